package cn.juesuan.function;

import static cn.juesuan.signature.FunctionDefinition.define;

import cn.juesuan.format.DateSystem;
import cn.juesuan.operand.CellValue;
import cn.juesuan.operand.CellValue.Blank;
import cn.juesuan.operand.CellValue.ErrorCode;
import cn.juesuan.operand.CellValue.Numeric;
import cn.juesuan.operand.CellValue.Text;
import cn.juesuan.operand.Coercion;
import cn.juesuan.operand.Matrix;
import cn.juesuan.operand.Numbers;
import cn.juesuan.operand.Refusal;
import cn.juesuan.signature.Arguments;
import cn.juesuan.signature.FunctionDefinition;
import java.util.List;
import java.util.stream.LongStream;

/** Functions of working days; none of them goes from day to day. */
final class WorkdayFunctions {

  private static final String LIMITS = "节假日里的文字和真假值";

  private static final String WEEKS = LIMITS + "，不是整数的周末";

  static final List<FunctionDefinition> ALL =
      List.of(
          define(
                  "NETWORKDAYS",
                  "value value [area]",
                  a -> between(a, WorkWeek.usual(a.context().dates()), 2))
              .neverByValue()
              .except(LIMITS),
          define("NETWORKDAYS.INTL", "value value [value] [area]", a -> between(a, week(a), 3))
              .neverByValue()
              .except(WEEKS),
          define(
                  "WORKDAY",
                  "value value [area]",
                  a -> moved(a, WorkWeek.usual(a.context().dates()), 2))
              .neverByValue()
              .except(LIMITS),
          define("WORKDAY.INTL", "value value [value] [area]", a -> moved(a, week(a), 3))
              .neverByValue()
              .except(WEEKS));

  /** As much work as it is to put a holiday among others. */
  private static final int STEPS = 4;

  private WorkdayFunctions() {}

  private static WorkWeek week(Arguments a) {
    DateSystem dates = a.context().dates();
    return a.isFilled(2) ? WorkWeek.of(a.value(2), dates) : WorkWeek.usual(dates);
  }

  private static CellValue between(Arguments a, WorkWeek week, int holidays) {
    long start = ToolPak.serial(a, 0);
    long end = ToolPak.serial(a, 1);
    long first = Math.min(start, end);
    long last = Math.max(start, end);
    long free = holidays(a, week, holidays).filter(d -> d >= first && d <= last).distinct().count();
    long count = week.count(first, last) - free;
    return CellValue.count(start > end ? -count : count);
  }

  private static CellValue moved(Arguments a, WorkWeek week, int holidays) {
    long start = ToolPak.serial(a, 0);
    DateSystem dates = a.context().dates();
    double days = Numbers.truncated(ToolPak.number(a, 1));
    long[] free = holidays(a, week, holidays).sorted().distinct().toArray();
    if (week.isAllFree()) {
      return ErrorCode.VALUE;
    }
    if (Math.abs(days) > (double) dates.last()) {
      return ErrorCode.NUM;
    }
    long day = days == 0 ? start : moved(week, start, (long) days, free);
    if (day > dates.last() || (day < 0 && dates == DateSystem.SINCE_1900)) {
      return ErrorCode.NUM;
    }
    return CellValue.count(ToolPak.serial((double) day, dates));
  }

  /** Every holiday on the way moves the day on by one. */
  private static long moved(WorkWeek week, long start, long days, long[] holidays) {
    int step = days < 0 ? -1 : 1;
    long day = week.moved(start, days);
    for (int i = 0; i < holidays.length; i++) {
      long holiday = holidays[step > 0 ? i : holidays.length - 1 - i];
      boolean onTheWay =
          step > 0 ? holiday > start && holiday <= day : holiday < start && holiday >= day;
      day = onTheWay ? week.moved(day, step) : day;
    }
    return day;
  }

  /** Holidays that would be working days. */
  private static LongStream holidays(Arguments a, WorkWeek week, int argument) {
    if (!a.isFilled(argument)) {
      return LongStream.empty();
    }
    LongStream.Builder days = LongStream.builder();
    if (a.operand(argument) instanceof Matrix matrix) {
      matrix.forEach(
          (r, c, value) -> {
            a.context().budget().spend(STEPS);
            return add(value, days, a.context().dates());
          });
    } else {
      CellValue value = a.value(argument);
      DateSystem dates = a.context().dates();
      add(value instanceof Text ? Coercion.number(value, dates) : value, days, dates);
    }
    return days.build().filter(week::works);
  }

  private static boolean add(CellValue value, LongStream.Builder days, DateSystem dates) {
    if (value instanceof ErrorCode error) {
      throw error.raised();
    }
    if (value instanceof Blank) {
      return true;
    }
    if (!(value instanceof Numeric number) || number.value() < 0) {
      throw new Refusal("节假日里有的不是日期");
    }
    days.add((long) Math.floor(Math.min(number.value(), (double) dates.behindLast())));
    return true;
  }
}
