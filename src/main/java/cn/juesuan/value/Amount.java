package cn.juesuan.value;

import java.math.BigDecimal;

/** Money in fen (1/100 元), exact. 元 and 万元 exist only where it is read and where it is written. */
public record Amount(long fen) {

  public static final Amount ZERO = new Amount(0);

  /** The exact sum; an overflow is an ArithmeticException. */
  public Amount plus(Amount other) {
    return new Amount(Math.addExact(fen, other.fen));
  }

  public boolean isZero() {
    return fen == 0;
  }

  /** Unrounded: two decimals in 元, six in 万元. */
  public BigDecimal in(MoneyUnit unit) {
    return BigDecimal.valueOf(fen, unit.decimals());
  }

  /** As {@link #in} in decimal digits, without needless zeros. */
  public String digits(MoneyUnit unit) {
    return digits(fen, unit.decimals());
  }

  /** As {@link #digits(MoneyUnit)}, rounded HALF_UP to that many decimals. */
  public String digits(MoneyUnit unit, int decimals) {
    if (decimals >= unit.decimals()) {
      return digits(unit);
    }
    long step = power(unit.decimals() - decimals);
    long rest = Math.abs(fen % step);
    long towardsZero = fen / step;
    return digits(rest * 2 < step ? towardsZero : towardsZero + Long.signum(fen), decimals);
  }

  private static String digits(long unscaled, int decimals) {
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

  private static long power(int decimals) {
    long power = 1;
    for (int i = 0; i < decimals; i++) {
      power *= 10;
    }
    return power;
  }

  @Override
  public String toString() {
    return in(MoneyUnit.YUAN).toPlainString() + " 元";
  }
}
