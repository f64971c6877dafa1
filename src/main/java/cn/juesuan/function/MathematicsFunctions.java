package cn.juesuan.function;

import static cn.juesuan.signature.FunctionDefinition.define;

import cn.juesuan.operand.CellValue;
import cn.juesuan.operand.CellValue.ErrorCode;
import cn.juesuan.signature.Arguments;
import cn.juesuan.signature.FunctionDefinition;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** Logarithms, powers of e, and functions of angles; angles are in radians. */
final class MathematicsFunctions {

  /** From here on Excel has no sine, cosine or tangent. */
  private static final double LARGEST_ANGLE = 134_217_728;

  static final List<FunctionDefinition> ALL =
      List.of(
          one("EXP", Math::exp),
          one("LN", MathematicsFunctions::logarithm),
          define("LOG", "number [number]", MathematicsFunctions::logarithmToBase),
          one("LOG10", n -> n <= 0 ? Double.NaN : Math.log10(n)),
          one("SQRTPI", n -> Math.sqrt(n * Math.PI)).neverByValue(),
          one("DEGREES", n -> n / Math.PI * 180),
          one("RADIANS", n -> n / 180 * Math.PI),
          angle("SIN", Math::sin),
          angle("COS", Math::cos),
          angle("TAN", Math::tan),
          one("ASIN", Math::asin),
          one("ACOS", Math::acos),
          one("ATAN", Math::atan),
          define("ATAN2", "number number", MathematicsFunctions::angleOfPoint),
          one("SINH", Math::sinh),
          one("COSH", Math::cosh),
          one("TANH", Math::tanh),
          one("ASINH", MathematicsFunctions::inverseSinh),
          one("ACOSH", n -> Math.log(n + Math.sqrt(n * n - 1))),
          one("ATANH", n -> Math.log((1 + n) / (1 - n)) / 2));

  private MathematicsFunctions() {}

  private static FunctionDefinition one(String name, DoubleUnaryOperator function) {
    return define(name, "number", a -> CellValue.of(function.applyAsDouble(a.number(0))));
  }

  private static FunctionDefinition angle(String name, DoubleUnaryOperator function) {
    return one(name, n -> Math.abs(n) >= LARGEST_ANGLE ? Double.NaN : function.applyAsDouble(n));
  }

  private static double logarithm(double number) {
    return number <= 0 ? Double.NaN : Math.log(number);
  }

  private static CellValue logarithmToBase(Arguments a) {
    double base = a.isFilled(1) ? a.number(1) : a.has(1) ? 0 : 10;
    if (a.number(0) <= 0 || base <= 0) {
      return ErrorCode.NUM;
    }
    if (base == 10) {
      return CellValue.of(Math.log10(a.number(0)));
    }
    return base == 1 ? ErrorCode.DIV0 : CellValue.of(Math.log(a.number(0)) / Math.log(base));
  }

  /** The angle of a point, of which Excel wants x first. */
  private static CellValue angleOfPoint(Arguments a) {
    return a.number(0) == 0 && a.number(1) == 0
        ? ErrorCode.DIV0
        : CellValue.of(Math.atan2(a.number(1), a.number(0)));
  }

  /** Of a negative number the opposite: the formula itself would lose its digits. */
  private static double inverseSinh(double number) {
    double size = Math.abs(number);
    double inverse = Math.log(size + Math.sqrt(size * size + 1));
    return number < 0 ? -inverse : inverse;
  }
}
