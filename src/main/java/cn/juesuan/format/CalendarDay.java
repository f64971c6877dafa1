package cn.juesuan.format;

import java.time.LocalDate;

/**
 * A day of Excel's calendar; the one since 1900 begins with 1900-01-00 and has a 29 February 1900.
 *
 * @param weekday 0 Sunday to 6 Saturday
 */
record CalendarDay(int year, int month, int day, int weekday) {

  /** The day that never was. */
  private static final long LEAP = 60;

  static CalendarDay of(long serial, DateSystem dates) {
    if (dates == DateSystem.SINCE_1904) {
      LocalDate date = dates.date(serial);
      int weekday = date.getDayOfWeek().getValue() % 7;
      return new CalendarDay(date.getYear(), date.getMonthValue(), date.getDayOfMonth(), weekday);
    }
    int weekday = (int) ((serial + 6) % 7);
    if (serial == 0) {
      return new CalendarDay(1900, 1, 0, weekday);
    }
    if (serial == LEAP) {
      return new CalendarDay(1900, 2, 29, weekday);
    }
    LocalDate date = dates.date(serial);
    return new CalendarDay(date.getYear(), date.getMonthValue(), date.getDayOfMonth(), weekday);
  }
}
