package cn.juesuan.statistics;

import static cn.juesuan.signature.FunctionDefinition.define;

import cn.juesuan.operand.ArrayValues;
import cn.juesuan.operand.Budget;
import cn.juesuan.operand.CellValue;
import cn.juesuan.operand.Numbers;
import cn.juesuan.operand.Operand;
import cn.juesuan.operand.Refusal;
import cn.juesuan.signature.Arguments;
import cn.juesuan.signature.FunctionDefinition;
import cn.juesuan.signature.Tally;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** How many numbers fall between limits. */
public final class FrequencyFunctions {

  public static final List<FunctionDefinition> ALL =
      List.of(
          define("FREQUENCY", "array array", FrequencyFunctions::frequency)
              .givingArrays()
              .except("分组界限里的空格和文字，只差二进制误差的数"));

  /** As much work as it is to put a number among others. */
  private static final int STEPS = 4;

  private FrequencyFunctions() {}

  /** One number for each limit, in the order of the limits, and one for what is above them all. */
  private static Operand frequency(Arguments a) {
    double[] limits = Tally.one(a, 1);
    double[] numbers = Tally.one(a, 0);
    if (numbers.length + limits.length == 0) {
      return CellValue.ZERO;
    }
    if (limits.length < a.matrix(1).size()) {
      throw new Refusal("FREQUENCY 的分组界限里有空格或文字，各软件的结果不同");
    }
    Budget budget = a.context().budget();
    budget.hold(limits.length);
    budget.spend((numbers.length + limits.length) * (long) STEPS);
    Integer[] order = IntStream.range(0, limits.length).boxed().toArray(Integer[]::new);
    Arrays.sort(order, Comparator.comparingDouble(i -> limits[i]));
    long[] counts = new long[limits.length + 1];
    for (double number : numbers) {
      counts[group(number, limits, order)]++;
    }
    return ArrayValues.make(
        budget, counts.length, 1, (row, column) -> CellValue.count(counts[row]));
  }

  /** The first of the smallest limits that are not below the number. */
  private static int group(double number, double[] limits, Integer[] order) {
    int low = 0;
    int high = order.length;
    while (low < high) {
      int middle = (low + high) / 2;
      double limit = limits[order[middle]];
      if (limit != number && Numbers.same(limit, number)) {
        throw new Refusal("有的数和分组界限只差二进制误差，属于哪一组不确定，请先 ROUND");
      }
      if (limit < number) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low == order.length ? order.length : order[low];
  }
}
