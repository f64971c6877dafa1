package cn.juesuan.data;

import cn.juesuan.dictionary.Column;
import cn.juesuan.dictionary.Dataset;
import cn.juesuan.dictionary.Dictionary;
import cn.juesuan.value.Amounts;
import cn.juesuan.value.Codes;
import cn.juesuan.value.Dates;
import cn.juesuan.value.FormulaGuard;
import cn.juesuan.value.MoneyUnit;
import cn.juesuan.value.Quantities;
import cn.juesuan.value.Reading;
import cn.juesuan.value.Value;
import cn.juesuan.value.Wording;
import cn.juesuan.value.Years;

/** Reads the fields of one dataset by the types of their columns. */
final class FieldReader {

  private final boolean ofUnits;

  FieldReader(Dataset dataset) {
    this.ofUnits = dataset.name().equals(Dictionary.UNITS);
  }

  /**
   * @param moneyUnit in which amounts are written
   */
  Reading<Value> read(Column column, String text, MoneyUnit moneyUnit) {
    return switch (column.type()) {
      case TEXT -> Reading.good(text(column, text));
      case CODE -> code(column, text).map(FieldReader::code);
      case FUNCTIONAL_SUBJECT, ECONOMIC_SUBJECT -> subject(column, text);
      case MONEY -> Amounts.read(text, moneyUnit);
      case NUMBER -> Quantities.read(text);
      case DATE -> Dates.read(text);
      case ABSENT_UNITS, UNITS_BELOW -> Reading.good(Value.empty());
    };
  }

  /** The year is a text that the program reads itself. */
  private Value text(Column column, String text) {
    boolean year = ofUnits && column.name().equals(Dictionary.YEAR);
    String read = year ? Years.read(text).orElse(text) : FormulaGuard.unguarded(text);
    return Wording.isBlank(read) ? Value.empty() : new Value.Text(read);
  }

  private Reading<String> code(Column column, String text) {
    boolean unit =
        column.name().equals(Dataset.UNIT_CODE)
            || (ofUnits && column.name().equals(Dictionary.UPPER_UNIT));
    return unit ? Codes.readUnit(text) : Codes.read(text);
  }

  /** 合计 may stand where a key subject's code would. */
  private static Reading<Value> subject(Column column, String text) {
    return column.key() && ControlTotals.isTotal(text)
        ? Reading.good(new Value.Text(ControlTotals.TOTAL))
        : Codes.readSubject(text, column.type().levels().size()).map(FieldReader::code);
  }

  private static Value code(String code) {
    return code.isEmpty() ? Value.empty() : new Value.Text(code);
  }
}
