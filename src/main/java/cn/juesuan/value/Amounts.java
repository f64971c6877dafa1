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
    boolean minus = figure.startsWith("-");
    int dot = figure.indexOf('.');
    String whole = figure.substring(minus ? 1 : 0, dot < 0 ? figure.length() : dot);
    String decimals = dot < 0 ? "" : withoutEndZeros(figure.substring(dot + 1));
    if (decimals.length() > unit.decimals()) {
      return Reading.refused(
          Kind.AMOUNT_DECIMALS,
          "%s有 %d 位小数，金额单位是%s时最多 %d 位"
              .formatted(Wording.quoted(text), decimals.length(), unit.label(), unit.decimals()));
    }
    String digits =
        withoutLeadingZeros(whole + decimals + "0".repeat(unit.decimals() - decimals.length()));
    if (digits.length() > DIGITS) {
      return Reading.refused(
          Kind.NUMBER_TOO_LONG, Wording.quoted(text) + "精确到分超过 " + DIGITS + " 位数字");
    }
    long fen = digits.isEmpty() ? 0 : Long.parseLong(digits);
    return Reading.good(new Value.Money(new Amount(minus ? -fen : fen)));
  }

  private static String withoutEndZeros(String decimals) {
    int end = decimals.length();
    while (end > 0 && decimals.charAt(end - 1) == '0') {
      end--;
    }
    return decimals.substring(0, end);
  }

  private static String withoutLeadingZeros(String digits) {
    int start = 0;
    while (start < digits.length() && digits.charAt(start) == '0') {
      start++;
    }
    return digits.substring(start);
  }
}
