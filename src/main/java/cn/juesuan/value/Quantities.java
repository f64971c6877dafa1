package cn.juesuan.value;

import cn.juesuan.problem.Kind;
import java.math.BigDecimal;
import java.util.Optional;

/** Reads numbers that are no money: scores, counts, weights. */
public final class Quantities {

  /** Nobody writes longer ones; keeps a damaged file from costing time. */
  private static final int LONGEST = 200;

  private Quantities() {}

  /**
   * Reads one number as an amount is read, but without a sign of currency: {@link Value.Quantity},
   * or {@link Value.Empty} where nothing or a dash is written.
   */
  public static Reading<Value> read(String text) {
    String unmarked = TextMark.without(Wording.strip(text));
    if (Amounts.isMarked(text, unmarked)) {
      return Amounts.mended(text, read(unmarked));
    }
    Optional<String> figure = Figure.plain(text, false);
    if (figure.isEmpty()) {
      return Reading.refused(
          Kind.NUMBER_UNREADABLE, Wording.quoted(text) + "不是数值" + FigureHint.of(text));
    }
    return figure.get().isEmpty() ? Reading.good(Value.empty()) : exact(figure.get(), text);
  }

  private static Reading<Value> exact(String figure, String text) {
    if (figure.length() <= LONGEST) {
      BigDecimal number = new BigDecimal(figure);
      if (number.stripTrailingZeros().precision() <= Amounts.DIGITS) {
        return Reading.good(new Value.Quantity(number));
      }
    }
    return Reading.refused(
        Kind.NUMBER_TOO_LONG, Wording.quoted(text) + "超过 " + Amounts.DIGITS + " 位数字");
  }
}
