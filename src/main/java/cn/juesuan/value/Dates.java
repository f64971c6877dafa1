package cn.juesuan.value;

import cn.juesuan.problem.Kind;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads dates: {@code 2025-02-10}, {@code 2025/2/10}, {@code 2025年2月10日}, {@code 20250210}. */
public final class Dates {

  private static final Pattern PARTED =
      Pattern.compile("([0-9]{4})(?:-([0-9]{1,2})-|/([0-9]{1,2})/|年([0-9]{1,2})月)([0-9]{1,2})(日?)");
  private static final Pattern DIGITS = Pattern.compile("([0-9]{4})([0-9]{2})([0-9]{2})");

  /** The first year that cells of a workbook can hold. */
  private static final int FIRST_YEAR = 1900;

  private Dates() {}

  /** Reads one date: {@link Value.Day}, or {@link Value.Empty} where nothing is written. */
  public static Reading<Value> read(String text) {
    String date = narrowed(text);
    if (date.isEmpty()) {
      return Reading.good(Value.empty());
    }
    Matcher digits = DIGITS.matcher(date);
    if (digits.matches()) {
      return day(text, digits.group(1), digits.group(2), digits.group(3));
    }
    Matcher parted = PARTED.matcher(date);
    if (!parted.matches() || (parted.group(4) == null) != parted.group(6).isEmpty()) {
      return refused(text, "不是日期");
    }
    return day(text, parted.group(1), month(parted), parted.group(5));
  }

  private static String month(Matcher parted) {
    return parted.group(2) != null
        ? parted.group(2)
        : parted.group(3) != null ? parted.group(3) : parted.group(4);
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
