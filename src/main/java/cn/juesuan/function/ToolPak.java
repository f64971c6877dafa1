package cn.juesuan.function;

import cn.juesuan.format.DateSystem;
import cn.juesuan.operand.CellValue;
import cn.juesuan.operand.CellValue.ErrorCode;
import cn.juesuan.operand.CellValue.Numeric;
import cn.juesuan.operand.CellValue.Truth;
import cn.juesuan.operand.Coercion;
import cn.juesuan.operand.Numbers;
import cn.juesuan.operand.Refusal;
import cn.juesuan.signature.Arguments;
import java.time.LocalDate;

/**
 * Arguments of functions that were once an addition to Excel (the Analysis ToolPak) and still treat
 * some arguments otherwise than the rest. They are given as VALUE.
 */
final class ToolPak {

  private ToolPak() {}

  /**
   * A number.
   *
   * @throws Refusal for TRUE and FALSE
   */
  static double number(Arguments a, int argument) {
    CellValue value = a.value(argument);
    if (value instanceof Truth) {
      throw new Refusal("这里写的是 TRUE 或 FALSE，各软件的算法不同，请写数");
    }
    CellValue number = Coercion.number(value, a.context().dates());
    if (number instanceof ErrorCode error) {
      throw error.raised();
    }
    return ((Numeric) number).value();
  }

  /** A number without its decimals; the other one if the argument is not there. */
  static double whole(Arguments a, int argument, double otherwise) {
    return a.has(argument) ? Numbers.truncated(number(filled(a, argument), argument)) : otherwise;
  }

  /** The arguments, where that one has not been left empty between its commas. */
  static Arguments filled(Arguments a, int argument) {
    if (a.has(argument) && !a.isFilled(argument)) {
      throw new Refusal("第 " + (argument + 1) + " 个参数是空的，各软件的算法不同，请写明或连逗号一起删去");
    }
    return a;
  }

  /**
   * A day.
   *
   * @throws Refusal for what is no day, or one on which programs differ
   */
  static LocalDate day(Arguments a, int argument) {
    return a.context().dates().date(serial(a, argument));
  }

  /** The number of a day that is an argument. */
  static long serial(Arguments a, int argument) {
    return serial(number(a, argument), a.context().dates());
  }

  /** A day's number. */
  static long serial(double number, DateSystem dates) {
    DateFunctions.refuseDoubtful(number, dates);
    if (number < 0 || number >= dates.behindLast()) {
      throw new Refusal("日期不在 1900 年到 9999 年之间");
    }
    return (long) Math.floor(number);
  }
}
