package cn.juesuan.data;

import cn.juesuan.dictionary.Column;
import cn.juesuan.list.ListPlaces;
import cn.juesuan.problem.Kind;
import cn.juesuan.problem.Place;
import cn.juesuan.problem.Problem;
import cn.juesuan.value.Value;
import java.util.List;

/**
 * One record with its fields read. Lines that are added up keep the first one's record.
 *
 * @param below whether it is a department's, but stands in the list as a unit's below it
 * @param values a value for each column; empty where the field could not be read
 */
public record TypedLine(ListPlaces places, RawLine record, List<Value> values, boolean below) {

  /** A line of the unit itself. */
  TypedLine(ListPlaces places, RawLine record, List<Value> values) {
    this(places, record, values, false);
  }

  Value value(Column column) {
    return values.get(column.index());
  }

  /** Whether nothing was written in that column. */
  public boolean isEmpty(Column column) {
    return value(column).isEmpty();
  }

  /** The code in a subject column, or 合计 there; empty for none. */
  String code(Column subject) {
    return value(subject) instanceof Value.Text code ? code.text() : "";
  }

  int line() {
    return record.line();
  }

  Place place(Column column) {
    return places.at(line(), column.name());
  }

  /** A problem with one of its fields, which is quoted as written. */
  Problem problem(Kind kind, Column column, String detail) {
    return kind.at(place(column), record.fields().get(column.index()), detail);
  }

  /** The text in a column, as written; empty for anything else. */
  String text(Column column) {
    return value(column) instanceof Value.Text text ? text.text() : "";
  }

  /** The same line with another value in that column. */
  public TypedLine with(Column column, Value value) {
    Value[] others = values.toArray(Value[]::new);
    others[column.index()] = value;
    return with(List.of(others));
  }

  TypedLine with(List<Value> others) {
    return new TypedLine(places, record, others, below);
  }

  /** The line as one of a unit below the department that adds it up. */
  public TypedLine asBelow(List<Value> others) {
    return new TypedLine(places, record, others, true);
  }

  /** The line as others see it. */
  public Line toLine() {
    return new Line(values, places, line(), below);
  }
}
