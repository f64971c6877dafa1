package cn.juesuan.function;

import static cn.juesuan.signature.FunctionDefinition.define;

import cn.juesuan.operand.CellValue;
import cn.juesuan.operand.CellValue.ErrorCode;
import cn.juesuan.operand.CellValue.Truth;
import cn.juesuan.operand.Coercion;
import cn.juesuan.operand.Numbers;
import cn.juesuan.operand.Refusal;
import cn.juesuan.signature.Arguments;
import cn.juesuan.signature.FunctionDefinition;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Numbers written with other digits than ten. */
final class RadixFunctions {

  static final List<FunctionDefinition> ALL = all();

  /** Numbers of as many digits may be negative: those from the middle on. */
  private static final int DIGITS = 10;

  private static final int DECIMAL = 10;

  /** The largest whole number below which every whole number is exact. */
  private static final double MOST = 0x1p53;

  private static final int MOST_PLACES = 255;

  private RadixFunctions() {}

  /** A way of writing numbers. */
  private enum Radix {
    BIN(2),
    OCT(8),
    DEC(DECIMAL),
    HEX(16);

    private final int base;

    Radix(int base) {
      this.base = base;
    }

    /** How many numbers ten digits write. */
    long size() {
      return (long) Math.pow(base, DIGITS);
    }
  }

  private static List<FunctionDefinition> all() {
    List<FunctionDefinition> all = new ArrayList<>();
    for (Radix from : Radix.values()) {
      for (Radix to : Radix.values()) {
        if (from != to) {
          String signature = to == Radix.DEC ? "value" : "value [value]";
          all.add(
              define(from + "2" + to, signature, a -> converted(a, from, to))
                  .neverByValue()
                  .except("空的和真假值"));
        }
      }
    }
    all.add(
        define("BASE", "number number [number]", RadixFunctions::written).except("-1 与 0 之间的数"));
    all.add(define("DECIMAL", "text number", RadixFunctions::read).except("空的、带前缀或后缀的"));
    return List.copyOf(all);
  }

  private static CellValue converted(Arguments a, Radix from, Radix to) {
    long number = from == Radix.DEC ? whole(a) : read(a, from);
    if (to == Radix.DEC) {
      return CellValue.count(number);
    }
    if (number < -to.size() / 2 || number >= to.size() / 2) {
      return ErrorCode.NUM;
    }
    String digits = text(number < 0 ? number + to.size() : number, to.base);
    double places = ToolPak.whole(a, 1, digits.length());
    if (number < 0 && (places < 1 || places > DIGITS)) {
      throw new Refusal("负数要写几位，这个位数各软件的算法不同");
    }
    if (number >= 0 && (places < digits.length() || places > DIGITS)) {
      return ErrorCode.NUM;
    }
    return CellValue.of("0".repeat(Math.max(0, (int) places - digits.length())) + digits);
  }

  private static String text(long number, int base) {
    return Long.toString(number, base).toUpperCase(Locale.ROOT);
  }

  private static long whole(Arguments a) {
    double number = Numbers.truncated(ToolPak.number(a, 0));
    if (Math.abs(number) > MOST) {
      throw ErrorCode.NUM.raised();
    }
    return (long) number;
  }

  private static long read(Arguments a, Radix radix) {
    if (a.value(0) instanceof Truth) {
      throw new Refusal("这里写的是 TRUE 或 FALSE，各软件的算法不同，请写数");
    }
    String digits = Coercion.text(a.value(0));
    if (digits.isEmpty()) {
      throw new Refusal("这里是空的，各软件的算法不同");
    }
    if (digits.length() > DIGITS || !isOf(digits, radix.base)) {
      throw ErrorCode.NUM.raised();
    }
    long number = Long.parseLong(digits, radix.base);
    return number >= radix.size() / 2 ? number - radix.size() : number;
  }

  private static boolean isOf(String digits, int base) {
    return digits.chars().allMatch(c -> c < 128 && Character.digit(c, base) >= 0);
  }

  private static int base(Arguments a) {
    int base = a.integer(1);
    if (base < Character.MIN_RADIX || base > Character.MAX_RADIX) {
      throw ErrorCode.NUM.raised();
    }
    return base;
  }

  private static CellValue written(Arguments a) {
    double given = a.number(0);
    if (given > -1 && given < 0) {
      throw new Refusal("BASE 的数在 -1 与 0 之间，各软件的算法不同，请先用 INT 或 TRUNC 取整");
    }
    double number = Numbers.truncated(given);
    int least = a.integer(2, 0);
    if (number < 0 || number >= MOST || least < 0 || least > MOST_PLACES) {
      return ErrorCode.NUM;
    }
    String digits = text((long) number, base(a));
    return CellValue.of("0".repeat(Math.max(0, least - digits.length())) + digits);
  }

  private static CellValue read(Arguments a) {
    String digits = a.text(0);
    int base = base(a);
    if (digits.isEmpty() || digits.length() > MOST_PLACES || mayHaveMarks(digits, base)) {
      throw new Refusal("“" + digits + "”是空的、太长或带前缀、后缀，各软件的算法不同");
    }
    if (!isOf(digits, base)) {
      return ErrorCode.NUM;
    }
    double number = new BigInteger(digits, base).doubleValue();
    if (number > MOST) {
      throw new Refusal("数太大，不能准确到个位");
    }
    return CellValue.of(number);
  }

  /** Whether it may be meant as {@code 0xFF} or {@code FFh}. */
  private static boolean mayHaveMarks(String digits, int base) {
    boolean other = !isOf(digits, base);
    return other && (digits.contains(" ") || digits.matches("0?[xXbB].*|.*[hHbB]"));
  }
}
