package cn.juesuan.data;

import cn.juesuan.list.ListPlaces;
import cn.juesuan.problem.Place;
import cn.juesuan.value.Value;
import java.util.List;

/**
 * One line of a dataset: a value for each column of {@code Dataset.columns()}, in that order. Lines
 * with one key have been added up into the first of them.
 *
 * @param places of the fields of the list that it comes from
 * @param line on which it stands there
 * @param below whether it is a department's, but stands in the list as a unit's below it
 */
public record Line(List<Value> values, ListPlaces places, int line, boolean below) {

  public Line {
    values = List.copyOf(values);
  }

  /** A line that a unit itself has in the list. */
  public Line(List<Value> values, ListPlaces places, int line) {
    this(values, places, line, false);
  }

  /** The value of a column, by its {@code Column.index()}. */
  public Value value(int column) {
    return values.get(column);
  }

  /** The whole line. */
  public Place place() {
    return places.at(line, "");
  }

  /** One of its fields. */
  public Place place(String column) {
    return places.at(line, column);
  }
}
