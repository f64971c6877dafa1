package cn.juesuan.statistics;

import static cn.juesuan.signature.FunctionDefinition.define;

import cn.juesuan.operand.CellValue;
import cn.juesuan.operand.CellValue.ErrorCode;
import cn.juesuan.operand.CellValue.Numeric;
import cn.juesuan.operand.Matrix;
import cn.juesuan.operand.Numbers;
import cn.juesuan.operand.Refusal;
import cn.juesuan.signature.Arguments;
import cn.juesuan.signature.FunctionDefinition;
import cn.juesuan.signature.Tally;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Functions of numbers in their order: middle, most frequent, ranks and shares. */
public final class RankFunctions {

  private static final String ALMOST = "只差二进制误差的数";

  private static final String MODES = ALMOST + "，单个的文字、真假值和单元格";

  private static final int MOST_DIGITS = 9;

  private static final String WRITTEN = "直接写的文字和真假值";

  private static final String SHARES = WRITTEN + "，超过 9 位小数的，小于 0.1、位数比要的多的结果";

  public static final List<FunctionDefinition> ALL =
      List.of(
          define("MEDIAN", "area…", RankFunctions::median),
          define("MODE", "area…", RankFunctions::mode).except(MODES),
          define("MODE.SNGL", "area…", RankFunctions::mode).except(MODES),
          define("RANK", "number reference [number]", a -> rank(a, false)).except(ALMOST),
          define("RANK.EQ", "number reference [number]", a -> rank(a, false)).except(ALMOST),
          define("RANK.AVG", "number reference [number]", a -> rank(a, true)).except(ALMOST),
          define("PERCENTILE", "area number", a -> percentile(a, a.number(1))).except(WRITTEN),
          define("PERCENTILE.INC", "area number", a -> percentile(a, a.number(1))).except(WRITTEN),
          define("PERCENTILE.EXC", "area number", a -> exclusive(a, a.number(1))).except(WRITTEN),
          define("QUARTILE", "area number", RankFunctions::quartile).except(WRITTEN),
          define("QUARTILE.INC", "area number", RankFunctions::quartile).except(WRITTEN),
          define("QUARTILE.EXC", "area number", a -> exclusive(a, quarter(a))).except(WRITTEN),
          define("PERCENTRANK", "area number [number]", a -> share(a, false)).except(SHARES),
          define("PERCENTRANK.INC", "area number [number]", a -> share(a, false)).except(SHARES),
          define("PERCENTRANK.EXC", "area number [number]", a -> share(a, true)).except(SHARES));

  private RankFunctions() {}

  /** The numbers in rising order; #NUM! if there is none. */
  private static double[] sorted(Arguments a, double[] numbers) {
    if (numbers.length == 0) {
      throw ErrorCode.NUM.raised();
    }
    return Tally.sorted(a, numbers);
  }

  private static CellValue median(Arguments a) {
    return median(a, Tally.of(a, 0));
  }

  static CellValue median(Arguments a, double[] all) {
    double[] numbers = sorted(a, all);
    int half = numbers.length / 2;
    return CellValue.of(
        numbers.length % 2 == 1 ? numbers[half] : (numbers[half - 1] + numbers[half]) / 2);
  }

  /** The most frequent number; of several the one that comes first. */
  private static CellValue mode(Arguments a) {
    for (int i = 0; i < a.count(); i++) {
      boolean plain = a.operand(i) instanceof Numeric;
      if (!plain && (!(a.operand(i) instanceof Matrix matrix) || matrix.isOne())) {
        throw new Refusal("MODE 里单个的文字、真假值和单元格怎么算，各软件不同，请写成区域");
      }
    }
    return mode(a, Tally.of(a, 0));
  }

  static CellValue mode(Arguments a, double[] numbers) {
    a.context().budget().hold(numbers.length * 4L);
    Map<Double, Integer> counts = new HashMap<>();
    int most = 1;
    for (double number : numbers) {
      most = Math.max(most, counts.merge(number, 1, Integer::sum));
    }
    certain(a, numbers.clone());
    if (most == 1) {
      return ErrorCode.NA;
    }
    for (double number : numbers) {
      if (counts.get(number) == most) {
        return CellValue.of(number);
      }
    }
    return ErrorCode.NA;
  }

  /**
   * Refuses numbers that look the same to 15 digits and are not.
   *
   * @param numbers will be sorted
   */
  private static void certain(Arguments a, double[] numbers) {
    Tally.sorted(a, numbers);
    for (int i = 1; i < numbers.length; i++) {
      if (numbers[i] != numbers[i - 1] && Numbers.same(numbers[i], numbers[i - 1])) {
        throw new Refusal("有的数看起来相同，只差二进制误差，名次不确定，请先 ROUND");
      }
    }
  }

  /**
   * A number's place, from 1; the largest is the first unless an order other than 0 is wanted.
   *
   * @param middle whether equal numbers share the middle of their places
   */
  private static CellValue rank(Arguments a, boolean middle) {
    double wanted = a.number(0);
    boolean rising = a.has(2) && a.number(2) != 0;
    double[] numbers = Tally.one(a, 1);
    int before = 0;
    int equal = 0;
    for (double number : numbers) {
      before += (rising ? number < wanted : number > wanted) ? 1 : 0;
      equal += number == wanted ? 1 : 0;
      if (number != wanted && Numbers.same(number, wanted)) {
        throw new Refusal("有的数看起来相同，只差二进制误差，名次不确定，请先 ROUND");
      }
    }
    if (equal == 0) {
      return ErrorCode.NA;
    }
    return CellValue.of(before + 1 + (middle ? (equal - 1) / 2.0 : 0));
  }

  private static CellValue percentile(Arguments a, double share) {
    return percentile(a, Tally.listed(a, 0), share);
  }

  static CellValue percentile(Arguments a, double[] all, double share) {
    double[] numbers = sorted(a, all);
    if (share < 0 || share > 1) {
      return ErrorCode.NUM;
    }
    return CellValue.of(between(numbers, share * (numbers.length - 1)));
  }

  private static CellValue exclusive(Arguments a, double share) {
    return exclusive(a, Tally.listed(a, 0), share);
  }

  static CellValue exclusive(Arguments a, double[] all, double share) {
    double[] numbers = sorted(a, all);
    double place = share * (numbers.length + 1) - 1;
    if (share <= 0 || share >= 1 || place < 0 || place > numbers.length - 1) {
      return ErrorCode.NUM;
    }
    return CellValue.of(between(numbers, place));
  }

  /** The number at a place that may lie between two, from 0. */
  private static double between(double[] numbers, double place) {
    int below = (int) Math.floor(place);
    double rest = place - below;
    return rest == 0
        ? numbers[below]
        : numbers[below] + rest * (numbers[below + 1] - numbers[below]);
  }

  private static double quarter(Arguments a) {
    return Numbers.count(a.number(1)) / 4;
  }

  private static CellValue quartile(Arguments a) {
    return percentile(a, quarter(a));
  }

  /** How large a share of the numbers is smaller, cut to 3 digits or as many as are wanted. */
  private static CellValue share(Arguments a, boolean exclusive) {
    double[] numbers = sorted(a, Tally.listed(a, 0));
    double wanted = a.number(1);
    int digits = a.has(2) ? a.integer(2) : 3;
    if (digits < 1) {
      return ErrorCode.NUM;
    }
    if (digits > MOST_DIGITS) {
      throw new Refusal("百分比排位最多留 " + MOST_DIGITS + " 位小数，再多末几位不确定");
    }
    if (wanted < numbers[0] || wanted > numbers[numbers.length - 1]) {
      return ErrorCode.NA;
    }
    if (exclusive && numbers.length == 1) {
      throw new Refusal("只有一个数的百分比排位，各软件的结果不同");
    }
    double place = place(numbers, wanted);
    double share =
        exclusive
            ? (place + 1) / (numbers.length + 1)
            : numbers.length == 1 ? 1 : place / (numbers.length - 1);
    double tens = Math.pow(10, digits);
    double cut = Numbers.floor(share * tens) / tens;
    if (share < 0.1 && !Numbers.same(cut, share)) {
      throw new Refusal("百分比排位小于 0.1 时，各软件有的留几位小数，有的留几位有效数字，结果不确定");
    }
    return CellValue.of(cut);
  }

  private static double place(double[] numbers, double wanted) {
    int at = 0;
    while (numbers[at] < wanted) {
      at++;
    }
    return numbers[at] == wanted
        ? at
        : at - 1 + (wanted - numbers[at - 1]) / (numbers[at] - numbers[at - 1]);
  }
}
