package cn.juesuan.data;

import cn.juesuan.dictionary.Column;
import cn.juesuan.dictionary.Dataset;
import cn.juesuan.dictionary.Dictionary;
import cn.juesuan.problem.Place;
import cn.juesuan.problem.Problems;
import cn.juesuan.value.Amounts;
import cn.juesuan.value.Codes;
import cn.juesuan.value.Dates;
import cn.juesuan.value.MoneyUnit;
import cn.juesuan.value.Quantities;
import cn.juesuan.value.Reading;
import cn.juesuan.value.Value;
import cn.juesuan.value.Wording;
import cn.juesuan.value.Years;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the fields of one dataset's records by the types of its columns. */
final class LineReader {

  private final Roles roles;
  private final MoneyUnit moneyUnit;
  private final Problems problems;
  private final Set<Column> unreadable = new HashSet<>();

  /**
   * @param problems takes what is wrong with the fields
   */
  LineReader(Roles roles, MoneyUnit moneyUnit, Problems problems) {
    this.roles = roles;
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

  private Value value(Column column, RawLine record) {
    String text = record.fields().get(column.index());
    Reading<Value> reading = reading(column, text);
    if (reading instanceof Reading.Good<Value> good) {
      return good.value();
    }
    Place place = roles.places().at(record.line(), column.name());
    reading.problemAt(place, text).ifPresent(problems::add);
    Optional<Value> value = reading.found();
    if (value.isEmpty()) {
      unreadable.add(column);
    }
    return value.orElse(Value.empty());
  }

  private Reading<Value> reading(Column column, String text) {
    return switch (column.type()) {
      case TEXT -> Reading.good(text(column, text));
      case CODE -> code(column, text).map(LineReader::code);
      case FUNCTIONAL_SUBJECT, ECONOMIC_SUBJECT -> subject(column, text);
      case MONEY -> Amounts.read(text, moneyUnit);
      case NUMBER -> Quantities.read(text);
      case DATE -> Dates.read(text);
      case ABSENT_UNITS -> Reading.good(Value.empty());
    };
  }

  /** The year is a text that the program reads itself. */
  private Value text(Column column, String text) {
    boolean year = isOfUnits() && column.name().equals(Dictionary.YEAR);
    String read = year ? Years.read(text).orElse(text) : text;
    return Wording.isBlank(read) ? Value.empty() : new Value.Text(read);
  }

  private Reading<String> code(Column column, String text) {
    boolean unit =
        column.name().equals(Dataset.UNIT_CODE)
            || (isOfUnits() && column.name().equals(Dictionary.UPPER_UNIT));
    return unit ? Codes.readUnit(text) : Codes.read(text);
  }

  private boolean isOfUnits() {
    return roles.dataset().name().equals(Dictionary.UNITS);
  }

  /** 合计 may stand where a key subject's code would. */
  private static Reading<Value> subject(Column column, String text) {
    return column.key() && ControlTotals.isTotal(text)
        ? Reading.good(new Value.Text(ControlTotals.TOTAL))
        : Codes.readSubject(text, column.type().levels().size()).map(LineReader::code);
  }

  private static Value code(String code) {
    return code.isEmpty() ? Value.empty() : new Value.Text(code);
  }
}
