package cn.juesuan.value;

import java.util.Optional;

/**
 * Numbers of few decimals, as amounts and rates are, without a detour through text. A number that
 * is a whole count of millionths below 10 to the power of 15 has that decimal and no shorter one,
 * so what is said of the count is exact and rounding to binary happens once.
 */
public final class Decimals {

  private static final int PLACES = 6;
  private static final double MILLIONTHS = 1e6;
  private static final double MOST = 1e15;

  private static final double[] TENS = {
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
  };

  /** What counting says of a number with more decimals, or too large. */
  private static final long NONE = Long.MIN_VALUE;

  private Decimals() {}

  /** How many units a number is; {@link #NONE} if that is no whole count below 10^15. */
  private static long count(double number, double unitsOfOne) {
    double count = Math.rint(number * unitsOfOne);
    boolean exact = Math.abs(count) < MOST && count / unitsOfOne == number;
    // minus zero is left to those who know what it means
    return exact && (count != 0 || 1 / number > 0) ? (long) count : NONE;
  }

  /** The number that digits without exponent write. */
  public static double parse(String digits) {
    int start = digits.startsWith("-") ? 1 : 0;
    int point = digits.length();
    long value = 0;
    if (digits.length() > TENS.length) {
      return Double.parseDouble(digits);
    }
    for (int i = start; i < digits.length(); i++) {
      char c = digits.charAt(i);
      if (c == '.' && point == digits.length()) {
        point = i;
      } else if (c >= '0' && c <= '9') {
        value = value * 10 + (c - '0');
      } else {
        return Double.parseDouble(digits);
      }
    }
    double whole = start == 0 ? value : -(double) value;
    int decimals = Math.max(0, digits.length() - point - 1);
    // both are exact: the quotient is rounded once, as by the parser
    return whole / TENS[decimals];
  }

  /** A number's digits, if they are few: at most six decimals, and below 10 to the power of 15. */
  public static Optional<String> fewDigits(double number) {
    long count = count(number, MILLIONTHS);
    return count == NONE ? Optional.empty() : Optional.of(Digits.of(count, PLACES));
  }

  /**
   * The shortest digits that mean a number: whole numbers without point, those of few decimals
   * without exponent.
   */
  public static String digits(double number) {
    Optional<String> few = fewDigits(number);
    if (few.isPresent()) {
      return few.get();
    }
    boolean whole = number == Math.rint(number) && Math.abs(number) < MOST;
    return whole ? Long.toString((long) number) : Double.toString(number);
  }
}
