package cn.juesuan.workbook;

import cn.juesuan.value.Digits;
import java.util.Arrays;
import java.util.Optional;
import org.apache.poi.ss.formula.eval.NumberEval;
import org.apache.poi.ss.formula.eval.ValueEval;
import org.apache.poi.ss.formula.functions.Function;

/**
 * Numbers of few decimals, as amounts and rates are, without a detour through text. A number that
 * is a whole count of millionths below 10 to the power of 15 has that decimal and no shorter one,
 * so what is said of the count is exact and rounding to binary happens once.
 */
final class Decimals {

  private static final int PLACES = 6;
  private static final double MILLIONTHS = 1e6;
  private static final double HUNDREDTHS = 1e2;
  private static final double MOST = 1e15;

  /** How many digits POI takes of a number that it calculates with in decimals. */
  private static final int DIGITS = 15;

  /** More than what lies behind the first 15 digits of a number is worth, as a share of it. */
  private static final double UNSAID = 1e-14;

  /** How far from a whole count of 15 digits a product may be that is as good as exact. */
  private static final double CLEAR = 0.4;

  /** What shares in percent are multiplied by, and the like: one to six zeros. */
  private static final int MOST_ZEROS = 6;

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
  static double parse(String digits) {
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

  /** A function of two numbers; empty where POI must say. */
  private interface Exact {
    Optional<ValueEval> of(double one, double other);
  }

  /** POI's multiplication, which goes by way of decimals. */
  static Function multiplying(Function poi) {
    return sooner(Decimals::product, poi);
  }

  /** POI's division, which goes by way of decimals. */
  static Function dividing(Function poi) {
    return sooner(Decimals::quotient, poi);
  }

  /** POI's ROUND, which goes by way of decimals. */
  static Function rounding(Function poi) {
    return sooner(Decimals::rounded, poi);
  }

  private static Function sooner(Exact exact, Function poi) {
    return (arguments, row, column) -> {
      Optional<ValueEval> result =
          arguments.length == 2
                  && arguments[0] instanceof NumberEval one
                  && arguments[1] instanceof NumberEval other
              ? exact.of(one.getNumberValue(), other.getNumberValue())
              : Optional.empty();
      return result.isPresent() ? result.get() : poi.evaluate(arguments, row, column);
    };
  }

  private static Optional<ValueEval> product(double one, double other) {
    if (count(one, 1) == 0 && Double.isFinite(other)) {
      return Optional.of(new NumberEval(0));
    }
    return product(one, HUNDREDTHS, other, HUNDREDTHS)
        .or(() -> product(one, 1, other, MILLIONTHS))
        .or(() -> product(one, MILLIONTHS, other, 1))
        .or(() -> shifted(one, other))
        .or(() -> shifted(other, one));
  }

  private static Optional<ValueEval> product(
      double one, double unitsOfOne, double other, double unitsOfOther) {
    long a = count(one, unitsOfOne);
    long b = count(other, unitsOfOther);
    boolean exact = a != NONE && b != NONE && Math.abs((double) a * b) < 0x1p53;
    return exact
        ? Optional.of(new NumberEval(a * b / (unitsOfOne * unitsOfOther)))
        : Optional.empty();
  }

  /** Times a power of ten, the first 15 digits stay as they are. */
  private static Optional<ValueEval> shifted(double number, double power) {
    int zeros = Arrays.binarySearch(TENS, power);
    double size = Math.abs(number);
    if (zeros < 1 || zeros > MOST_ZEROS || !(size >= 0.1 && size < TENS[DIGITS - MOST_ZEROS])) {
      return Optional.empty();
    }
    int whole = 0;
    while (size >= TENS[whole]) {
      whole++;
    }
    double units = size * TENS[DIGITS - whole];
    double count = Math.rint(units);
    boolean clear = Math.abs(units - count) < CLEAR && count < MOST;
    return clear
        ? Optional.of(signed(count / TENS[DIGITS - whole - zeros], number))
        : Optional.empty();
  }

  private static Optional<ValueEval> quotient(double one, double other) {
    long a = count(one, MILLIONTHS);
    long b = count(other, MILLIONTHS);
    boolean exact = a != NONE && b != NONE && b != 0;
    return exact ? Optional.of(new NumberEval(a == 0 ? 0 : (double) a / b)) : Optional.empty();
  }

  /** Half away from zero. */
  private static Optional<ValueEval> rounded(double number, double places) {
    if (!(places >= 0 && places < TENS.length)) {
      return Optional.empty();
    }
    long count = count(number, MILLIONTHS);
    if (count == NONE) {
      return roundedFarFromHalf(number, (int) places);
    }
    if (places >= PLACES) {
      return Optional.of(new NumberEval(number));
    }
    long unit = (long) TENS[PLACES - (int) places];
    long rounded = (Math.abs(count) + unit / 2) / unit;
    return Optional.of(signed(rounded / TENS[(int) places], number));
  }

  /** A size with a number's sign; 0 has none. */
  private static ValueEval signed(double size, double number) {
    return new NumberEval(number < 0 ? 0 - size : size);
  }

  /**
   * POI rounds the first 15 digits. Where a number is not close to the middle between two results,
   * what it leaves away decides nothing.
   */
  private static Optional<ValueEval> roundedFarFromHalf(double number, int places) {
    double units = Math.abs(number) * TENS[places];
    double whole = Math.floor(units);
    double rest = units - whole;
    if (!(Math.abs(rest - 0.5) > units * UNSAID)) {
      return Optional.empty();
    }
    double rounded = (rest > 0.5 ? whole + 1 : whole) / TENS[places];
    return Optional.of(signed(rounded, number));
  }

  /** Whether a number is one of at most six decimals and fifteen digits, as they are. */
  static boolean hasFewDigits(double number) {
    return count(number, MILLIONTHS) != NONE;
  }

  /** A number's digits, if they are few: at most six decimals, and below 10 to the power of 15. */
  static Optional<String> fewDigits(double number) {
    long count = count(number, MILLIONTHS);
    return count == NONE ? Optional.empty() : Optional.of(Digits.of(count, PLACES));
  }

  /**
   * The shortest digits that mean a number: whole numbers without point, those of few decimals
   * without exponent.
   */
  static String digits(double number) {
    Optional<String> few = fewDigits(number);
    if (few.isPresent()) {
      return few.get();
    }
    boolean whole = number == Math.rint(number) && Math.abs(number) < MOST;
    return whole ? Long.toString((long) number) : Double.toString(number);
  }
}
