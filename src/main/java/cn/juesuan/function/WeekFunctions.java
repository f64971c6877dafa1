package cn.juesuan.function;

import static cn.juesuan.signature.FunctionDefinition.define;

import cn.juesuan.format.DateSystem;
import cn.juesuan.operand.CellValue;
import cn.juesuan.operand.CellValue.ErrorCode;
import cn.juesuan.operand.Refusal;
import cn.juesuan.signature.Arguments;
import cn.juesuan.signature.FunctionDefinition;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;

/** Weeks of the year, and parts of a year as interest is reckoned. */
final class WeekFunctions {

  static final List<FunctionDefinition> ALL =
      List.of(
          define("WEEKNUM", "value [value]", WeekFunctions::week).neverByValue(),
          define("ISOWEEKNUM", "number", a -> isoWeek(DateFunctions.day(a, 0))).neverByValue(),
          define("DAYS360", "number number [truth]", WeekFunctions::days360)
              .except("美国算法里结束日是二月最后一天的"),
          define("YEARFRAC", "value value [value]", WeekFunctions::shareOfYear)
              .neverByValue()
              .except("美国算法里开始日是二月最后一天的"));

  private WeekFunctions() {}

  private static CellValue isoWeek(LocalDate day) {
    return CellValue.count(day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }

  /**
   * The week that holds 1 January is the first. Type 1 and 17 begin weeks on Sunday, 2 and 11 on
   * Monday, 12 to 16 on Tuesday to Saturday; 21 counts as ISO 8601 does.
   */
  private static CellValue week(Arguments a) {
    LocalDate day = day(a);
    double type = ToolPak.whole(a, 1, 1);
    if (type == 21) {
      return isoWeek(day);
    }
    boolean known = type == 1 || type == 2 || (type >= 11 && type <= 17);
    if (!known) {
      return ErrorCode.NUM;
    }
    DayOfWeek first =
        type == 1 ? DayOfWeek.SUNDAY : DayOfWeek.MONDAY.plus(type == 2 ? 0 : (long) type - 11);
    int before = day.withDayOfYear(1).getDayOfWeek().getValue() - first.getValue();
    return CellValue.count((day.getDayOfYear() - 1 + Math.floorMod(before, 7)) / 7 + 1L);
  }

  private static LocalDate day(Arguments a) {
    double number = ToolPak.number(a, 0);
    if (number < 0 || number >= a.context().dates().behindLast()) {
      throw ErrorCode.NUM.raised();
    }
    return ToolPak.day(a, 0);
  }

  /** Days of years of 12 months of 30 days. */
  private static CellValue days360(Arguments a) {
    DateSystem dates = a.context().dates();
    LocalDate start = dates.date(ToolPak.serial(a.number(0), dates));
    LocalDate end = dates.date(ToolPak.serial(a.number(1), dates));
    boolean european = a.has(2) && a.truth(2);
    if (!european && isEndOfFebruary(end)) {
      throw new Refusal("DAYS360 的结束日是二月最后一天，各软件的算法不同");
    }
    boolean last = start.getDayOfMonth() == 31 || (!european && isEndOfFebruary(start));
    int from = last ? 30 : start.getDayOfMonth();
    boolean shortens = end.getDayOfMonth() == 31 && (european || from == 30);
    return CellValue.count(days360(start, from, end, shortens ? 30 : end.getDayOfMonth()));
  }

  private static long days360(LocalDate start, int from, LocalDate end, int to) {
    int years = end.getYear() - start.getYear();
    int months = end.getMonthValue() - start.getMonthValue();
    return years * 360L + months * 30L + to - from;
  }

  private static boolean isEndOfFebruary(LocalDate day) {
    return day.getMonthValue() == 2 && day.getDayOfMonth() == day.lengthOfMonth();
  }

  /** Basis 0 and 4 take months of 30 days, 1 the real ones, 2 and 3 years of 360 and 365 days. */
  private static CellValue shareOfYear(Arguments a) {
    LocalDate one = ToolPak.day(a, 0);
    LocalDate other = ToolPak.day(a, 1);
    LocalDate start = one.isAfter(other) ? other : one;
    LocalDate end = one.isAfter(other) ? one : other;
    double basis = a.isFilled(2) ? ToolPak.whole(a, 2, 0) : 0;
    if (basis < 0 || basis > 4) {
      return ErrorCode.NUM;
    }
    double days = end.toEpochDay() - start.toEpochDay();
    return CellValue.of(
        switch ((int) basis) {
          case 0 -> american(start, end) / 360.0;
          case 1 -> days / YearLength.between(start, end);
          case 2 -> days / 360;
          case 3 -> days / 365;
          default ->
              days360(
                      start,
                      Math.min(30, start.getDayOfMonth()),
                      end,
                      Math.min(30, end.getDayOfMonth()))
                  / 360.0;
        });
  }

  private static long american(LocalDate start, LocalDate end) {
    if (isEndOfFebruary(start) && !start.equals(end)) {
      throw new Refusal("YEARFRAC 的开始日是二月最后一天，各软件的算法不同，请写明按 1（实际天数）或 4（欧洲算法）");
    }
    int from = Math.min(30, start.getDayOfMonth());
    int to = from == 30 ? Math.min(30, end.getDayOfMonth()) : end.getDayOfMonth();
    return days360(start, from, end, to);
  }

  /** How long a year is between two days, in days. */
  private static final class YearLength {

    private YearLength() {}

    static double between(LocalDate start, LocalDate end) {
      if (isMoreThanOne(start, end)) {
        int years = end.getYear() - start.getYear() + 1;
        LocalDate first = LocalDate.of(start.getYear(), 1, 1);
        LocalDate beyond = LocalDate.of(start.getYear(), 1, 1).plusYears(years);
        return (double) (beyond.toEpochDay() - first.toEpochDay()) / years;
      }
      return hasLeapDay(start, end) ? 366 : 365;
    }

    private static boolean isMoreThanOne(LocalDate start, LocalDate end) {
      int years = end.getYear() - start.getYear();
      boolean later =
          end.getMonthValue() * 32 + end.getDayOfMonth()
              > start.getMonthValue() * 32 + start.getDayOfMonth();
      return years > 1 || (years == 1 && later);
    }

    /** Whether a year of 366 days is meant: both in one, or 29 February among the days. */
    private static boolean hasLeapDay(LocalDate start, LocalDate end) {
      if (start.getYear() == end.getYear()) {
        return start.isLeapYear();
      }
      return (start.isLeapYear() && !start.isAfter(LocalDate.of(start.getYear(), 2, 29)))
          || (end.isLeapYear() && !end.isBefore(LocalDate.of(end.getYear(), 2, 29)));
    }
  }
}
