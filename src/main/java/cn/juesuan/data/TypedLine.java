package cn.juesuan.data;

import cn.juesuan.problem.Place;
import cn.juesuan.value.Value;
import java.util.List;

/**
 * One record with its fields read.
 *
 * @param line the line on which it starts, from 1
 * @param values a value for each column; empty where the field could not be read
 */
record TypedLine(String file, int line, List<Value> values) {

  Value value(int column) {
    return values.get(column);
  }

  Place place(String column) {
    return new Place.InCsv(file, line, column);
  }

  TypedLine with(List<Value> others) {
    return new TypedLine(file, line, others);
  }

  /** The line as others see it. */
  Line toLine() {
    return new Line(values, place(""));
  }
}
