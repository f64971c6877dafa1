package cn.juesuan.workbook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.apache.poi.ss.formula.eval.BlankEval;
import org.apache.poi.ss.formula.eval.BoolEval;
import org.apache.poi.ss.formula.eval.ErrorEval;
import org.apache.poi.ss.formula.eval.NumberEval;
import org.apache.poi.ss.formula.eval.StringEval;
import org.apache.poi.ss.formula.eval.ValueEval;

/** Calculated values as files write them. */
final class CellValues {

  private static final int READABLE_DECIMALS = 8;

  private CellValues() {}

  /** A cell's value as text; numbers in the file's way. */
  static String shown(LightCell cell) {
    ValueEval value = cell.value();
    if (value instanceof StringEval text) {
      return text.getStringValue();
    }
    if (value instanceof BoolEval truth) {
      return truth.getBooleanValue() ? "TRUE" : "FALSE";
    }
    if (value instanceof NumberEval number) {
      return Decimals.digits(number.getNumberValue());
    }
    if (!cell.isFormula()) {
      return "";
    }
    return value instanceof ErrorEval error ? error.getErrorString() : "0";
  }

  /** A cell's value as text for people: numbers without the last digits, which binary makes up. */
  static String readable(LightCell cell) {
    if (cell.value() instanceof NumberEval number) {
      return readable(number.getNumberValue());
    }
    return shown(cell);
  }

  static String readable(double number) {
    return Decimals.fewDigits(number)
        .orElseGet(
            () ->
                new BigDecimal(number)
                    .setScale(READABLE_DECIMALS, RoundingMode.HALF_UP)
                    .stripTrailingZeros()
                    .toPlainString());
  }

  static boolean isNumber(LightCell cell) {
    return cell.value() instanceof NumberEval
        || (cell.isFormula() && cell.value() instanceof BlankEval);
  }
}
