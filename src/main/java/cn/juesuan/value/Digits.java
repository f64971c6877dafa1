package cn.juesuan.value;

/** Whole counts of a decimal fraction as digits. */
public final class Digits {

  private Digits() {}

  /** A count of units of that many decimals, without needless zeros and without exponent. */
  public static String of(long unscaled, int decimals) {
    long count = unscaled;
    int scale = decimals;
    while (scale > 0 && count % 10 == 0) {
      count /= 10;
      scale--;
    }
    if (scale == 0) {
      return Long.toString(count);
    }
    long one = power(scale);
    StringBuilder digits = new StringBuilder(20);
    digits.append(count < 0 ? "-" : "").append(Math.abs(count / one));
    int point = digits.length();
    // the 1 in front keeps the zeros after the point, and gives its place to the point
    digits.append(one + Math.abs(count % one)).setCharAt(point, '.');
    return digits.toString();
  }

  /** Ten to that power. */
  static long power(int decimals) {
    long power = 1;
    for (int i = 0; i < decimals; i++) {
      power *= 10;
    }
    return power;
  }
}
