package cn.juesuan.check;

import cn.juesuan.evaluation.CellValues;
import cn.juesuan.format.Formatted;
import cn.juesuan.format.NumberFormat;
import cn.juesuan.operand.CellValue;
import cn.juesuan.operand.CellValue.Numeric;
import cn.juesuan.value.MoneyUnit;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How messages say the difference of a check. What the cell shows in 万元 or 元 is money, and people
 * look for it in 元: {@code -86.00 元}, not -0.0086.
 */
public final class Difference {

  private static final int FEN = 2;

  private Difference() {}

  /**
   * The text.
   *
   * @param format the cell's
   */
  public static String text(CellValue value, NumberFormat format) {
    String readable = CellValues.readable(value);
    if (value instanceof Numeric number
        && format.number(number.value()) instanceof Formatted.Text t) {
      String shown = t.text().strip();
      if (shown.endsWith(MoneyUnit.WAN.label())) {
        return yuan(new BigDecimal(readable).movePointRight(4));
      }
      if (shown.endsWith(MoneyUnit.YUAN.label())) {
        return yuan(new BigDecimal(readable));
      }
    }
    return readable;
  }

  private static String yuan(BigDecimal amount) {
    BigDecimal rounded = amount.setScale(FEN, RoundingMode.HALF_UP);
    boolean lost = rounded.signum() == 0 && amount.signum() != 0;
    return (lost ? amount : rounded).toPlainString() + " " + MoneyUnit.YUAN.label();
  }
}
