package cn.juesuan.value;

import cn.juesuan.problem.Kind;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads dates: {@code 2025-02-10}, {@code 2025/2/10}, {@code 2025.2.10}, {@code 2025年2月10日}, {@code
 * 20250210}, with a time behind them or not, and the serial numbers by which spreadsheets count
 * days.
 */
public final class Dates {

  private static final Pattern PARTED =
      Pattern.compile("([0-9]{4})([-/.年])([0-9]{1,2})([-/.月])([0-9]{1,2})(日?)");
  private static final Pattern TIME =
      Pattern.compile("[\\s\u3000T]+(上午|下午)?[0-9]{1,2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]+)?)?Z?$");
  private static final Pattern DIGITS = Pattern.compile("([0-9]{4})([0-9]{2})([0-9]{2})");

  private static final Pattern SERIAL = Pattern.compile("([0-9]{5})(\\.0+)?");

  /** The day before the first one that spreadsheets count, as they count 1900-02-29. */
  private static final LocalDate BEFORE_FIRST = LocalDate.of(1899, 12, 30);

  /** The first year that cells of a workbook can hold. */
  private static final int FIRST_YEAR = 1900;

  private Dates() {}

  /** Reads one date: {@link Value.Day}, or {@link Value.Empty} where nothing is written. */
  public static Reading<Value> read(String text) {
    String unmarked = TextMark.without(Wording.strip(text));
    String date = narrowed(TIME.matcher(unmarked).replaceFirst(""));
    if (date.isEmpty()) {
      return Reading.good(Value.empty());
    }
    Matcher digits = DIGITS.matcher(date);
    if (digits.matches()) {
      return day(text, digits.group(1), digits.group(2), digits.group(3));
    }
    Matcher serial = SERIAL.matcher(date);
    if (serial.matches()) {
      return serial(text, Integer.parseInt(serial.group(1)));
    }
    Matcher parted = PARTED.matcher(date);
    return parted.matches() && fitTogether(parted)
        ? day(text, parted.group(1), parted.group(3), parted.group(5))
        : refused(text, "不是日期" + FigureHint.hidden(text));
  }

  /** The same mark twice, or 年, 月 and 日. */
  private static boolean fitTogether(Matcher parted) {
    boolean chinese = parted.group(2).equals("年");
    return chinese
        ? parted.group(4).equals("月") && !parted.group(6).isEmpty()
        : parted.group(4).equals(parted.group(2)) && parted.group(6).isEmpty();
  }

  private static Reading<Value> serial(String text, int days) {
    Value.Day day = new Value.Day(BEFORE_FIRST.plusDays(days));
    return Reading.mended(
        day, Kind.DATE_MENDED, Wording.quoted(text) + "是表格的日期序号，已按 " + day.date() + " 读取");
  }

  private static Reading<Value> day(String text, String year, String month, String day) {
    if (Integer.parseInt(year) < FIRST_YEAR) {
      return refused(text, "早于 " + FIRST_YEAR + " 年");
    }
    try {
      return Reading.good(
          new Value.Day(
              LocalDate.of(
                  Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day))));
    } catch (DateTimeException noSuchDay) {
      return refused(text, "不是日历上有的一天");
    }
  }

  private static Reading<Value> refused(String text, String reason) {
    return Reading.refused(Kind.DATE_UNREADABLE, Wording.quoted(text) + reason);
  }

  private static String narrowed(String text) {
    StringBuilder narrowed = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (!Wording.isBlank(text.charAt(i))) {
        narrowed.append(Wording.narrow(text.charAt(i)));
      }
    }
    return narrowed.toString();
  }
}
