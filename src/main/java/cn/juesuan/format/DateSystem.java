package cn.juesuan.format;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * How a workbook counts days (ECMA-376 Part 1, 18.17.4.1): up to 31 December 9999 from 1900 or, as
 * old Macintoshes did, from 1904.
 */
public enum DateSystem {
  /** 1 is 1 January 1900, 60 is 29 February 1900, which never was. */
  SINCE_1900(2_958_465, "1900 年 3 月以前的日期，各软件的算法不同") {
    @Override
    public long number(LocalDate date) {
      long days = ChronoUnit.DAYS.between(BEFORE_1900, date);
      return days < FALSE_LEAP_DAY ? days : days + 1;
    }

    @Override
    public LocalDate date(long number) {
      return BEFORE_1900.plusDays(number < FALSE_LEAP_DAY ? number : number - 1);
    }

    @Override
    public boolean isDoubtful(double number) {
      return number >= 0 && number < FALSE_LEAP_DAY + 1;
    }
  },

  /** 0 is 1 January 1904. */
  SINCE_1904(2_957_003, "1904 年以前的日期，各软件的算法不同") {
    @Override
    public long number(LocalDate date) {
      return ChronoUnit.DAYS.between(FIRST_OF_1904, date);
    }

    @Override
    public LocalDate date(long number) {
      return FIRST_OF_1904.plusDays(number);
    }

    @Override
    public boolean isDoubtful(double number) {
      return number < 0;
    }
  };

  private static final int FALSE_LEAP_DAY = 60;
  private static final int LAST_YEAR = 9999;
  private static final LocalDate BEFORE_1900 = LocalDate.of(1899, 12, 31);
  private static final LocalDate FIRST_OF_1904 = LocalDate.of(1904, 1, 1);

  private final long last;
  private final String doubt;

  DateSystem(long last, String doubt) {
    this.last = last;
    this.doubt = doubt;
  }

  /** The system of a workbook that says so, or does not. */
  public static DateSystem of(boolean since1904) {
    return since1904 ? SINCE_1904 : SINCE_1900;
  }

  /** The number of the last day. */
  public long last() {
    return last;
  }

  /** The number of the day after the last. */
  public long behindLast() {
    return last + 1;
  }

  /** Why days that are doubtful are refused, in Chinese. */
  public String doubt() {
    return doubt;
  }

  /** A day's number; days before the first have none that counts. */
  public abstract long number(LocalDate date);

  /** The day with that number, which must be one. The day that never was is the one before it. */
  public abstract LocalDate date(long number);

  /** Whether spreadsheets disagree on the day with that number. */
  public abstract boolean isDoubtful(double number);

  /** A day's number as people write the day; empty if there is no such day, or none that counts. */
  public Optional<Long> number(int year, int month, int day) {
    if (this == SINCE_1900 && year == 1900 && month == 2 && day == 29) {
      return Optional.of((long) FALSE_LEAP_DAY);
    }
    try {
      LocalDate date = LocalDate.of(year, month, day);
      boolean counts = year <= LAST_YEAR && number(date) >= (this == SINCE_1900 ? 1 : 0);
      return counts ? Optional.of(number(date)) : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
