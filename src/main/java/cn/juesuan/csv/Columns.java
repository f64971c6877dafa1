package cn.juesuan.csv;

import java.util.List;
import java.util.Set;

/**
 * The columns that a file should have.
 *
 * @param names in the order in which rows give their fields
 * @param essential those without which no row of the file can be used
 * @param dispensable those that a file may lack; their fields are empty then
 */
public record Columns(List<String> names, Set<String> essential, Set<String> dispensable) {

  public Columns {
    names = List.copyOf(names);
    essential = Set.copyOf(essential);
    dispensable = Set.copyOf(dispensable);
  }

  /** Columns that should all be there. */
  public Columns(List<String> names, Set<String> essential) {
    this(names, essential, Set.of());
  }
}
