package cn.juesuan.format;

import java.util.List;

/** Names of months, days and halves of a day. */
enum CalendarNames {
  ENGLISH(
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
      List.of("Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday")) {
    @Override
    String shortMonth(int month) {
      return month(month).substring(0, 3);
    }

    @Override
    String shortDay(int weekday) {
      return day(weekday).substring(0, 3);
    }
  },

  CHINESE(
      List.of("一月", "二月", "三月", "四月", "五月", "六月", "七月", "八月", "九月", "十月", "十一月", "十二月"),
      List.of("星期日", "星期一", "星期二", "星期三", "星期四", "星期五", "星期六")) {
    @Override
    String shortMonth(int month) {
      return month + "月";
    }

    @Override
    String shortDay(int weekday) {
      return day(weekday).replace("星期", "周");
    }
  };

  private final List<String> months;
  private final List<String> days;

  CalendarNames(List<String> months, List<String> days) {
    this.months = months;
    this.days = days;
  }

  /**
   * @param month 1 to 12
   */
  String month(int month) {
    return months.get(month - 1);
  }

  /**
   * @param weekday 0 Sunday to 6 Saturday
   */
  String day(int weekday) {
    return days.get(weekday);
  }

  abstract String shortMonth(int month);

  abstract String shortDay(int weekday);
}
