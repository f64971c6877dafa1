package cn.juesuan.acceptance;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** How the rules write amounts and rates, said once more in exact decimals. */
final class ExpectedAmounts {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private ExpectedAmounts() {}

  static boolean isSmall(BigDecimal amount) {
    return amount.signum() != 0 && amount.abs().compareTo(new BigDecimal("0.005")) < 0;
  }

  static BigDecimal shown(BigDecimal amount) {
    return isSmall(amount) ? amount : amount.setScale(2, RoundingMode.HALF_UP);
  }

  private static String text(BigDecimal amount) {
    BigDecimal shown = shown(amount).stripTrailingZeros();
    return isSmall(amount) && shown.scale() < 3
        ? shown.setScale(3, RoundingMode.UNNECESSARY).toPlainString()
        : shown.toPlainString();
  }

  static String wan(BigDecimal amount) {
    return text(amount) + "万元";
  }

  /** Nothing of a negative part, or of a whole that is nothing. */
  static String rate(BigDecimal part, BigDecimal whole) {
    if (whole.signum() <= 0 || part.signum() < 0) {
      return "";
    }
    BigDecimal exact =
        shown(part)
            .multiply(HUNDRED)
            .divide(shown(whole), MathContext.DECIMAL128)
            .setScale(10, RoundingMode.HALF_UP);
    if (exact.signum() == 0 && part.signum() > 0) {
      exact = new BigDecimal("0.000000001");
    }
    if (exact.signum() == 0 || exact.compareTo(HUNDRED) == 0) {
      return exact.setScale(0, RoundingMode.UNNECESSARY) + "%";
    }
    for (int decimals = 1; decimals <= 6; decimals++) {
      BigDecimal rounded = exact.setScale(decimals, RoundingMode.HALF_UP).stripTrailingZeros();
      if (rounded.signum() != 0 && rounded.compareTo(HUNDRED) != 0) {
        int least = decimals > 2 ? 3 : 0;
        return rounded.setScale(Math.max(rounded.scale(), least)).toPlainString() + "%";
      }
    }
    return "";
  }

  /** Whether both are the same with two decimals. */
  static boolean printAlike(BigDecimal one, BigDecimal other) {
    return one.setScale(2, RoundingMode.HALF_UP).compareTo(other.setScale(2, RoundingMode.HALF_UP))
        == 0;
  }
}
