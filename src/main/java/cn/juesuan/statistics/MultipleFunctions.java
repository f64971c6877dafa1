package cn.juesuan.statistics;

import static cn.juesuan.signature.FunctionDefinition.define;

import cn.juesuan.operand.CellValue;
import cn.juesuan.operand.CellValue.ErrorCode;
import cn.juesuan.operand.Numbers;
import cn.juesuan.operand.Refusal;
import cn.juesuan.signature.Arguments;
import cn.juesuan.signature.FunctionDefinition;
import java.util.List;

/** Functions that round to multiples of a number. */
public final class MultipleFunctions {

  public static final List<FunctionDefinition> ALL =
      List.of(
          define("CEILING", "number number", a -> classic(a, true)),
          define("FLOOR", "number number", a -> classic(a, false)),
          define("CEILING.MATH", "number [number] [number]", a -> towards(a, true)),
          define("FLOOR.MATH", "number [number] [number]", a -> towards(a, false)),
          define("CEILING.PRECISE", "number [number]", a -> CellValue.of(up(a.number(0), step(a)))),
          define("ISO.CEILING", "number [number]", a -> CellValue.of(up(a.number(0), step(a)))),
          define("FLOOR.PRECISE", "number [number]", a -> CellValue.of(-up(-a.number(0), step(a)))),
          define("MROUND", "number number", MultipleFunctions::nearest)
              .neverByValue()
              .except("正好在两个倍数中间的小数"));

  private MultipleFunctions() {}

  /** The next multiple in the direction of larger numbers; the size of the step counts. */
  private static double up(double number, double step) {
    double size = Math.abs(step);
    return size == 0 ? 0 : -Numbers.floor(-number / size) * size;
  }

  private static double step(Arguments a) {
    return a.isFilled(1) ? a.number(1) : a.has(1) ? 0 : 1;
  }

  /** Of a negative number and a negative step the size is rounded. */
  private static CellValue classic(Arguments a, boolean ceiling) {
    double number = a.number(0);
    double step = a.number(1);
    if (number == 0 || step == 0) {
      return number == 0 || ceiling ? CellValue.ZERO : ErrorCode.DIV0;
    }
    if (number > 0 && step < 0) {
      return ErrorCode.NUM;
    }
    boolean upwards = ceiling == step > 0;
    return CellValue.of(upwards ? up(number, step) : -up(-number, step));
  }

  /** A mode other than 0 turns the direction for negative numbers. */
  private static CellValue towards(Arguments a, boolean ceiling) {
    double number = a.number(0);
    boolean turned = number < 0 && a.has(2) && a.number(2) != 0;
    boolean upwards = ceiling != turned;
    return CellValue.of(upwards ? up(number, step(a)) : -up(-number, step(a)));
  }

  private static CellValue nearest(Arguments a) {
    double number = a.number(0);
    double step = a.number(1);
    if (number == 0 || step == 0) {
      return CellValue.ZERO;
    }
    if (number > 0 != step > 0) {
      return ErrorCode.NUM;
    }
    double count = number / step;
    boolean whole = number == Math.rint(number) && step == Math.rint(step);
    if (!whole && Numbers.same(count, Math.floor(count) + 0.5)) {
      throw new Refusal("MROUND 的数正好在两个倍数中间，各软件的结果不同，请改用 ROUND");
    }
    return CellValue.of(Math.floor(count + 0.5) * step);
  }
}
