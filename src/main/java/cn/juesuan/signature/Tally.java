package cn.juesuan.signature;

import cn.juesuan.format.DateSystem;
import cn.juesuan.operand.Budget;
import cn.juesuan.operand.CellValue;
import cn.juesuan.operand.CellValue.Blank;
import cn.juesuan.operand.CellValue.ErrorCode;
import cn.juesuan.operand.CellValue.Numeric;
import cn.juesuan.operand.CellValue.Text;
import cn.juesuan.operand.Coercion;
import cn.juesuan.operand.Matrix;
import cn.juesuan.operand.Refusal;
import java.util.Arrays;
import java.util.function.DoubleConsumer;

/** The numbers among a function's arguments, as SUM and MAX take them. */
public final class Tally {

  /** As much work as it is to put a number among others. */
  private static final int STEPS_TO_SORT = 4;

  private Tally() {}

  /**
   * Every number: in cells and arrays only numbers count, texts and truths written as arguments are
   * converted.
   *
   * @throws CellValue.Raised for the first error
   */
  public static void numbers(Arguments a, int from, DoubleConsumer sink) {
    for (int i = from; i < a.count(); i++) {
      if (a.operand(i) instanceof Matrix matrix) {
        matrix.forEach((r, c, v) -> counted(v, sink));
      } else {
        sink.accept(direct(a.value(i), a.context().dates()));
      }
    }
  }

  /** Every number of one argument. */
  public static double[] one(Arguments a, int argument) {
    Growing all = new Growing(a.context().budget());
    if (a.operand(argument) instanceof Matrix matrix) {
      matrix.forEach((r, c, v) -> counted(v, all));
    } else {
      all.accept(direct(a.value(argument), a.context().dates()));
    }
    return all.numbers();
  }

  /**
   * Every number of one argument that lists numbers.
   *
   * @throws Refusal if it is a text or a truth that is written there
   */
  public static double[] listed(Arguments a, int argument) {
    checkListed(a, argument);
    return one(a, argument);
  }

  /** As {@link #listed}, without the numbers. */
  public static void checkListed(Arguments a, int argument) {
    boolean listed = a.operand(argument) instanceof Matrix || a.value(argument) instanceof Numeric;
    if (!listed && !(a.value(argument) instanceof ErrorCode)) {
      throw new Refusal("直接写在这里的文字、真假值和空着的参数怎么算，各软件不同，请写成数或单元格");
    }
  }

  /** Every number of the arguments from there on. */
  public static double[] of(Arguments a, int from) {
    Growing all = new Growing(a.context().budget());
    numbers(a, from, all);
    return all.numbers();
  }

  private static boolean counted(CellValue value, DoubleConsumer sink) {
    if (value instanceof Numeric number) {
      sink.accept(number.value());
    } else if (value instanceof ErrorCode error) {
      throw error.raised();
    }
    return true;
  }

  private static double direct(CellValue value, DateSystem dates) {
    CellValue number = Coercion.number(value, dates);
    if (number instanceof ErrorCode error) {
      throw error.raised();
    }
    return ((Numeric) number).value();
  }

  /** How many numbers there are; what is no number is left out, errors as well. */
  public static long count(Arguments a) {
    long[] count = {0};
    for (int i = 0; i < a.count(); i++) {
      if (a.operand(i) instanceof Matrix matrix) {
        matrix.forEach((r, c, v) -> counted(v instanceof Numeric, count));
      } else {
        CellValue number = Coercion.number(a.value(i), a.context().dates());
        counted(number instanceof Numeric, count);
      }
    }
    return count[0];
  }

  /** How many values there are that are not blank. */
  public static long countAll(Arguments a) {
    long[] count = {0};
    for (int i = 0; i < a.count(); i++) {
      if (a.operand(i) instanceof Matrix matrix) {
        matrix.forEach((r, c, v) -> counted(!(v instanceof Blank), count));
      } else {
        count[0]++;
      }
    }
    return count[0];
  }

  private static boolean counted(boolean counts, long[] count) {
    count[0] += counts ? 1 : 0;
    return true;
  }

  /** The number of a value in MAXA and the like: texts are 0. */
  public static double withTexts(CellValue value, DateSystem dates) {
    return value instanceof Text ? 0 : direct(value, dates);
  }

  /**
   * Puts numbers in rising order.
   *
   * @return the same
   */
  public static double[] sorted(Arguments a, double[] numbers) {
    a.context().budget().spend((long) numbers.length * STEPS_TO_SORT);
    Arrays.sort(numbers);
    return numbers;
  }

  /** Numbers, as many as come. */
  private static final class Growing implements DoubleConsumer {
    private final Budget budget;
    private double[] numbers = new double[16];
    private int size;

    Growing(Budget budget) {
      this.budget = budget;
    }

    @Override
    public void accept(double number) {
      if (size == numbers.length) {
        budget.hold(size);
        numbers = Arrays.copyOf(numbers, size * 2);
      }
      numbers[size++] = number;
    }

    double[] numbers() {
      return Arrays.copyOf(numbers, size);
    }
  }
}
