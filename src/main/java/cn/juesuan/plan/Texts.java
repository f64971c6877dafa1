package cn.juesuan.plan;

import cn.juesuan.value.MoneyUnit;
import cn.juesuan.value.Value;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How values are written inside longer texts. */
final class Texts {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.ROOT);

  private Texts() {}

  /** Money in the sheet's unit with two decimals, days in Chinese, numbers as written. */
  static String in(Value value, MoneyUnit unit) {
    return value instanceof Value.Money money
        ? money.amount().in(unit).setScale(2, RoundingMode.HALF_UP).toPlainString()
        : plain(value);
  }

  static String plain(Value value) {
    if (value instanceof Value.Text text) {
      return text.text();
    }
    if (value instanceof Value.Money money) {
      return money.amount().in(MoneyUnit.YUAN).toPlainString();
    }
    if (value instanceof Value.Quantity quantity) {
      return quantity.number().toPlainString();
    }
    return value instanceof Value.Day day ? day(day.date()) : "";
  }

  static String day(LocalDate date) {
    return DAY.format(date);
  }
}
