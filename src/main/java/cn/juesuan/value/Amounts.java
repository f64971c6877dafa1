package cn.juesuan.value;

import cn.juesuan.problem.Kind;
import java.util.Optional;

/** Reads amounts of money as people write them, exactly or not at all. */
public final class Amounts {

  /** A cell of a workbook holds no more significant digits. */
  static final int DIGITS = 15;

  private static final long LARGEST = 999_999_999_999_999L;

  private Amounts() {}

  /** Whether a cell can hold the amount exactly, in 元 and in 万元. */
  public static boolean fitsCell(Amount amount) {
    return amount.fen() >= -LARGEST && amount.fen() <= LARGEST;
  }

  /**
   * Reads one amount: {@link Value.Money}, or {@link Value.Empty} where nothing or a dash is
   * written. Decimals beyond the unit's are refused unless they are zeros, which say nothing.
   */
  public static Reading<Value> read(String text, MoneyUnit unit) {
    Optional<String> figure = Figure.plain(text, true);
    if (figure.isEmpty()) {
      return Reading.refused(
          Kind.AMOUNT_UNREADABLE, Wording.quoted(text) + "不是金额" + FigureHint.of(text));
    }
    return figure.get().isEmpty() ? Reading.good(Value.empty()) : exact(figure.get(), text, unit);
  }

  private static Reading<Value> exact(String figure, String text, MoneyUnit unit) {
    int dot = figure.indexOf('.');
    int end = dot < 0 ? figure.length() : endWithoutZeros(figure);
    int decimals = dot < 0 ? 0 : end - dot - 1;
    if (decimals > unit.decimals()) {
      return Reading.refused(
          Kind.AMOUNT_DECIMALS,
          "%s有 %d 位小数，金额单位是%s时最多 %d 位"
              .formatted(Wording.quoted(text), decimals, unit.label(), unit.decimals()));
    }
    long fen = fen(figure, end, unit.decimals() - decimals);
    if (fen > LARGEST) {
      return Reading.refused(
          Kind.NUMBER_TOO_LONG, Wording.quoted(text) + "精确到分超过 " + DIGITS + " 位数字");
    }
    return Reading.good(new Value.Money(new Amount(figure.startsWith("-") ? -fen : fen)));
  }

  /** Where the decimals end that say something; just after the dot if none do. */
  private static int endWithoutZeros(String figure) {
    int end = figure.length();
    while (figure.charAt(end - 1) == '0') {
      end--;
    }
    return end;
  }

  /**
   * The figure without sign and dot, with some zeros appended. Beyond the largest amount the digits
   * that are left do not matter.
   */
  private static long fen(String figure, int end, int zeros) {
    long fen = 0;
    for (int i = 0; i < end && fen <= LARGEST; i++) {
      char c = figure.charAt(i);
      if (Figure.isDigit(c)) {
        fen = fen * 10 + (c - '0');
      }
    }
    for (int i = 0; i < zeros && fen <= LARGEST; i++) {
      fen *= 10;
    }
    return fen;
  }
}
