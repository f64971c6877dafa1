package cn.juesuan.function;

import static cn.juesuan.signature.FunctionDefinition.define;

import cn.juesuan.format.DateSystem;
import cn.juesuan.operand.CellValue;
import cn.juesuan.operand.CellValue.ErrorCode;
import cn.juesuan.operand.CellValue.Numeric;
import cn.juesuan.operand.Refusal;
import cn.juesuan.operand.TextNumbers;
import cn.juesuan.signature.Arguments;
import cn.juesuan.signature.FunctionDefinition;
import java.util.List;
import java.util.Optional;
import java.util.function.LongUnaryOperator;

/** The parts of a time, and days and times that a text writes. */
final class ClockFunctions {

  private static final int DAY = 86_400;
  private static final int HOUR = 3_600;
  private static final int MINUTE = 60;

  private static final String SPLIT = "离整分、整时不到半秒的";

  static final List<FunctionDefinition> ALL =
      List.of(
          define("HOUR", "number", a -> part(a, s -> s / HOUR % 24)).except(SPLIT),
          define("MINUTE", "number", a -> part(a, s -> s / MINUTE % MINUTE)).except(SPLIT),
          define("SECOND", "number", ClockFunctions::second).except("正好半秒的"),
          define("DATEVALUE", "text", ClockFunctions::dateOf).except("没有年份、只有时间的文字"),
          define("TIMEVALUE", "text", ClockFunctions::timeOf).except("12 小时制、只有日期的文字"));

  /** A time that is nearer to a second than this is meant to be that second. */
  private static final double NEAR = 0.001;

  private ClockFunctions() {}

  /** Seconds of the day, with what decimals the time has. */
  private static double seconds(Arguments a) {
    double serial = a.number(0);
    if (serial < 0 || serial >= a.context().dates().behindLast()) {
      throw ErrorCode.NUM.raised();
    }
    double seconds = (serial - Math.floor(serial)) * DAY;
    double whole = Math.rint(seconds);
    return Math.abs(seconds - whole) < NEAR ? whole : seconds;
  }

  private static CellValue part(Arguments a, LongUnaryOperator part) {
    double seconds = seconds(a);
    long whole = (long) Math.floor(seconds);
    long found = part.applyAsLong(whole);
    if (seconds - whole > 0.5 - NEAR && found != part.applyAsLong(whole + 1)) {
      throw new Refusal("时间不是整秒，进位以后是哪一时、哪一分，各软件说法不同，请先取整");
    }
    return CellValue.count(found);
  }

  private static CellValue second(Arguments a) {
    double seconds = seconds(a);
    double rest = seconds - Math.floor(seconds);
    if (Math.abs(rest - 0.5) < NEAR) {
      throw new Refusal("时间正好是半秒，进位不进位各软件说法不同，请先取整");
    }
    return CellValue.count(Math.round(seconds) % MINUTE);
  }

  private static CellValue dateOf(Arguments a) {
    String text = a.text(0).strip();
    DateSystem dates = a.context().dates();
    Optional<CellValue> date = TextNumbers.date(text, dates);
    if (date.isEmpty()) {
      return other(text, TextNumbers.time(text).isPresent(), dates);
    }
    return date.get() instanceof Numeric number
        ? CellValue.count(ToolPak.serial(number.value(), dates))
        : date.get();
  }

  private static CellValue timeOf(Arguments a) {
    String text = a.text(0).strip();
    DateSystem dates = a.context().dates();
    Optional<CellValue> time = TextNumbers.time(text);
    if (time.isPresent()) {
      return time.get();
    }
    Optional<CellValue> date = TextNumbers.date(text, dates);
    if (date.isEmpty() || date.get() instanceof ErrorCode) {
      return date.orElseGet(() -> other(text, false, dates));
    }
    String clock = text.substring(Math.max(text.lastIndexOf(' '), text.lastIndexOf('日')) + 1);
    return TextNumbers.time(clock).orElseGet(() -> other(text, true, dates));
  }

  /** A text that writes no day, or no time. */
  private static CellValue other(String text, boolean half, DateSystem dates) {
    if (half) {
      throw new Refusal("文字“" + text + "”只有日期和时间中的一样，各软件的算法不同");
    }
    return TextNumbers.read(text, dates) instanceof ErrorCode error ? error : ErrorCode.VALUE;
  }
}
