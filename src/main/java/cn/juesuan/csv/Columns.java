package cn.juesuan.csv;

import java.util.List;
import java.util.Set;

/**
 * The columns that a file should have.
 *
 * @param names in the order in which rows give their fields
 * @param essential those without which no row of the file can be used
 */
public record Columns(List<String> names, Set<String> essential) {

  public Columns {
    names = List.copyOf(names);
    essential = Set.copyOf(essential);
  }
}
