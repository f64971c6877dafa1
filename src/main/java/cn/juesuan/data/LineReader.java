package cn.juesuan.data;

import cn.juesuan.dictionary.Column;
import cn.juesuan.problem.Place;
import cn.juesuan.problem.Problems;
import cn.juesuan.value.Codes;
import cn.juesuan.value.MoneyUnit;
import cn.juesuan.value.Reading;
import cn.juesuan.value.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the fields of one dataset's records by the types of its columns. */
final class LineReader {

  private final ColumnRoles roles;
  private final FieldReader fields;
  private final MoneyUnit moneyUnit;
  private final Problems problems;
  private final Set<Column> unreadable = new HashSet<>();

  /**
   * @param problems takes what is wrong with the fields
   */
  LineReader(ColumnRoles roles, MoneyUnit moneyUnit, Problems problems) {
    this.roles = roles;
    this.fields = new FieldReader(roles.dataset());
    this.moneyUnit = moneyUnit;
    this.problems = problems;
  }

  TypedLine read(RawLine record) {
    Value[] values = new Value[record.fields().size()];
    for (Column column : roles.dataset().columns()) {
      values[column.index()] = value(column, record);
    }
    roles.name().ifPresent(name -> nameBehindCode(name, record, values));
    return new TypedLine(roles.places(), record, List.of(values));
  }

  /** A name that stands behind the code counts where the name's own column is empty. */
  private void nameBehindCode(Column name, RawLine record, Value[] values) {
    Column subject = roles.named().orElseThrow();
    String behind =
        Codes.nameBehindSubject(
            record.fields().get(subject.index()), subject.type().levels().size());
    if (values[name.index()].isEmpty() && !behind.isEmpty()) {
      values[name.index()] = new Value.Text(behind);
    }
  }

  /** The columns in which some field could not be read, so that sums over them mean nothing. */
  Set<Column> unreadable() {
    return unreadable;
  }

  /** What was read with a mend is reported once for the whole list: see {@link Mends}. */
  private Value value(Column column, RawLine record) {
    String text = record.fields().get(column.index());
    Reading<Value> reading = fields.read(column, text, moneyUnit);
    Optional<Value> value = reading.found();
    if (value.isEmpty()) {
      Place place = roles.places().at(record.line(), column.name());
      reading.problemAt(place, text).ifPresent(problems::add);
      unreadable.add(column);
    }
    return value.orElse(Value.empty());
  }
}
