package cn.juesuan.statistics;

import static cn.juesuan.signature.FunctionDefinition.define;

import cn.juesuan.operand.Budget;
import cn.juesuan.operand.CellValue;
import cn.juesuan.operand.CellValue.Blank;
import cn.juesuan.operand.CellValue.ErrorCode;
import cn.juesuan.operand.CellValue.Numeric;
import cn.juesuan.operand.CellValue.Text;
import cn.juesuan.operand.Coercion;
import cn.juesuan.operand.Criterion;
import cn.juesuan.operand.FunctionContext;
import cn.juesuan.operand.Numbers;
import cn.juesuan.operand.Range;
import cn.juesuan.operand.TextNumbers;
import cn.juesuan.operand.Texts;
import cn.juesuan.operand.Wildcards;
import cn.juesuan.signature.Arguments;
import cn.juesuan.signature.FunctionDefinition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * Functions of a list with a heading row and of criteria under the same headings: the rows of the
 * criteria are alternatives, in each row all must hold.
 */
public final class DatabaseFunctions {

  private static final String LIMITS = "条件里的算式";

  public static final List<FunctionDefinition> ALL =
      List.of(
          define("DGET", "reference value reference", DatabaseFunctions::only).except(LIMITS),
          define("DCOUNTA", "reference value reference", a -> CellValue.of(filled(a).size()))
              .except(LIMITS),
          numbers("DCOUNT", n -> CellValue.of(n.length)),
          numbers("DSUM", n -> CellValue.of(Arrays.stream(n).reduce(0, Double::sum))),
          numbers("DMAX", n -> CellValue.of(Arrays.stream(n).max().orElse(0))),
          numbers("DMIN", n -> CellValue.of(Arrays.stream(n).min().orElse(0))),
          numbers("DAVERAGE", n -> CellValue.of(SpreadFunctions.mean(some(n, 1)))),
          numbers("DPRODUCT", DatabaseFunctions::product),
          numbers("DVAR", n -> CellValue.of(variance(some(n, 2), 1))),
          numbers("DVARP", n -> CellValue.of(variance(some(n, 1), 0))),
          numbers("DSTDEV", n -> CellValue.of(Math.sqrt(variance(some(n, 2), 1)))),
          numbers("DSTDEVP", n -> CellValue.of(Math.sqrt(variance(some(n, 1), 0)))));

  private DatabaseFunctions() {}

  private static FunctionDefinition numbers(String name, Function<double[], CellValue> function) {
    return define(
            name,
            "reference value reference",
            a ->
                function.apply(
                    filled(a).stream()
                        .filter(DatabaseFunctions::isNumber)
                        .map(Numeric.class::cast)
                        .mapToDouble(Numeric::value)
                        .toArray()))
        .except(LIMITS);
  }

  private static boolean isNumber(CellValue value) {
    if (value instanceof ErrorCode error) {
      throw error.raised();
    }
    return value instanceof Numeric;
  }

  private static double[] some(double[] numbers, int least) {
    if (numbers.length < least) {
      throw ErrorCode.DIV0.raised();
    }
    return numbers;
  }

  private static CellValue product(double[] numbers) {
    return numbers.length == 0
        ? CellValue.ZERO
        : CellValue.of(Arrays.stream(numbers).reduce(1, (x, y) -> x * y));
  }

  private static double variance(double[] numbers, int fewer) {
    return SpreadFunctions.squares(numbers) / (numbers.length - fewer);
  }

  private static CellValue only(Arguments a) {
    List<CellValue> found = filled(a);
    if (found.size() > 1) {
      return ErrorCode.NUM;
    }
    return found.isEmpty() ? ErrorCode.VALUE : found.get(0);
  }

  /** What stands in the wanted column of the rows that meet the criteria, blank cells left out. */
  private static List<CellValue> filled(Arguments a) {
    Range list = a.range(0);
    int column = column(list, a.value(1));
    Range criteria = a.range(2);
    List<CellValue> filled = new ArrayList<>();
    int rows = list.used().rows();
    Budget budget = a.context().budget();
    budget.spend((long) rows * criteria.size());
    for (int row = 1; row < rows; row++) {
      CellValue value = list.at(row, column);
      if (!(value instanceof Blank) && isTaken(list, row, criteria, a.context())) {
        filled.add(value);
      }
    }
    return filled;
  }

  /** The column with that heading, or with that number, from 1; #VALUE! if there is none. */
  private static int column(Range list, CellValue field) {
    if (field instanceof Numeric number) {
      double column = Numbers.truncated(number.value());
      if (column >= 1 && column <= list.columns()) {
        return (int) column - 1;
      }
      throw ErrorCode.VALUE.raised();
    }
    int column = headed(list, field);
    if (column < 0) {
      throw ErrorCode.VALUE.raised();
    }
    return column;
  }

  /** The column with that heading; -1 if there is none. */
  private static int headed(Range list, CellValue heading) {
    if (heading instanceof ErrorCode || Coercion.text(heading).isEmpty()) {
      return -1;
    }
    String wanted = Coercion.text(heading);
    int columns = list.used().columns();
    for (int column = 0; column < columns; column++) {
      CellValue other = list.at(0, column);
      if (!(other instanceof ErrorCode) && Coercion.text(other).equalsIgnoreCase(wanted)) {
        return column;
      }
    }
    return -1;
  }

  private static boolean isTaken(Range list, int row, Range criteria, FunctionContext context) {
    for (int line = 1; line < criteria.rows(); line++) {
      if (isTaken(list, row, criteria, line, context)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isTaken(
      Range list, int row, Range criteria, int line, FunctionContext context) {
    for (int i = 0; i < criteria.columns(); i++) {
      CellValue criterion = criteria.at(line, i);
      if (criterion instanceof Blank) {
        continue;
      }
      int column = headed(list, criteria.at(0, i));
      if (column < 0 || !takes(criterion, list.at(row, column), context)) {
        return false;
      }
    }
    return true;
  }

  /** A plain text takes all texts that begin with it. */
  private static boolean takes(CellValue criterion, CellValue value, FunctionContext context) {
    Texts.seek(criterion);
    boolean compares =
        criterion instanceof Text text
            && !text.value().isEmpty()
            && "=<>".indexOf(text.value().charAt(0)) >= 0;
    if (compares || !(criterion instanceof Text text)) {
      return Criterion.of(criterion, context.budget(), context.dates()).takes(value);
    }
    if (TextNumbers.find(text.value(), context.dates()).isPresent()) {
      return Criterion.of(criterion, context.budget(), context.dates()).takes(value);
    }
    if (Wildcards.isIn(text.value())) {
      return value instanceof Text other
          && Wildcards.of(text.value() + "*").matches(other.value(), context.budget());
    }
    return value instanceof Text other
        && other.value().toLowerCase(Locale.ROOT).startsWith(text.value().toLowerCase(Locale.ROOT));
  }
}
