package cn.juesuan.function;

import static cn.juesuan.signature.FunctionDefinition.define;

import cn.juesuan.operand.CellValue;
import cn.juesuan.operand.CellValue.Blank;
import cn.juesuan.operand.CellValue.ErrorCode;
import cn.juesuan.operand.CellValue.Numeric;
import cn.juesuan.operand.CellValue.Text;
import cn.juesuan.operand.CellValue.Truth;
import cn.juesuan.operand.Coercion;
import cn.juesuan.operand.Matrix;
import cn.juesuan.operand.Operand;
import cn.juesuan.operand.Operands;
import cn.juesuan.operand.Ordering;
import cn.juesuan.operand.Refusal;
import cn.juesuan.signature.Arguments;
import cn.juesuan.signature.FunctionDefinition;
import java.util.List;

/** Functions that decide; only what they decide for is calculated. */
final class LogicFunctions {

  static final List<FunctionDefinition> ALL =
      List.of(
          define("IF", "truth lazy [lazy]", LogicFunctions::either).choosing(),
          define("IFERROR", "deciding lazy", a -> unless(a, v -> v instanceof ErrorCode))
              .choosing(),
          define("IFNA", "deciding lazy", a -> unless(a, v -> v == ErrorCode.NA)).choosing(),
          define("IFS", "deciding lazy……", LogicFunctions::firstTrue).choosing(),
          define("SWITCH", "value deciding lazy [lazy…]", LogicFunctions::matching)
              .choosing()
              .except("空单元格与 0、空文本或 FALSE 比，与错误值比"),
          define("CHOOSE", "number lazy…", LogicFunctions::chosen).choosing(),
          define("AND", "area…", a -> CellValue.of(count(a, false) == 0)),
          define("OR", "area…", a -> CellValue.of(count(a, true) > 0)),
          define("XOR", "area…", a -> CellValue.of(count(a, true) % 2 == 1)),
          define("NOT", "truth", a -> CellValue.of(!a.truth(0))),
          define("TRUE", "", a -> Truth.TRUE),
          define("FALSE", "", a -> Truth.FALSE));

  private LogicFunctions() {}

  private static Operand either(Arguments a) {
    if (a.truth(0)) {
      return a.lazy(1);
    }
    return a.has(2) ? a.lazy(2) : Truth.FALSE;
  }

  /** Which values another stands in for. */
  private interface Bad {
    boolean is(CellValue value);
  }

  private static Operand unless(Arguments a, Bad bad) {
    CellValue value = Operands.value(a.lazy(0));
    if (bad.is(value)) {
      return a.lazy(1);
    }
    return value instanceof Blank ? CellValue.ZERO : value;
  }

  private static Operand firstTrue(Arguments a) {
    for (int i = 0; i + 1 < a.count(); i += 2) {
      CellValue condition = Coercion.truth(Operands.value(a.lazy(i)));
      if (condition instanceof ErrorCode) {
        return condition;
      }
      if (condition == Truth.TRUE) {
        return a.lazy(i + 1);
      }
    }
    return ErrorCode.NA;
  }

  private static Operand matching(Arguments a) {
    for (int i = 1; i + 1 < a.count(); i += 2) {
      CellValue candidate = Operands.value(a.lazy(i));
      if (candidate instanceof ErrorCode) {
        throw new Refusal("SWITCH 拿来比的是错误值，各软件的算法不同");
      }
      a.context().budget().read(candidate);
      if (isMatch(a.value(0), candidate)) {
        return a.lazy(i + 1);
      }
    }
    return a.count() % 2 == 0 ? a.lazy(a.count() - 1) : ErrorCode.NA;
  }

  /** Whether the two are the same; a blank cell is not surely the 0 that {@code =} takes it for. */
  private static boolean isMatch(CellValue value, CellValue candidate) {
    boolean same = Ordering.same(value, candidate);
    if (same && value instanceof Blank != candidate instanceof Blank) {
      throw new Refusal("SWITCH 拿空单元格与 0、空文本或 FALSE 比，各软件的算法不同，请用 IF 写明");
    }
    return same;
  }

  private static Operand chosen(Arguments a) {
    int index = a.integer(0);
    return index < 1 || index >= a.count() ? ErrorCode.VALUE : a.lazy(index);
  }

  /** How many of the truths are so; texts in cells count for nothing. */
  private static int count(Arguments a, boolean truth) {
    int[] counts = {0, 0};
    for (int i = 0; i < a.count(); i++) {
      if (a.operand(i) instanceof Matrix matrix) {
        matrix.forEach((r, c, v) -> counted(v, truth, counts));
      } else {
        counted(direct(a.value(i)), truth, counts);
      }
    }
    if (counts[1] == 0) {
      throw ErrorCode.VALUE.raised();
    }
    return counts[0];
  }

  private static CellValue direct(CellValue value) {
    return value instanceof Text || value instanceof Blank ? Coercion.truth(value) : value;
  }

  private static boolean counted(CellValue value, boolean truth, int[] counts) {
    if (value instanceof ErrorCode error) {
      throw error.raised();
    }
    if (value instanceof Numeric || value instanceof Truth) {
      counts[1]++;
      counts[0] += (Coercion.truth(value) == Truth.TRUE) == truth ? 1 : 0;
    }
    return true;
  }
}
