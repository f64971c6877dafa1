package cn.juesuan.function;

import static cn.juesuan.signature.FunctionDefinition.define;

import cn.juesuan.format.DateSystem;
import cn.juesuan.operand.CellValue;
import cn.juesuan.operand.CellValue.ErrorCode;
import cn.juesuan.operand.Numbers;
import cn.juesuan.operand.Refusal;
import cn.juesuan.signature.Arguments;
import cn.juesuan.signature.FunctionDefinition;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/** Functions that go from day to day, and those of the hours. */
final class TimeFunctions {

  static final List<FunctionDefinition> ALL =
      List.of(
          define("DAYS", "number number", TimeFunctions::days),
          define("WEEKDAY", "number [number]", TimeFunctions::weekday),
          define("EDATE", "number number", a -> moved(a, false)).neverByValue(),
          define("EOMONTH", "number number", a -> moved(a, true)).neverByValue(),
          define("DATEDIF", "number number text", TimeFunctions::difference).except("单位 MD、YD"),
          define("TIME", "number number number", TimeFunctions::time),
          define("FIXED", "number [number] [truth]", TimeFunctions::fixed).except("负数舍入后是 0"));

  private static final int SECONDS = 86_400;

  /** The largest number that TIME takes. */
  private static final int MOST_TIME = 32_767;

  /** FIXED writes so many decimal places at most. */
  private static final int MOST_PLACES = 127;

  /** No number has more digits before the point. */
  private static final int LARGEST = 330;

  private TimeFunctions() {}

  private static CellValue days(Arguments a) {
    LocalDate end = DateFunctions.day(a, 0);
    return CellValue.count(ChronoUnit.DAYS.between(DateFunctions.day(a, 1), end));
  }

  /** Type 1 counts from Sunday, 2 and 11 to 17 from Monday to Sunday, 3 from 0 on Monday. */
  private static CellValue weekday(Arguments a) {
    LocalDate day = DateFunctions.day(a, 0);
    int type = a.isFilled(1) ? a.integer(1) : 1;
    int fromMonday = day.getDayOfWeek().getValue() - 1;
    return switch (type) {
      case 1 -> CellValue.count((fromMonday + 1) % 7 + 1L);
      case 2 -> CellValue.count(fromMonday + 1L);
      case 3 -> CellValue.count(fromMonday);
      case 11, 12, 13, 14, 15, 16, 17 -> CellValue.count((fromMonday - (type - 11) + 7) % 7 + 1L);
      default -> ErrorCode.NUM;
    };
  }

  /** The same day, or the last, of another month. */
  private static CellValue moved(Arguments a, boolean last) {
    LocalDate day = DateFunctions.day(a, 0);
    LocalDate moved = day.plusMonths(a.integer(1));
    LocalDate there = last ? YearMonth.from(moved).atEndOfMonth() : moved;
    if (there.getYear() < 1900 || there.getYear() > 9999) {
      return ErrorCode.NUM;
    }
    DateSystem dates = a.context().dates();
    long serial = dates.number(there);
    DateFunctions.refuseDoubtful((double) serial, dates);
    return CellValue.count(serial);
  }

  private static CellValue difference(Arguments a) {
    LocalDate from = DateFunctions.day(a, 0);
    LocalDate to = DateFunctions.day(a, 1);
    if (from.isAfter(to)) {
      return ErrorCode.NUM;
    }
    return switch (a.text(2).toUpperCase(Locale.ROOT)) {
      case "Y" -> CellValue.count(Period.between(from, to).getYears());
      case "M" -> CellValue.count(Period.between(from, to).toTotalMonths());
      case "D" -> CellValue.count(ChronoUnit.DAYS.between(from, to));
      case "YM" -> CellValue.count(Period.between(from, to).getMonths());
      case "MD", "YD" -> throw new Refusal("DATEDIF 的这个单位在 Excel 里会算错");
      default -> ErrorCode.NUM;
    };
  }

  private static CellValue time(Arguments a) {
    long seconds = 0;
    for (int i = 0; i < 3; i++) {
      int part = a.integer(i);
      if (part > MOST_TIME) {
        return ErrorCode.NUM;
      }
      seconds = seconds * 60 + part;
    }
    return seconds < 0 ? ErrorCode.NUM : CellValue.of((double) (seconds % SECONDS) / SECONDS);
  }

  private static CellValue fixed(Arguments a) {
    int places = a.isFilled(1) ? a.integer(1) : 2;
    if (places > MOST_PLACES) {
      return ErrorCode.VALUE;
    }
    double number = a.number(0);
    BigDecimal rounded =
        Numbers.digits(number).setScale(Math.max(-LARGEST, places), RoundingMode.HALF_UP);
    if (number < 0 && rounded.signum() == 0) {
      throw new Refusal("负数舍入后是 0，不确定显示不显示负号");
    }
    String digits = rounded.setScale(Math.max(0, places), RoundingMode.UNNECESSARY).toPlainString();
    return CellValue.of(a.isFilled(2) && a.truth(2) ? digits : grouped(digits));
  }

  /** With a comma after every third digit before the point. */
  private static String grouped(String digits) {
    int point = digits.indexOf('.') < 0 ? digits.length() : digits.indexOf('.');
    int first = digits.startsWith("-") ? 1 : 0;
    StringBuilder text = new StringBuilder(digits);
    for (int i = point - 3; i > first; i -= 3) {
      text.insert(i, ',');
    }
    return text.toString();
  }
}
