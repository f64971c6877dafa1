package cn.juesuan.data;

import cn.juesuan.problem.Place;
import cn.juesuan.value.Value;
import java.util.List;

/**
 * One line of a dataset: a value for each column of {@code Dataset.columns()}, in that order. Lines
 * with one key have been added up into the first of them.
 */
public record Line(List<Value> values, Place place) {

  public Line {
    values = List.copyOf(values);
  }

  public Value value(int column) {
    return values.get(column);
  }
}
