package cn.juesuan.operand;

import cn.juesuan.format.DateSystem;
import cn.juesuan.operand.CellValue.ErrorCode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number that a text writes, as if it were typed into a cell: {@code 1,000}, {@code 5%}, {@code
 * 1e3}, {@code 2025-02-10}, {@code 2025年2月10日}, {@code 12:30}. Other forms depend on the language
 * of the computer or on the current year and are refused.
 */
public final class TextNumbers {

  private static final Pattern NUMBER =
      Pattern.compile(
          "([+-]?)(\\d{1,3}(?:,\\d{3})+(?:\\.\\d*)?|\\d+\\.?\\d*|\\.\\d+)(?:[eE]([+-]?\\d{1,3}))?"
              + "(%?)");
  private static final Pattern BRACKETED =
      Pattern.compile("\\((\\d{1,3}(?:,\\d{3})+(?:\\.\\d*)?|\\d+\\.?\\d*|\\.\\d+)\\)");
  private static final Pattern DATE =
      Pattern.compile("(\\d{4})([-/])(\\d{1,2})\\2(\\d{1,2})(?: +(\\S+))?");
  private static final Pattern CHINESE_DATE =
      Pattern.compile("(\\d{4})年(\\d{1,2})月(\\d{1,2})日(?: *(\\S+))?");
  private static final Pattern TIME = Pattern.compile("(\\d{1,2}):(\\d{2})(?::(\\d{2}))?");

  /** Parts of dates without a year, of two digits or of months, and fractions. */
  private static final Pattern LIKE_A_DATE =
      Pattern.compile("\\d{1,4}([-/.])\\d{1,4}(\\1\\d{1,4})?|\\d+ \\d+/\\d+");

  private static final Pattern MONTH =
      Pattern.compile(
          "(?i).*\\b(\\d*)(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\b.*");

  /** What texts that may be numbers in some language are made of, besides digits. */
  private static final String DOUBTFUL = " .,:/-+%()$¥￥€£年月日时分秒";

  private TextNumbers() {}

  /**
   * The number, or #VALUE!.
   *
   * @throws Refusal where it is not certain
   */
  public static CellValue read(String written, DateSystem dates) {
    String text = written.strip();
    Optional<CellValue> number = number(text).or(() -> date(text, dates)).or(() -> time(text));
    if (number.isPresent()) {
      return number.get();
    }
    if (isDoubtful(text)) {
      throw new Refusal("文字“" + Texts.shortened(text) + "”是不是数、是哪一天，各软件说法不同，请写成数或 DATE(年,月,日)");
    }
    return ErrorCode.VALUE;
  }

  /**
   * The number that a text writes, for those who look for it among texts; empty if it is none.
   *
   * @throws Refusal where it is not certain
   */
  public static Optional<Double> find(String text, DateSystem dates) {
    return !text.isEmpty() && mayBe(text) && read(text, dates) instanceof CellValue.Numeric number
        ? Optional.of(number.value())
        : Optional.empty();
  }

  /** Whether the first character can begin a number; asked of every text that is searched. */
  private static boolean mayBe(String text) {
    char first = text.charAt(0);
    return (first >= '0' && first <= '9') || (first <= ' ' || "+-.(%$¥￥".indexOf(first) >= 0);
  }

  private static Optional<CellValue> number(String text) {
    Matcher bracketed = BRACKETED.matcher(text);
    if (bracketed.matches()) {
      return Optional.of(CellValue.of(-parsed(bracketed.group(1))));
    }
    Matcher number = NUMBER.matcher(text);
    if (!number.matches()) {
      return Optional.empty();
    }
    String exponent = number.group(3) == null ? "" : "e" + number.group(3);
    double size = parsed(number.group(2) + exponent);
    double signed = number.group(1).equals("-") ? -size : size;
    return Optional.of(
        Double.isInfinite(size)
            ? ErrorCode.VALUE
            : CellValue.of(number.group(4).isEmpty() ? signed : signed / 100));
  }

  private static double parsed(String digits) {
    return Double.parseDouble(digits.replace(",", ""));
  }

  /** The day that a text writes, with the time if it writes one; empty if it writes no day. */
  public static Optional<CellValue> date(String text, DateSystem dates) {
    Matcher plain = DATE.matcher(text);
    if (plain.matches()) {
      return date(
          plain.group(1),
          plain.group(3),
          plain.group(4),
          Optional.ofNullable(plain.group(5)),
          dates);
    }
    Matcher chinese = CHINESE_DATE.matcher(text);
    return chinese.matches()
        ? date(
            chinese.group(1),
            chinese.group(2),
            chinese.group(3),
            Optional.ofNullable(chinese.group(4)),
            dates)
        : Optional.empty();
  }

  private static Optional<CellValue> date(
      String year, String month, String day, Optional<String> clock, DateSystem dates) {
    Optional<CellValue> part = clock.isEmpty() ? Optional.of(CellValue.ZERO) : time(clock.get());
    Optional<Long> serial =
        dates.number(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    return serial.isPresent() && part.isPresent()
        ? part.map(p -> CellValue.of(serial.get() + ((CellValue.Numeric) p).value()))
        : Optional.of(ErrorCode.VALUE);
  }

  /** The time of day that a text writes; empty if it writes none. */
  public static Optional<CellValue> time(String text) {
    Matcher time = TIME.matcher(text);
    if (!time.matches()) {
      return Optional.empty();
    }
    int hours = Integer.parseInt(time.group(1));
    int minutes = Integer.parseInt(time.group(2));
    int seconds = time.group(3) == null ? 0 : Integer.parseInt(time.group(3));
    return minutes < 60 && seconds < 60 && hours < 24
        ? Optional.of(CellValue.of((hours * 3600 + minutes * 60 + seconds) / 86_400.0))
        : Optional.empty();
  }

  private static boolean isDoubtful(String text) {
    if (text.chars().noneMatch(Character::isDigit)) {
      return false;
    }
    if (LIKE_A_DATE.matcher(text).matches()) {
      return mayHaveAYear(text);
    }
    boolean clock = text.contains(":") && text.matches("(?i).*\\d *[ap]m");
    return clock
        || MONTH.matcher(text).matches()
        || text.chars().allMatch(c -> Character.isDigit(c) || DOUBTFUL.indexOf(c) >= 0);
  }

  /** Numbers of three digits are no part of any date. */
  private static boolean mayHaveAYear(String text) {
    for (String part : text.split("[-/. ]", -1)) {
      if (part.length() == 3) {
        return text.contains(" ");
      }
    }
    return true;
  }
}
