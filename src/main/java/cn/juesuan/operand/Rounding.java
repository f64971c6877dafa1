package cn.juesuan.operand;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Rounds to decimal places what people see of a number: its first 15 digits. */
public final class Rounding {

  private static final double[] TENS = {
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
  };

  /** From here on a number has no decimals that count. */
  private static final double MOST = 1e15;

  /** More than what lies behind the first 15 digits of a number is worth, as a share of it. */
  private static final double UNSAID = 1e-14;

  /** No number has digits beyond these places. */
  private static final int MOST_PLACES = 330;

  private Rounding() {}

  /** To the nearest, a half away from zero. */
  public static double half(double number, int places) {
    if (places >= 0 && places < TENS.length) {
      double units = Math.abs(number) * TENS[places];
      double whole = Math.floor(units);
      double rest = units - whole;
      if (units < MOST && Math.abs(rest - 0.5) > units * UNSAID) {
        double size = (rest > 0.5 ? whole + 1 : whole) / TENS[places];
        return number < 0 ? -size : size;
      }
    }
    return exactly(number, places, RoundingMode.HALF_UP);
  }

  /**
   * Rounds what the first 15 digits write.
   *
   * @param places decimals; negative before the point
   */
  public static double exactly(double number, int places, RoundingMode mode) {
    if (places > MOST_PLACES) {
      return number;
    }
    BigDecimal digits = Numbers.digits(number);
    // a number of more than 15 digits before the place stays as it is
    return digits.scale() <= places && number == digits.doubleValue()
        ? number
        : digits.setScale(Math.max(-MOST_PLACES, places), mode).doubleValue();
  }
}
