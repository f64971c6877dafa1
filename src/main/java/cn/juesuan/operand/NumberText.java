package cn.juesuan.operand;

import java.math.BigDecimal;

/** A number as text, as {@code &} and the text functions write it. */
public final class NumberText {

  /** How long a number's text may be before it is written with an exponent. */
  private static final int MOST_CHARACTERS = 20;

  private static final double MOST_PLAIN = 1e15;

  private NumberText() {}

  /** The text of a finite number. */
  public static String of(double number) {
    if (number == Math.rint(number) && Math.abs(number) < MOST_PLAIN) {
      return Long.toString((long) number);
    }
    BigDecimal digits = Numbers.digits(number).stripTrailingZeros();
    String plain = digits.abs().toPlainString();
    String text = plain.length() <= MOST_CHARACTERS ? plain : scientific(digits.abs());
    return number < 0 ? "-" + text : text;
  }

  private static String scientific(BigDecimal digits) {
    String unscaled = digits.unscaledValue().toString();
    int exponent = unscaled.length() - 1 - digits.scale();
    String mantissa =
        unscaled.length() == 1 ? unscaled : unscaled.charAt(0) + "." + unscaled.substring(1);
    String sign = exponent < 0 ? "-" : "+";
    return mantissa + "E" + sign + (Math.abs(exponent) < 10 ? "0" : "") + Math.abs(exponent);
  }
}
