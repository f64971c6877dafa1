package cn.juesuan.operand;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Days as spreadsheets count them: 1 is 1 January 1900, 60 is 29 February 1900, which never was;
 * the last is 31 December 9999.
 */
public final class Days {

  public static final long LAST = 2_958_465;

  private static final long FALSE_LEAP_DAY = 60;
  private static final LocalDate BEFORE_FIRST = LocalDate.of(1899, 12, 31);
  private static final LocalDate AFTER_LEAP_DAY = LocalDate.of(1900, 3, 1);

  private Days() {}

  /** A day's number; empty if there is no such day, or none that is counted. */
  static Optional<Long> serial(int year, int month, int day) {
    if (year == 1900 && month == 2 && day == 29) {
      return Optional.of(FALSE_LEAP_DAY);
    }
    if (year < 1900 || year > 9999) {
      return Optional.empty();
    }
    try {
      return Optional.of(serial(LocalDate.of(year, month, day)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** A day's number; days before the first have none that counts. */
  public static long serial(LocalDate date) {
    long days = ChronoUnit.DAYS.between(BEFORE_FIRST, date);
    return date.isBefore(AFTER_LEAP_DAY) ? days : days + 1;
  }

  /**
   * The day with that number. The day that never was is the one before it.
   *
   * @throws CellValue.Raised #NUM! for what is no day
   */
  public static LocalDate date(double serial) {
    long day = (long) Math.floor(serial);
    if (day < 0 || day > LAST) {
      throw CellValue.ErrorCode.NUM.raised();
    }
    return BEFORE_FIRST.plusDays(day < FALSE_LEAP_DAY ? day : day - 1);
  }

  /** Whether it is a day on which spreadsheets disagree: those before March 1900. */
  public static boolean isDoubtful(double serial) {
    return serial >= 0 && serial < FALSE_LEAP_DAY + 1;
  }
}
