package cn.juesuan.statistics;

import static cn.juesuan.signature.FunctionDefinition.define;

import cn.juesuan.operand.CellValue;
import cn.juesuan.operand.CellValue.Blank;
import cn.juesuan.operand.CellValue.ErrorCode;
import cn.juesuan.operand.CellValue.Numeric;
import cn.juesuan.operand.CellValue.Text;
import cn.juesuan.operand.CellValue.Truth;
import cn.juesuan.operand.Matrix;
import cn.juesuan.operand.Numbers;
import cn.juesuan.operand.Operands;
import cn.juesuan.operand.Range;
import cn.juesuan.operand.Refusal;
import cn.juesuan.signature.Arguments;
import cn.juesuan.signature.FunctionDefinition;
import cn.juesuan.signature.Tally;
import java.util.Arrays;
import java.util.List;

/** Functions of any number of numbers: totals, counts, the largest and the smallest. */
public final class TotalFunctions {

  public static final List<FunctionDefinition> ALL =
      List.of(
          define("SUM", "area…", a -> CellValue.of(sum(a))),
          define("SUMSQ", "area…", TotalFunctions::squares),
          define("PRODUCT", "area…", TotalFunctions::product),
          define("AVERAGE", "area…", TotalFunctions::average),
          define("MAX", "area…", a -> CellValue.of(largest(Tally.of(a, 0)))),
          define("MIN", "area…", a -> CellValue.of(smallest(Tally.of(a, 0)))),
          define("COUNT", "area…", a -> CellValue.count(Tally.count(a))),
          define("COUNTA", "area…", a -> CellValue.count(Tally.countAll(a))),
          define("COUNTBLANK", "reference", TotalFunctions::blanks),
          define("LARGE", "area number", a -> ranked(a, true)).except("不是整数的名次"),
          define("SMALL", "area number", a -> ranked(a, false)).except("不是整数的名次"),
          define("SUMPRODUCT", "array…", TotalFunctions::sumOfProducts));

  private TotalFunctions() {}

  /** Row by row, argument by argument: a sum's last bit depends on the order. */
  static double sum(Arguments a) {
    Sum sum = new Sum();
    Tally.numbers(a, 0, sum::add);
    return sum.total;
  }

  /** A sum under way. */
  private static final class Sum {
    private double total;

    void add(double number) {
      total += number;
    }
  }

  private static CellValue squares(Arguments a) {
    Sum sum = new Sum();
    Tally.numbers(a, 0, n -> sum.add(n * n));
    return CellValue.of(sum.total);
  }

  private static CellValue product(Arguments a) {
    double[] numbers = Tally.of(a, 0);
    return numbers.length == 0
        ? CellValue.ZERO
        : CellValue.of(Arrays.stream(numbers).reduce(1, (x, y) -> x * y));
  }

  private static CellValue average(Arguments a) {
    double[] numbers = Tally.of(a, 0);
    if (numbers.length == 0) {
      return ErrorCode.DIV0;
    }
    double sum = 0;
    for (double number : numbers) {
      sum += number;
    }
    return CellValue.of(sum / numbers.length);
  }

  private static double largest(double[] numbers) {
    return Arrays.stream(numbers).max().orElse(0);
  }

  private static double smallest(double[] numbers) {
    return Arrays.stream(numbers).min().orElse(0);
  }

  private static CellValue blanks(Arguments a) {
    Range range = a.range(0);
    long[] filled = {0};
    range.forEach(
        (r, c, v) -> {
          boolean blank = v instanceof Blank || (v instanceof Text text && text.value().isEmpty());
          filled[0] += blank ? 0 : 1;
          return true;
        });
    return CellValue.count(range.size() - filled[0]);
  }

  private static CellValue ranked(Arguments a, boolean fromTop) {
    return ranked(a, Tally.one(a, 0), a.number(1), fromTop);
  }

  static CellValue ranked(Arguments a, double[] numbers, double place, boolean fromTop) {
    double rank = Math.rint(place);
    if (!Numbers.same(rank, place)) {
      throw new Refusal("名次不是整数，各软件的结果不同，请先取整");
    }
    if (rank < 1 || rank > numbers.length) {
      return ErrorCode.NUM;
    }
    Tally.sorted(a, numbers);
    int at = (int) rank;
    return CellValue.of(numbers[fromTop ? numbers.length - at : at - 1]);
  }

  private static CellValue sumOfProducts(Arguments a) {
    Matrix first = a.matrix(0);
    for (int i = 1; i < a.count(); i++) {
      Matrix other = a.matrix(i);
      if (other.rows() != first.rows() || other.columns() != first.columns()) {
        return ErrorCode.VALUE;
      }
    }
    if (first.isOne()) {
      checkSingle(a);
    }
    double[] total = {0};
    first.forEach(
        (row, column, value) -> {
          double product = factor(value);
          for (int i = 1; i < a.count(); i++) {
            product *= factor(a.matrix(i).at(row, column));
          }
          total[0] += product;
          return true;
        });
    return CellValue.of(total[0]);
  }

  /** Ranges of one cell are taken for values, and of values texts are none that counts. */
  private static void checkSingle(Arguments a) {
    for (int i = 0; i < a.count(); i++) {
      CellValue value = Operands.value(a.operand(i));
      if (value instanceof Text) {
        throw ErrorCode.VALUE.raised();
      }
      if (value instanceof Truth) {
        throw new Refusal("SUMPRODUCT 里只有一个真假值，各软件的结果不同，请写成 --(…)");
      }
    }
  }

  /** What is no number counts as 0. */
  private static double factor(CellValue value) {
    if (value instanceof ErrorCode error) {
      throw error.raised();
    }
    return value instanceof Numeric number ? number.value() : 0;
  }
}
