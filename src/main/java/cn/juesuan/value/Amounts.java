package cn.juesuan.value;

import cn.juesuan.problem.Kind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** Reads amounts of money as people write them, exactly or not at all. */
public final class Amounts {

  /** A cell of a workbook holds no more significant digits. */
  static final int DIGITS = 15;

  private static final long LARGEST = 999_999_999_999_999L;

  /** Of a fen; nobody writes so little. */
  private static final BigDecimal TAIL = new BigDecimal("0.01");

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
    String unmarked = TextMark.without(Wording.strip(text));
    if (isMarked(text, unmarked)) {
      return mended(text, read(unmarked, unit));
    }
    Optional<String> figure = Figure.plain(text, true);
    if (figure.isEmpty()) {
      return Reading.refused(
          Kind.AMOUNT_UNREADABLE, Wording.quoted(text) + "不是金额" + FigureHint.of(text));
    }
    return figure.get().isEmpty() ? Reading.good(Value.empty()) : exact(figure.get(), text, unit);
  }

  static boolean isMarked(String text, String unmarked) {
    return unmarked.length() < Wording.strip(text).length();
  }

  /** What was read without its mark; what could not be is refused as it stands. */
  static Reading<Value> mended(String text, Reading<Value> read) {
    return read instanceof Reading.Good<Value> good
        ? Reading.mended(good.value(), Kind.FIGURE_MENDED, Wording.quoted(text) + "已去掉文本标记读取")
        : read;
  }

  private static Reading<Value> exact(String figure, String text, MoneyUnit unit) {
    int dot = figure.indexOf('.');
    int end = dot < 0 ? figure.length() : endWithoutZeros(figure);
    int decimals = dot < 0 ? 0 : end - dot - 1;
    if (decimals > unit.decimals()) {
      return Reading.refused(
          Kind.AMOUNT_DECIMALS,
          "%s有 %d 位小数，金额单位是%s时最多 %d 位%s"
              .formatted(
                  Wording.quoted(text),
                  decimals,
                  unit.label(),
                  unit.decimals(),
                  rest(figure, unit)));
    }
    long fen = fen(figure, end, unit.decimals() - decimals);
    if (fen > LARGEST) {
      return Reading.refused(
          Kind.NUMBER_TOO_LONG, Wording.quoted(text) + "精确到分超过 " + DIGITS + " 位数字");
    }
    return Reading.good(new Value.Money(new Amount(figure.startsWith("-") ? -fen : fen)));
  }

  /** Digits far behind the last are what calculating in a table leaves. */
  private static String rest(String figure, MoneyUnit unit) {
    if (figure.length() > DIGITS * 2) {
      return "";
    }
    BigDecimal written = new BigDecimal(figure);
    BigDecimal rounded = written.setScale(unit.decimals(), RoundingMode.HALF_UP);
    boolean tail =
        written.subtract(rounded).abs().movePointRight(unit.decimals()).compareTo(TAIL) < 0;
    return (tail ? "，是计算留下的尾数" : "") + "，四舍五入到分是 " + rounded.toPlainString();
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
