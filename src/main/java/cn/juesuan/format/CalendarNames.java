package cn.juesuan.format;

import java.util.List;

/**
 * Names of months (from January) and days (from Sunday).
 *
 * @param shortMonths as mmm shows them
 * @param shortDays as ddd shows them
 */
record CalendarNames(
    List<String> months, List<String> shortMonths, List<String> days, List<String> shortDays) {

  static final CalendarNames ENGLISH =
      new CalendarNames(
          List.of(
              "January",
              "February",
              "March",
              "April",
              "May",
              "June",
              "July",
              "August",
              "September",
              "October",
              "November",
              "December"),
          List.of(
              "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
          List.of("Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"),
          List.of("Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"));

  static final CalendarNames CHINESE =
      new CalendarNames(
          List.of("一月", "二月", "三月", "四月", "五月", "六月", "七月", "八月", "九月", "十月", "十一月", "十二月"),
          List.of("1月", "2月", "3月", "4月", "5月", "6月", "7月", "8月", "9月", "10月", "11月", "12月"),
          List.of("星期日", "星期一", "星期二", "星期三", "星期四", "星期五", "星期六"),
          List.of("周日", "周一", "周二", "周三", "周四", "周五", "周六"));

  CalendarNames {
    months = List.copyOf(months);
    shortMonths = List.copyOf(shortMonths);
    days = List.copyOf(days);
    shortDays = List.copyOf(shortDays);
  }
}
