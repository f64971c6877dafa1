package cn.juesuan.format;

import java.math.BigDecimal;

/** A number in the format General: at most eleven characters, the sign not counted. */
final class GeneralText {

  /** So many digits and the point have room. */
  private static final int ROOM = 11;

  /** Decimal places that have room after “0.”. */
  private static final int PLACES = 9;

  /** Decimal places of the number before E. */
  private static final int MANTISSA = 5;

  /** From here on down a number shows all its digits or has an exponent. */
  private static final int SMALL = -5;

  private GeneralText() {}

  /**
   * @param number not negative
   */
  static String of(double number) {
    if (number == 0) {
      return "0";
    }
    BigDecimal decimal = DecimalDigits.of(number);
    int exponent = DecimalDigits.exponent(decimal);
    boolean hidden = exponent <= SMALL && decimal.stripTrailingZeros().scale() > PLACES;
    if (exponent >= ROOM || hidden) {
      return scientific(decimal);
    }
    int places = exponent < 0 ? PLACES : Math.max(0, PLACES - exponent);
    BigDecimal rounded = DecimalDigits.rounded(decimal, places);
    return DecimalDigits.exponent(rounded) >= ROOM ? scientific(decimal) : plain(rounded);
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  private static String scientific(BigDecimal number) {
    int exponent = DecimalDigits.exponent(number);
    BigDecimal mantissa = DecimalDigits.rounded(number.movePointLeft(exponent), MANTISSA);
    if (DecimalDigits.exponent(mantissa) > 0) {
      exponent++;
      mantissa = BigDecimal.ONE;
    }
    String power = String.valueOf(Math.abs(exponent));
    return plain(mantissa) + (exponent < 0 ? "E-" : "E+") + (power.length() < 2 ? "0" : "") + power;
  }
}
