package cn.juesuan.statistics;

import static cn.juesuan.signature.FunctionDefinition.define;

import cn.juesuan.operand.CellValue;
import cn.juesuan.operand.CellValue.Blank;
import cn.juesuan.operand.CellValue.ErrorCode;
import cn.juesuan.operand.CellValue.Numeric;
import cn.juesuan.operand.Coercion;
import cn.juesuan.operand.Matrix;
import cn.juesuan.operand.Range;
import cn.juesuan.operand.Refusal;
import cn.juesuan.signature.Arguments;
import cn.juesuan.signature.FunctionDefinition;
import cn.juesuan.signature.Tally;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** Functions for which texts in cells are 0 and truths 0 or 1. */
public final class MixedFunctions {

  public static final List<FunctionDefinition> ALL =
      List.of(
          mixed("AVERAGEA", n -> n.length == 0 ? ErrorCode.DIV0 : mean(n)),
          mixed("MAXA", n -> CellValue.of(Arrays.stream(n).max().orElse(0))),
          mixed("MINA", n -> CellValue.of(Arrays.stream(n).min().orElse(0))),
          mixed("VARA", n -> variance(n, 1, false)),
          mixed("VARPA", n -> variance(n, 0, false)),
          mixed("STDEVA", n -> variance(n, 1, true)),
          mixed("STDEVPA", n -> variance(n, 0, true)));

  /** A number that is an object takes the room of three. */
  private static final int BOXED = 3;

  private MixedFunctions() {}

  private static FunctionDefinition mixed(String name, Function<double[], CellValue> function) {
    return define(name, "area…", a -> function.apply(numbers(a))).except("数组常量");
  }

  private static CellValue mean(double[] numbers) {
    return CellValue.of(SpreadFunctions.mean(numbers));
  }

  private static CellValue variance(double[] numbers, int fewer, boolean root) {
    if (numbers.length <= fewer) {
      return ErrorCode.DIV0;
    }
    double variance = SpreadFunctions.squares(numbers) / (numbers.length - fewer);
    return CellValue.of(root ? Math.sqrt(variance) : variance);
  }

  private static double[] numbers(Arguments a) {
    List<Double> numbers = new ArrayList<>();
    for (int i = 0; i < a.count(); i++) {
      if (a.operand(i) instanceof Range range) {
        range.forEach(
            (r, c, value) -> {
              if (!(value instanceof Blank)) {
                a.context().budget().hold(BOXED);
                numbers.add(Tally.withTexts(value, a.context().dates()));
              }
              return true;
            });
      } else if (a.operand(i) instanceof Matrix) {
        throw new Refusal("数组里的文字和真假值怎么算，各软件不同");
      } else {
        numbers.add(direct(a, i));
      }
    }
    return numbers.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static double direct(Arguments a, int argument) {
    CellValue number = Coercion.number(a.value(argument), a.context().dates());
    if (number instanceof ErrorCode error) {
      throw error.raised();
    }
    return ((Numeric) number).value();
  }
}
