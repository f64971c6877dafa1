package cn.juesuan.function;

import static cn.juesuan.signature.FunctionDefinition.define;

import cn.juesuan.operand.CellValue;
import cn.juesuan.operand.CellValue.ErrorCode;
import cn.juesuan.operand.Days;
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

  private DateFunctions() {}

  /** The day that an argument counts. */
  static LocalDate day(Arguments a, int argument) {
    double serial = a.number(argument);
    if (Days.isDoubtful(serial)) {
      throw new Refusal("1900 年 3 月以前的日期，各软件的算法不同");
    }
    return Days.date(serial);
  }

  private static CellValue date(Arguments a) {
    int year = a.integer(0);
    int full = year >= 0 && year < 1900 ? year + 1900 : year;
    if (full < 0 || full > 9999) {
      return ErrorCode.NUM;
    }
    long serial =
        Days.serial(LocalDate.of(full, 1, 1).plusMonths(a.integer(1) - 1L)) + a.integer(2) - 1L;
    if (serial < 0 || serial > Days.LAST) {
      return ErrorCode.NUM;
    }
    if (Days.isDoubtful((double) serial)) {
      throw new Refusal("1900 年 3 月以前的日期，各软件的算法不同");
    }
    return CellValue.count(serial);
  }
}
