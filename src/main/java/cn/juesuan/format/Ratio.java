package cn.juesuan.format;

/** A fraction near a number. */
record Ratio(long numerator, long denominator) {

  /** A remainder smaller than this is the noise of binary numbers. */
  private static final double NOISE = 1e-11;

  /**
   * The last continued fraction whose denominator is small enough: that is what Excel shows, even
   * where another small fraction would be nearer.
   *
   * @param number at least 0, less than 1
   */
  static Ratio near(double number, long most) {
    long before = 0;
    long denominator = 1;
    long numerator = 0;
    double rest = number;
    while (rest > NOISE) {
      double inverse = 1 / rest;
      double step = Math.floor(inverse);
      double next = step * denominator + before;
      if (next > most) {
        break;
      }
      before = denominator;
      denominator = (long) next;
      numerator = Math.round(number * denominator);
      rest = inverse - step;
    }
    return new Ratio(numerator, denominator);
  }

  static Ratio over(double number, long denominator) {
    return new Ratio((long) Math.floor(number * denominator + 0.5), denominator);
  }
}
