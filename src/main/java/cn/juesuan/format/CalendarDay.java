package cn.juesuan.format;

import java.time.LocalDate;

/**
 * A day of Excel's calendar, which begins with 1900-01-00 and has a 29 February 1900.
 *
 * @param weekday 0 Sunday to 6 Saturday
 */
record CalendarDay(int year, int month, int day, int weekday) {

  /** The day after 9999-12-31. */
  static final long BEHIND_LAST = 2_958_466;

  /** The day that never was. */
  private static final long LEAP = 60;

  static CalendarDay of(long serial) {
    int weekday = (int) ((serial + 6) % 7);
    if (serial == 0) {
      return new CalendarDay(1900, 1, 0, weekday);
    }
    if (serial == LEAP) {
      return new CalendarDay(1900, 2, 29, weekday);
    }
    LocalDate date =
        (serial < LEAP ? LocalDate.of(1899, 12, 31) : LocalDate.of(1899, 12, 30)).plusDays(serial);
    return new CalendarDay(date.getYear(), date.getMonthValue(), date.getDayOfMonth(), weekday);
  }
}
