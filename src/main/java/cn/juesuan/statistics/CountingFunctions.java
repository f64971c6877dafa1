package cn.juesuan.statistics;

import static cn.juesuan.signature.FunctionDefinition.define;

import cn.juesuan.format.DateSystem;
import cn.juesuan.operand.CellValue;
import cn.juesuan.operand.CellValue.Blank;
import cn.juesuan.operand.CellValue.ErrorCode;
import cn.juesuan.operand.CellValue.Numeric;
import cn.juesuan.operand.CellValue.Text;
import cn.juesuan.operand.CellValue.Truth;
import cn.juesuan.operand.Coercion;
import cn.juesuan.operand.Matrix;
import cn.juesuan.operand.Numbers;
import cn.juesuan.operand.Refusal;
import cn.juesuan.signature.Arguments;
import cn.juesuan.signature.FunctionDefinition;
import java.util.List;
import java.util.function.DoubleConsumer;

/** Functions of whole numbers: factorials, combinations, divisors. */
public final class CountingFunctions {

  /** The largest whole number that a double is certain of, as Excel limits it. */
  private static final double MOST = 9_007_199_254_740_992.0;

  public static final List<FunctionDefinition> ALL =
      List.of(
          define("FACT", "number", a -> factorial(Numbers.count(a.number(0)), 1)),
          define("FACTDOUBLE", "value", a -> factorial(Numbers.count(strict(a, 0)), 2))
              .neverByValue(),
          define("COMBIN", "number number", CountingFunctions::combinations),
          define("PERMUT", "number number", CountingFunctions::permutations),
          define("MULTINOMIAL", "area…", CountingFunctions::multinomial)
              .neverByValue()
              .except("区域里的文字"),
          define("GCD", "area…", a -> CellValue.of(divisor(a))).neverByValue().except("区域里的文字"),
          define("LCM", "area…", a -> CellValue.of(multiple(a)))
              .neverByValue()
              .except("区域里的文字，空单元格"),
          define("ISEVEN", "value", a -> parity(a, 0)).neverByValue(),
          define("ISODD", "value", a -> parity(a, 1)).neverByValue(),
          define("DELTA", "value [value]", a -> CellValue.of(first(a) == second(a) ? 1 : 0))
              .neverByValue(),
          define("GESTEP", "value [value]", a -> CellValue.of(first(a) >= second(a) ? 1 : 0))
              .neverByValue());

  private CountingFunctions() {}

  /** A number as these functions take it: truths are none. */
  private static double strict(Arguments a, int argument) {
    return strict(a.value(argument), a.context().dates());
  }

  private static double strict(CellValue value, DateSystem dates) {
    CellValue number = value instanceof Truth ? ErrorCode.VALUE : Coercion.number(value, dates);
    if (number instanceof ErrorCode error) {
      throw error.raised();
    }
    return ((Numeric) number).value();
  }

  private static double first(Arguments a) {
    return strict(a, 0);
  }

  private static double second(Arguments a) {
    return a.has(1) ? strict(a, 1) : 0;
  }

  private static CellValue parity(Arguments a, int wanted) {
    return CellValue.of(Math.abs(Numbers.truncated(strict(a, 0))) % 2 == wanted);
  }

  /** A number times all that are smaller by a step, two steps and so on. */
  private static CellValue factorial(double number, int step) {
    if (number < 0) {
      return ErrorCode.NUM;
    }
    double product = 1;
    for (double factor = number; factor > 1; factor -= step) {
      product *= factor;
      if (Double.isInfinite(product)) {
        return ErrorCode.NUM;
      }
    }
    return CellValue.of(product);
  }

  private static CellValue combinations(Arguments a) {
    double all = Numbers.count(a.number(0));
    double chosen = Numbers.count(a.number(1));
    if (all < 0 || chosen < 0 || chosen > all) {
      return ErrorCode.NUM;
    }
    double product = chosen(1, all, Math.min(chosen, all - chosen));
    return CellValue.of(product < MOST ? Math.rint(product) : product);
  }

  /** In how many ways so few of all may be chosen, times a number; at most half of all. */
  private static double chosen(double times, double all, double fewer) {
    double product = times;
    for (double i = 1; i <= fewer && Double.isFinite(product); i++) {
      product = product * (all - fewer + i) / i;
    }
    return product;
  }

  private static CellValue permutations(Arguments a) {
    double all = Numbers.count(a.number(0));
    double chosen = Numbers.count(a.number(1));
    if (all <= 0 || chosen < 0 || chosen > all) {
      return ErrorCode.NUM;
    }
    double product = 1;
    for (double i = 0; i < chosen && Double.isFinite(product); i++) {
      product *= all - i;
    }
    return CellValue.of(product);
  }

  private static CellValue multinomial(Arguments a) {
    double[] state = {0, 1};
    forEachWhole(
        a,
        number -> {
          double before = state[0];
          state[0] += number;
          state[1] = chosen(state[1], state[0], Math.min(before, number));
        });
    return CellValue.of(state[1] < MOST ? Math.rint(state[1]) : state[1]);
  }

  private static double divisor(Arguments a) {
    double[] divisor = {0};
    forEachWhole(a, number -> divisor[0] = common(divisor[0], number));
    return divisor[0];
  }

  private static double multiple(Arguments a) {
    double[] multiple = {1};
    boolean[] some = {false};
    checkFilled(a);
    forEachWhole(
        a,
        number -> {
          some[0] = true;
          boolean none = number == 0 || multiple[0] == 0;
          multiple[0] = none ? 0 : multiple[0] / common(multiple[0], number) * number;
          if (multiple[0] >= MOST) {
            throw ErrorCode.NUM.raised();
          }
        });
    if (!some[0]) {
      throw new Refusal("LCM 没有数可算，各软件的结果不同");
    }
    return multiple[0];
  }

  /** A blank cell by itself may be 0 or be left out. */
  private static void checkFilled(Arguments a) {
    for (int i = 0; i < a.count(); i++) {
      if (a.operand(i) instanceof Matrix cell && cell.isOne() && cell.at(0, 0) instanceof Blank) {
        throw new Refusal("LCM 里空单元格怎么算，各软件不同");
      }
    }
  }

  private static double common(double one, double other) {
    double larger = one;
    double smaller = other;
    while (smaller != 0) {
      double rest = larger % smaller;
      larger = smaller;
      smaller = rest;
    }
    return larger;
  }

  /** Every number without its decimals; blank cells are left out. */
  private static void forEachWhole(Arguments a, DoubleConsumer sink) {
    for (int i = 0; i < a.count(); i++) {
      if (a.operand(i) instanceof Matrix matrix) {
        matrix.forEach(
            (r, c, value) -> {
              if (value instanceof Text) {
                throw new Refusal("区域里的文字怎么算，各软件不同");
              }
              if (!(value instanceof Blank)) {
                sink.accept(whole(value, a.context().dates()));
              }
              return true;
            });
      } else {
        sink.accept(whole(a.value(i), a.context().dates()));
      }
    }
  }

  private static double whole(CellValue value, DateSystem dates) {
    double number = Numbers.count(strict(value, dates));
    if (number < 0 || number >= MOST) {
      throw ErrorCode.NUM.raised();
    }
    return number;
  }
}
