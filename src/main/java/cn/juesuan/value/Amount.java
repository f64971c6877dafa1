package cn.juesuan.value;

import java.math.BigDecimal;

/** Money in fen (1/100 元), exact. 元 and 万元 exist only where it is read and where it is written. */
public record Amount(long fen) {

  public static final Amount ZERO = new Amount(0);

  /** The exact sum; an overflow is an ArithmeticException. */
  public Amount plus(Amount other) {
    return new Amount(Math.addExact(fen, other.fen));
  }

  /** Whether it is nothing at all. */
  public boolean isZero() {
    return fen == 0;
  }

  /** Unrounded: two decimals in 元, six in 万元. */
  public BigDecimal in(MoneyUnit unit) {
    return BigDecimal.valueOf(fen, unit.decimals());
  }

  /** As {@link #in} in decimal digits, without needless zeros. */
  public String digits(MoneyUnit unit) {
    return Digits.of(fen, unit.decimals());
  }

  /** As {@link #digits(MoneyUnit)}, rounded HALF_UP to that many decimals. */
  public String digits(MoneyUnit unit, int decimals) {
    if (decimals >= unit.decimals()) {
      return digits(unit);
    }
    long step = Digits.power(unit.decimals() - decimals);
    long rest = Math.abs(fen % step);
    long towardsZero = fen / step;
    return Digits.of(rest * 2 < step ? towardsZero : towardsZero + Long.signum(fen), decimals);
  }

  @Override
  public String toString() {
    return in(MoneyUnit.YUAN).toPlainString() + " 元";
  }
}
