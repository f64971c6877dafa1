package cn.juesuan.operand;

import cn.juesuan.operand.CellValue.ErrorCode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Numbers as spreadsheets take them: IEEE doubles, of which people see and comparisons take the
 * first 15 digits.
 */
public final class Numbers {

  /** How many digits count. */
  private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_UP);

  /** Numbers that differ by a larger share differ in their first 15 digits. */
  private static final double CLEAR = 1.1e-14;

  private Numbers() {}

  /** Whether they are the same to 15 digits. */
  public static boolean same(double one, double other) {
    return one == other || compare(one, other) == 0;
  }

  /** Negative, 0 or positive, to 15 digits. */
  static int compare(double one, double other) {
    if (one == other) {
      return 0;
    }
    double larger = Math.max(Math.abs(one), Math.abs(other));
    if (Math.abs(one - other) > larger * CLEAR) {
      return one < other ? -1 : 1;
    }
    return digits(one).compareTo(digits(other));
  }

  /** The first 15 digits. */
  public static BigDecimal digits(double number) {
    return new BigDecimal(number).round(DIGITS);
  }

  /** The number that its first 15 digits write. */
  static double cut(double number) {
    return number == Math.rint(number) && Math.abs(number) < 1e15
        ? number
        : digits(number).doubleValue();
  }

  /** The largest whole number that is not above the first 15 digits. */
  public static double floor(double number) {
    double floor = Math.floor(number);
    double above = floor + 1;
    return number != floor && same(number, above) ? above : floor;
  }

  /**
   * A count that is given with decimals: they are cut off; above -1 and below 0 programs differ.
   */
  public static double count(double given) {
    double whole = truncated(given);
    if (given < 0 && whole == 0) {
      throw new Refusal("-1 到 0 之间的个数各软件的算法不同，请先取整");
    }
    return whole;
  }

  /** Without its decimals. */
  public static double truncated(double number) {
    return number < 0 ? -floor(-number) : floor(number);
  }

  /** A power; #NUM! or #DIV/0! is raised where there is none. */
  public static double power(double base, double exponent) {
    if (base == 0 && exponent == 0) {
      throw ErrorCode.NUM.raised();
    }
    if (base == 0 && exponent < 0) {
      throw ErrorCode.DIV0.raised();
    }
    return Math.pow(base, exponent);
  }
}
