package cn.juesuan.statistics;

import cn.juesuan.operand.CellValue;
import cn.juesuan.operand.CellValue.Blank;
import cn.juesuan.operand.CellValue.ErrorCode;
import cn.juesuan.operand.CellValue.Numeric;
import cn.juesuan.operand.Matrix;
import cn.juesuan.operand.Numbers;
import cn.juesuan.operand.Range;
import cn.juesuan.operand.Refusal;
import cn.juesuan.signature.Arguments;
import java.util.Arrays;

/** The values that SUBTOTAL and AGGREGATE take, and the functions that these know by numbers. */
final class Collected {

  /** From here on the functions are told a place or a share as well. */
  static final int FIRST_WITH_PLACE = 14;

  private final Arguments arguments;
  private final boolean counts;
  private final LeftOut leftOut;
  private double[] numbers = new double[16];
  private int size;
  private double filled;

  /**
   * Nothing yet.
   *
   * @param function its number; those that count take errors for values
   */
  Collected(Arguments arguments, int function, LeftOut leftOut) {
    this.arguments = arguments;
    this.counts = function == 2 || function == 3;
    this.leftOut = leftOut;
  }

  /** What does not count. */
  record LeftOut(boolean subtotals, boolean aggregates, boolean hidden, boolean errors) {}

  void add(Matrix matrix) {
    matrix.forEach(
        (row, column, value) -> {
          boolean blank = value instanceof Blank;
          if (!blank && !(matrix instanceof Range range && isLeftOut(range, row, column))) {
            add(value);
          }
          return true;
        });
  }

  private boolean isLeftOut(Range range, int row, int column) {
    Range.Visibility visibility = range.visibility(row);
    if (visibility == Range.Visibility.FILTERED) {
      throw new Refusal("区域里有筛选掉的行，它们算不算，要看是筛选还是隐藏的，请先取消筛选");
    }
    boolean subtotal = range.isSubtotal("SUBTOTAL", row, column);
    boolean aggregate = range.isSubtotal("AGGREGATE", row, column);
    if (aggregate && !subtotal && leftOut.subtotals && !leftOut.aggregates) {
      throw new Refusal("SUBTOTAL 的区域里有 AGGREGATE，它算不算，各软件不同，请改用 SUBTOTAL");
    }
    return (leftOut.hidden && visibility == Range.Visibility.HIDDEN)
        || (leftOut.subtotals && (subtotal || aggregate));
  }

  private void add(CellValue value) {
    if (value instanceof ErrorCode && leftOut.errors) {
      return;
    }
    if (value instanceof ErrorCode error && !counts) {
      throw error.raised();
    }
    filled++;
    if (value instanceof Numeric number) {
      if (size == numbers.length) {
        arguments.context().budget().hold(size);
        numbers = Arrays.copyOf(numbers, size * 2);
      }
      numbers[size++] = number.value();
    }
  }

  /** The value of the function with that number, 1 to 13. */
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
      case 11 -> spread(all, 0, false);
      case 12 -> RankFunctions.median(arguments, all);
      default -> RankFunctions.mode(arguments, all);
    };
  }

  /** The value of the function with that number, 14 to 19, for a place or a share. */
  CellValue result(int function, double place) {
    double[] all = Arrays.copyOf(numbers, size);
    return switch (function) {
      case 14 -> TotalFunctions.ranked(arguments, all, place, true);
      case 15 -> TotalFunctions.ranked(arguments, all, place, false);
      case 16 -> RankFunctions.percentile(arguments, all, place);
      case 17 -> RankFunctions.percentile(arguments, all, Numbers.truncated(place) / 4);
      case 18 -> RankFunctions.exclusive(arguments, all, place);
      default -> RankFunctions.exclusive(arguments, all, Numbers.truncated(place) / 4);
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
