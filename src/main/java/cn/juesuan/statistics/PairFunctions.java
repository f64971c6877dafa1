package cn.juesuan.statistics;

import static cn.juesuan.signature.FunctionDefinition.define;

import cn.juesuan.operand.Budget;
import cn.juesuan.operand.CellValue;
import cn.juesuan.operand.CellValue.ErrorCode;
import cn.juesuan.operand.CellValue.Numeric;
import cn.juesuan.operand.Inexact;
import cn.juesuan.operand.Matrix;
import cn.juesuan.operand.Refusal;
import cn.juesuan.signature.Arguments;
import cn.juesuan.signature.FunctionDefinition;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleBinaryOperator;

/** Functions of two rows of numbers side by side. */
public final class PairFunctions {

  /** A result below this share of what it is the difference of has lost its last digits. */
  private static final double LOST = 0.1;

  /** The share of what was added up by which programs may differ. */
  private static final double DOUBT = 1e-12;

  private static final String LIMITS = "没有舍入而几乎抵消成 0 的结果";

  public static final List<FunctionDefinition> ALL =
      List.of(
          total("SUMX2MY2", (x, y) -> x * x - y * y),
          total("SUMX2PY2", (x, y) -> x * x + y * y),
          total("SUMXMY2", (x, y) -> (x - y) * (x - y)),
          define("CORREL", "array array", a -> Pairs.of(a, 0, 1).correlation()),
          define("PEARSON", "array array", a -> Pairs.of(a, 0, 1).correlation()),
          define("RSQ", "array array", a -> squared(Pairs.of(a, 0, 1).correlation())),
          define("COVAR", "array array", a -> Pairs.of(a, 0, 1).covariance(0)),
          define("COVARIANCE.P", "array array", a -> Pairs.of(a, 0, 1).covariance(0)),
          define("COVARIANCE.S", "array array", a -> Pairs.of(a, 0, 1).covariance(1)),
          define("SLOPE", "array array", a -> Pairs.of(a, 1, 0).slope()),
          define("INTERCEPT", "array array", a -> Pairs.of(a, 1, 0).on(0))
              .atTimesApproximate()
              .except(LIMITS),
          define("FORECAST", "number array array", a -> Pairs.of(a, 2, 1).on(a.number(0)))
              .atTimesApproximate()
              .except(LIMITS),
          define("FORECAST.LINEAR", "number array array", a -> Pairs.of(a, 2, 1).on(a.number(0)))
              .atTimesApproximate()
              .except(LIMITS));

  private PairFunctions() {}

  private static FunctionDefinition total(String name, DoubleBinaryOperator function) {
    return define(name, "array array", a -> Pairs.of(a, 0, 1).total(function));
  }

  private static CellValue squared(CellValue value) {
    return value instanceof Numeric number ? CellValue.of(number.value() * number.value()) : value;
  }

  /** Pairs of which both are numbers. */
  private record Pairs(double[] x, double[] y) {

    static Pairs of(Arguments a, int first, int second) {
      Matrix one = a.matrix(first);
      Matrix other = a.matrix(second);
      if (one.size() != other.size()) {
        throw ErrorCode.NA.raised();
      }
      if (one.rows() != other.rows() && one.size() > Budget.MOST_OF_ARRAY) {
        throw new Refusal("两个区域的方向不同，又太大");
      }
      double[] x = new double[(int) Math.min(one.size(), Budget.MOST_OF_ARRAY)];
      double[] y = x.clone();
      int[] count = {0};
      one.forEach(
          (row, column, value) -> {
            long place = (long) row * one.columns() + column;
            CellValue beside =
                other.at((int) (place / other.columns()), (int) (place % other.columns()));
            if (number(value) && number(beside)) {
              x[count[0]] = ((Numeric) value).value();
              y[count[0]++] = ((Numeric) beside).value();
            }
            return true;
          });
      return new Pairs(Arrays.copyOf(x, count[0]), Arrays.copyOf(y, count[0]));
    }

    private static boolean number(CellValue value) {
      if (value instanceof ErrorCode error) {
        throw error.raised();
      }
      return value instanceof Numeric;
    }

    CellValue total(DoubleBinaryOperator function) {
      if (x.length == 0) {
        return ErrorCode.DIV0;
      }
      double total = 0;
      for (int i = 0; i < x.length; i++) {
        total += function.applyAsDouble(x[i], y[i]);
      }
      return CellValue.of(total);
    }

    private double products() {
      double meanX = SpreadFunctions.mean(x);
      double meanY = SpreadFunctions.mean(y);
      double products = 0;
      for (int i = 0; i < x.length; i++) {
        products += (x[i] - meanX) * (y[i] - meanY);
      }
      return products;
    }

    CellValue covariance(int fewer) {
      return x.length <= fewer ? ErrorCode.DIV0 : CellValue.of(products() / (x.length - fewer));
    }

    CellValue correlation() {
      double spread = Math.sqrt(SpreadFunctions.squares(x) * SpreadFunctions.squares(y));
      return x.length < 2 || spread == 0 ? ErrorCode.DIV0 : CellValue.of(products() / spread);
    }

    CellValue slope() {
      double squares = SpreadFunctions.squares(x);
      return x.length < 2 || squares == 0 ? ErrorCode.DIV0 : CellValue.of(products() / squares);
    }

    /** What the line that fits best has there. */
    CellValue on(double there) {
      if (!(slope() instanceof Numeric slope)) {
        return ErrorCode.DIV0;
      }
      double middle = SpreadFunctions.mean(y);
      double beside = slope.value() * (there - SpreadFunctions.mean(x));
      double result = middle + beside;
      if (beside != 0 && Math.abs(result) < Math.abs(middle) * LOST) {
        throw new Inexact("直线上的值几乎抵消成 0，末几位不确定，请套一层 ROUND", result, Math.abs(middle) * DOUBT);
      }
      return CellValue.of(result);
    }
  }
}
