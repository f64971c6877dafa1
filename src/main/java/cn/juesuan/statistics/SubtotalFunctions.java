package cn.juesuan.statistics;

import static cn.juesuan.signature.FunctionDefinition.define;

import cn.juesuan.operand.Budget;
import cn.juesuan.operand.CellValue;
import cn.juesuan.operand.CellValue.Blank;
import cn.juesuan.operand.CellValue.ErrorCode;
import cn.juesuan.operand.CellValue.Numeric;
import cn.juesuan.operand.Range;
import cn.juesuan.operand.Refusal;
import cn.juesuan.signature.Arguments;
import cn.juesuan.signature.FunctionDefinition;
import java.util.Arrays;
import java.util.List;

/** Totals that leave other subtotals out. */
public final class SubtotalFunctions {

  public static final List<FunctionDefinition> ALL =
      List.of(
          define("SUBTOTAL", "number reference…", SubtotalFunctions::subtotal)
              .except("101–111（略去隐藏的行）"));

  private SubtotalFunctions() {}

  private static CellValue subtotal(Arguments a) {
    int function = a.integer(0);
    if (function > 100 && function <= 111) {
      throw new Refusal("SUBTOTAL(" + function + ") 的结果随隐藏的行改变，请用 " + (function - 100));
    }
    if (function < 1 || function > 11) {
      return ErrorCode.VALUE;
    }
    Collected collected = new Collected(a.context().budget(), function == 2 || function == 3);
    for (int i = 1; i < a.count(); i++) {
      collect(a.range(i), collected);
    }
    return collected.result(function);
  }

  private static void collect(Range range, Collected collected) {
    range.forEach(
        (row, column, value) -> {
          if (!range.isSubtotal(row, column)) {
            collected.add(value);
          }
          return true;
        });
  }

  /** The values that count. */
  private static final class Collected {
    private final Budget budget;
    private final boolean counts;
    private double[] numbers = new double[16];
    private int size;
    private double filled;

    Collected(Budget budget, boolean counts) {
      this.budget = budget;
      this.counts = counts;
    }

    void add(CellValue value) {
      if (value instanceof ErrorCode error && !counts) {
        throw error.raised();
      }
      filled += value instanceof Blank ? 0 : 1;
      if (value instanceof Numeric number) {
        if (size == numbers.length) {
          budget.hold(size);
          numbers = Arrays.copyOf(numbers, size * 2);
        }
        numbers[size++] = number.value();
      }
    }

    CellValue result(int function) {
      double[] all = Arrays.copyOf(numbers, size);
      return switch (function) {
        case 1 -> size == 0 ? ErrorCode.DIV0 : CellValue.of(SpreadFunctions.mean(all));
        case 2 -> CellValue.of(size);
        case 3 -> CellValue.of(filled);
        case 4 -> CellValue.of(Arrays.stream(all).max().orElse(0));
        case 5 -> CellValue.of(Arrays.stream(all).min().orElse(0));
        case 6 -> CellValue.of(size == 0 ? 0 : Arrays.stream(all).reduce(1, (x, y) -> x * y));
        case 7 -> spread(all, 1, true);
        case 8 -> spread(all, 0, true);
        case 9 -> CellValue.of(Arrays.stream(all).reduce(0, Double::sum));
        case 10 -> spread(all, 1, false);
        default -> spread(all, 0, false);
      };
    }

    private static CellValue spread(double[] numbers, int fewer, boolean root) {
      if (numbers.length <= fewer) {
        return ErrorCode.DIV0;
      }
      double variance = SpreadFunctions.squares(numbers) / (numbers.length - fewer);
      return CellValue.of(root ? Math.sqrt(variance) : variance);
    }
  }
}
