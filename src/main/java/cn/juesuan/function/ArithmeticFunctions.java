package cn.juesuan.function;

import static cn.juesuan.signature.FunctionDefinition.define;

import cn.juesuan.operand.CellValue;
import cn.juesuan.operand.CellValue.ErrorCode;
import cn.juesuan.operand.Numbers;
import cn.juesuan.operand.Refusal;
import cn.juesuan.operand.Rounding;
import cn.juesuan.signature.Arguments;
import cn.juesuan.signature.FunctionDefinition;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** Functions of one or two numbers. */
final class ArithmeticFunctions {

  /** Beyond this quotient the remainder has no digits left. */
  private static final double MOST_QUOTIENT = 1_125_900_000_000.0;

  static final List<FunctionDefinition> ALL =
      List.of(
          one("ABS", Math::abs),
          one("SIGN", Math::signum),
          one("INT", Numbers::floor),
          one("SQRT", Math::sqrt),
          one("EVEN", n -> outward(n, 0)),
          one("ODD", n -> n == 0 ? 1 : outward(n, 1)),
          define("PI", "", a -> CellValue.of(Math.PI)),
          define(
              "POWER", "number number", a -> CellValue.of(Numbers.power(a.number(0), a.number(1)))),
          define("MOD", "number number", ArithmeticFunctions::remainder).except("几乎正好除尽的小数"),
          define("QUOTIENT", "number number", ArithmeticFunctions::quotient).neverByValue(),
          define(
              "ROUND", "number number", a -> CellValue.of(Rounding.half(a.number(0), places(a)))),
          define("ROUNDUP", "number number", a -> rounded(a, RoundingMode.UP)),
          define("ROUNDDOWN", "number number", a -> rounded(a, RoundingMode.DOWN)),
          define("TRUNC", "number [number]", a -> rounded(a, RoundingMode.DOWN)));

  private ArithmeticFunctions() {}

  private static FunctionDefinition one(String name, DoubleUnaryOperator function) {
    return define(name, "number", a -> CellValue.of(function.applyAsDouble(a.number(0))));
  }

  private static int places(Arguments a) {
    double places = a.has(1) ? Numbers.truncated(a.number(1)) : 0;
    return (int) Math.max(-1_000, Math.min(1_000, places));
  }

  private static CellValue rounded(Arguments a, RoundingMode mode) {
    double rounded = Rounding.exactly(a.number(0), places(a), mode);
    if (Double.isInfinite(rounded)) {
      throw new Refusal("舍入到的位数太大，结果超出数的范围，各软件不同");
    }
    return CellValue.of(rounded);
  }

  /** The next even or odd number away from zero. */
  private static double outward(double number, int odd) {
    double size = Math.ceil((Math.abs(number) - odd) / 2) * 2 + odd;
    return number < 0 ? -size : size;
  }

  private static CellValue remainder(Arguments a) {
    double number = a.number(0);
    double divisor = a.number(1);
    if (divisor == 0) {
      return ErrorCode.DIV0;
    }
    double quotient = number / divisor;
    if (Math.abs(quotient) > MOST_QUOTIENT) {
      return ErrorCode.NUM;
    }
    boolean whole = number == Math.rint(number) && divisor == Math.rint(divisor);
    double count = Math.floor(quotient);
    // such as 1 by 0.1: ten times by division, nine times and nearly 0.1 by subtraction
    boolean even = number % divisor == 0;
    if (!whole && !even && Numbers.same(quotient, Math.rint(quotient))) {
      throw new Refusal("MOD 的两个数几乎正好除尽，各软件的结果不同，请先 ROUND");
    }
    return CellValue.of(number - divisor * count);
  }

  private static CellValue quotient(Arguments a) {
    return a.number(1) == 0
        ? ErrorCode.DIV0
        : CellValue.of(Numbers.truncated(a.number(0) / a.number(1)));
  }
}
