package cn.juesuan.statistics;

import static cn.juesuan.signature.FunctionDefinition.define;

import cn.juesuan.operand.CellValue;
import cn.juesuan.operand.CellValue.ErrorCode;
import cn.juesuan.operand.Refusal;
import cn.juesuan.signature.Arguments;
import cn.juesuan.signature.FunctionDefinition;
import cn.juesuan.signature.Tally;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Functions of how numbers are spread: means, variances, deviations. */
public final class SpreadFunctions {

  /** Below this share of the mean a deviation is nothing but what doubles cannot hold. */
  private static final double NOISE = 1e-13;

  private static final String LIMITS = "各数几乎相等、差额只剩二进制误差的";

  public static final List<FunctionDefinition> ALL =
      List.of(
          spread("VAR", 2, n -> squares(n) / (n.length - 1)),
          spread("VAR.S", 2, n -> squares(n) / (n.length - 1)),
          spread("VARP", 1, n -> squares(n) / n.length),
          spread("VAR.P", 1, n -> squares(n) / n.length),
          spread("STDEV", 2, n -> Math.sqrt(squares(n) / (n.length - 1))),
          spread("STDEV.S", 2, n -> Math.sqrt(squares(n) / (n.length - 1))),
          spread("STDEVP", 1, n -> Math.sqrt(squares(n) / n.length)),
          spread("STDEV.P", 1, n -> Math.sqrt(squares(n) / n.length)),
          define("DEVSQ", "area…", a -> CellValue.of(squares(some(a)))).except(LIMITS),
          define("AVEDEV", "area…", a -> CellValue.of(deviation(some(a)))),
          define("GEOMEAN", "area…", SpreadFunctions::geometricMean),
          define("HARMEAN", "area…", SpreadFunctions::harmonicMean),
          define("SKEW", "area…", SpreadFunctions::skewness).except(LIMITS),
          define("KURT", "area…", SpreadFunctions::kurtosis).except(LIMITS),
          define("STANDARDIZE", "number number number", SpreadFunctions::standardized));

  private SpreadFunctions() {}

  private static FunctionDefinition spread(
      String name, int least, ToDoubleFunction<double[]> function) {
    return define(
            name,
            "area…",
            a -> {
              double[] numbers = Tally.of(a, 0);
              return numbers.length < least
                  ? ErrorCode.DIV0
                  : CellValue.of(function.applyAsDouble(numbers));
            })
        .except(LIMITS);
  }

  /** The numbers; #NUM! if there is none. */
  private static double[] some(Arguments a) {
    double[] numbers = Tally.of(a, 0);
    if (numbers.length == 0) {
      throw ErrorCode.NUM.raised();
    }
    return numbers;
  }

  static double mean(double[] numbers) {
    double sum = 0;
    for (double number : numbers) {
      sum += number;
    }
    return sum / numbers.length;
  }

  /**
   * The sum of the squared distances from the mean.
   *
   * @throws Refusal if they are nothing but noise
   */
  static double squares(double[] numbers) {
    double mean = mean(numbers);
    double squares = 0;
    double largest = 0;
    for (double number : numbers) {
      squares += (number - mean) * (number - mean);
      largest = Math.max(largest, Math.abs(number - mean));
    }
    if (largest != 0 && largest < Math.abs(mean) * NOISE) {
      throw new Refusal("各数几乎相等，差额只剩二进制误差，结果不确定，请先 ROUND");
    }
    return squares;
  }

  private static double deviation(double[] numbers) {
    double mean = mean(numbers);
    double sum = 0;
    for (double number : numbers) {
      sum += Math.abs(number - mean);
    }
    return sum / numbers.length;
  }

  private static CellValue geometricMean(Arguments a) {
    double[] numbers = some(a);
    double logarithms = 0;
    for (double number : numbers) {
      if (number <= 0) {
        return ErrorCode.NUM;
      }
      logarithms += Math.log(number);
    }
    return CellValue.of(Math.exp(logarithms / numbers.length));
  }

  private static CellValue harmonicMean(Arguments a) {
    double[] numbers = some(a);
    double sum = 0;
    for (double number : numbers) {
      if (number <= 0) {
        return ErrorCode.NUM;
      }
      sum += 1 / number;
    }
    return CellValue.of(numbers.length / sum);
  }

  private static CellValue skewness(Arguments a) {
    double[] numbers = Tally.of(a, 0);
    double n = numbers.length;
    if (n < 3 || squares(numbers) == 0) {
      return ErrorCode.DIV0;
    }
    return CellValue.of(n / ((n - 1) * (n - 2)) * powers(numbers, 3));
  }

  private static CellValue kurtosis(Arguments a) {
    double[] numbers = Tally.of(a, 0);
    double n = numbers.length;
    if (n < 4 || squares(numbers) == 0) {
      return ErrorCode.DIV0;
    }
    double scale = n * (n + 1) / ((n - 1) * (n - 2) * (n - 3));
    double expected = 3 * (n - 1) * (n - 1) / ((n - 2) * (n - 3));
    return CellValue.of(scale * powers(numbers, 4) - expected);
  }

  /** The sum of the distances from the mean in standard deviations, to that power. */
  private static double powers(double[] numbers, int power) {
    double mean = mean(numbers);
    double deviation = Math.sqrt(squares(numbers) / (numbers.length - 1));
    return Arrays.stream(numbers).map(n -> Math.pow((n - mean) / deviation, power)).sum();
  }

  private static CellValue standardized(Arguments a) {
    return a.number(2) <= 0
        ? ErrorCode.NUM
        : CellValue.of((a.number(0) - a.number(1)) / a.number(2));
  }
}
