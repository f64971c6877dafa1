package cn.juesuan.format;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** The decimal number that people see in a binary one: Excel knows 15 digits of it. */
final class DecimalDigits {

  private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_UP);

  private DecimalDigits() {}

  static BigDecimal of(double number) {
    return new BigDecimal(number).round(DIGITS);
  }

  /** The power of ten of the first digit; the number is not zero. */
  static int exponent(BigDecimal number) {
    return number.precision() - number.scale() - 1;
  }

  static BigDecimal rounded(BigDecimal number, int places) {
    return number.setScale(places, RoundingMode.HALF_UP);
  }

  /** The digits before the point; empty for zero. */
  static String whole(BigDecimal rounded) {
    String digits = rounded.toBigInteger().toString();
    return digits.equals("0") ? "" : digits;
  }

  /** The digits after the point, without zeros at the end. */
  static String fraction(BigDecimal rounded) {
    String text = rounded.toPlainString();
    int point = text.indexOf('.');
    if (point < 0) {
      return "";
    }
    int end = text.length();
    while (text.charAt(end - 1) == '0') {
      end--;
    }
    return text.substring(point + 1, Math.max(end, point + 1));
  }
}
