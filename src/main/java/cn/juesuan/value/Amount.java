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

  @Override
  public String toString() {
    return in(MoneyUnit.YUAN).toPlainString() + " 元";
  }
}
