package cn.juesuan.function;

import static cn.juesuan.signature.FunctionDefinition.define;

import cn.juesuan.format.DateSystem;
import cn.juesuan.operand.CellValue;
import cn.juesuan.operand.CellValue.ErrorCode;
import cn.juesuan.operand.Refusal;
import cn.juesuan.signature.Arguments;
import cn.juesuan.signature.FunctionDefinition;
import java.time.LocalDate;
import java.util.List;

/** Functions of days. */
final class DateFunctions {

  static final List<FunctionDefinition> ALL =
      List.of(
          define("DATE", "number number number", DateFunctions::date),
          define("YEAR", "number", a -> CellValue.of(day(a, 0).getYear())),
          define("MONTH", "number", a -> CellValue.of(day(a, 0).getMonthValue())),
          define("DAY", "number", a -> CellValue.of(day(a, 0).getDayOfMonth())));

  /** Of the calendar that counts from it. */
  private static final int FIRST_YEAR = 1904;

  private DateFunctions() {}

  /** The day that an argument counts. */
  static LocalDate day(Arguments a, int argument) {
    return certain(a.number(argument), a.context().dates());
  }

  /**
   * The day with that number.
   *
   * @throws CellValue.Raised #NUM! for what is no day
   */
  static LocalDate certain(double number, DateSystem dates) {
    refuseDoubtful(number, dates);
    if (number < 0 || number >= dates.behindLast()) {
      throw ErrorCode.NUM.raised();
    }
    return dates.date((long) Math.floor(number));
  }

  static void refuseDoubtful(double number, DateSystem dates) {
    if (dates.isDoubtful(number)) {
      throw new Refusal(dates.doubt());
    }
  }

  private static CellValue date(Arguments a) {
    int year = a.integer(0);
    int full = year >= 0 && year < 1900 ? year + 1900 : year;
    if (full < 0 || full > 9999) {
      return ErrorCode.NUM;
    }
    DateSystem dates = a.context().dates();
    LocalDate month = LocalDate.of(full, 1, 1).plusMonths(a.integer(1) - 1L);
    long serial = dates.number(month) + a.integer(2) - 1L;
    refuseDoubtful((double) serial, dates);
    if (dates == DateSystem.SINCE_1904 && full < FIRST_YEAR) {
      throw new Refusal(dates.doubt());
    }
    return serial < 0 || serial > dates.last() ? ErrorCode.NUM : CellValue.count(serial);
  }
}
