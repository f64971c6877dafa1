package cn.juesuan.evaluation;

import cn.juesuan.operand.CellValue;
import cn.juesuan.operand.CellValue.ErrorCode;
import cn.juesuan.operand.CellValue.Numeric;
import cn.juesuan.operand.CellValue.Text;
import cn.juesuan.operand.CellValue.Truth;
import cn.juesuan.value.Decimals;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Values as files write them. */
public final class CellValues {

  private static final int READABLE_DECIMALS = 8;

  private CellValues() {}

  /** A cell's value as text; numbers in the file's way. */
  public static String shown(CellValue value) {
    if (value instanceof Text text) {
      return text.value();
    }
    if (value instanceof Numeric number) {
      return Decimals.digits(number.value());
    }
    if (value instanceof Truth truth) {
      return truth.name();
    }
    return value instanceof ErrorCode error ? error.shown() : "";
  }

  /** A cell's value as text for people: numbers without the last digits, which binary makes up. */
  public static String readable(CellValue value) {
    return value instanceof Numeric number ? readable(number.value()) : shown(value);
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
}
