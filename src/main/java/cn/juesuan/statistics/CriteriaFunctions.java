package cn.juesuan.statistics;

import static cn.juesuan.signature.FunctionDefinition.define;

import cn.juesuan.operand.CellValue;
import cn.juesuan.operand.CellValue.ErrorCode;
import cn.juesuan.operand.CellValue.Numeric;
import cn.juesuan.operand.Criterion;
import cn.juesuan.operand.Range;
import cn.juesuan.signature.Arguments;
import cn.juesuan.signature.FunctionDefinition;
import java.util.ArrayList;
import java.util.List;

/** Functions of the cells that meet conditions. */
public final class CriteriaFunctions {

  public static final List<FunctionDefinition> ALL =
      List.of(
          define("COUNTIF", "reference any", CriteriaFunctions::countIf),
          define("SUMIF", "reference any [reference]", a -> CellValue.of(chosen(a).sum())),
          define("AVERAGEIF", "reference any [reference]", a -> chosen(a).average()),
          define("COUNTIFS", "reference any……", CriteriaFunctions::countIfs),
          define("SUMIFS", "reference reference any……", a -> CellValue.of(chosenByAll(a).sum())),
          define("AVERAGEIFS", "reference reference any……", a -> chosenByAll(a).average()),
          define("MAXIFS", "reference reference any……", a -> chosenByAll(a).largest()),
          define("MINIFS", "reference reference any……", a -> chosenByAll(a).smallest()));

  private CriteriaFunctions() {}

  private static Criterion criterion(Arguments a, int argument) {
    return a.context().indexes().criterion(a.value(argument));
  }

  private static CellValue countIf(Arguments a) {
    Range range = a.range(0);
    Criterion criterion = criterion(a, 1);
    int columns = range.used().columns();
    long count = 0;
    for (int column = 0; column < columns; column++) {
      count += a.context().indexes().count(range.column(column), criterion);
    }
    boolean blanks = criterion.takes(CellValue.Blank.BLANK);
    long beyond = (long) (range.columns() - columns) * range.rows();
    return CellValue.count(count + (blanks ? beyond : 0));
  }

  /** Numbers that were chosen; the first error among them is the result. */
  private static final class Chosen {
    private double total;
    private long count;
    private double largest = Double.NEGATIVE_INFINITY;
    private double smallest = Double.POSITIVE_INFINITY;

    void add(CellValue value) {
      if (value instanceof Numeric number) {
        total += number.value();
        count++;
        largest = Math.max(largest, number.value());
        smallest = Math.min(smallest, number.value());
      } else if (value instanceof ErrorCode error) {
        throw error.raised();
      }
    }

    double sum() {
      return total;
    }

    CellValue largest() {
      return CellValue.of(count == 0 ? 0 : largest);
    }

    CellValue smallest() {
      return CellValue.of(count == 0 ? 0 : smallest);
    }

    CellValue average() {
      return count == 0 ? ErrorCode.DIV0 : CellValue.of(total / count);
    }
  }

  /** As large as the range of conditions, wherever the range of numbers ends. */
  private static Chosen chosen(Arguments a) {
    Range keys = a.range(0);
    Range numbers = a.isFilled(2) ? a.range(2).part(0, 0, keys.rows(), keys.columns()) : keys;
    Criterion criterion = criterion(a, 1);
    return keys.columns() == 1
        ? column(a, keys, criterion, numbers)
        : block(keys, criterion, numbers);
  }

  private static Chosen column(Arguments a, Range keys, Criterion criterion, Range numbers) {
    Chosen chosen = new Chosen();
    int rows = Math.max(keys.used().rows(), numbers.used().rows());
    Range used = keys.part(0, 0, Math.min(keys.rows(), rows), 1);
    for (int line : lines(a, used, criterion)) {
      chosen.add(numbers.at(line, 0));
    }
    return chosen;
  }

  /** The lines that a criterion takes, blank ones beyond the keys' sheet included. */
  private static List<Integer> lines(Arguments a, Range keys, Criterion criterion) {
    List<Integer> lines = a.context().indexes().lines(keys, criterion);
    int used = keys.used().rows();
    if (used == keys.rows() || !criterion.takes(CellValue.Blank.BLANK)) {
      return lines;
    }
    List<Integer> all = new ArrayList<>(lines);
    a.context().budget().spend((long) keys.rows() - used);
    for (int line = used; line < keys.rows(); line++) {
      all.add(line);
    }
    return all;
  }

  /** Row by row: a sum's last bit depends on the order. */
  private static Chosen block(Range keys, Criterion criterion, Range numbers) {
    Chosen chosen = new Chosen();
    numbers.forEach(
        (row, column, value) -> {
          if (criterion.takes(keys.at(row, column))) {
            chosen.add(value);
          }
          return true;
        });
    return chosen;
  }

  private static CellValue countIfs(Arguments a) {
    long[] count = {0};
    Range first = a.range(0);
    checkSizes(a, 0, first);
    long beyond = forEachTaken(a, 0, first, (row, column) -> count[0]++);
    return CellValue.count(count[0] + beyond);
  }

  private static Chosen chosenByAll(Arguments a) {
    Range numbers = a.range(0);
    checkSizes(a, 1, numbers);
    Chosen chosen = new Chosen();
    forEachTaken(a, 1, numbers, (row, column) -> chosen.add(numbers.at(row, column)));
    return chosen;
  }

  private static void checkSizes(Arguments a, int from, Range size) {
    for (int i = from; i < a.count(); i += 2) {
      Range keys = a.range(i);
      if (keys.rows() != size.rows() || keys.columns() != size.columns()) {
        throw ErrorCode.VALUE.raised();
      }
    }
  }

  /** Hears of the places that every condition takes. */
  private interface Taken {
    void at(int row, int column);
  }

  /** Returns how many places are taken beyond the used cells, where all are blank. */
  private static long forEachTaken(Arguments a, int from, Range size, Taken taken) {
    List<Range> keys = new ArrayList<>();
    List<Criterion> criteria = new ArrayList<>();
    boolean blanks = true;
    int rows = size.used().rows();
    int columns = size.used().columns();
    for (int i = from; i < a.count(); i += 2) {
      keys.add(a.range(i));
      criteria.add(criterion(a, i + 1));
      blanks &= criterion(a, i + 1).takes(CellValue.Blank.BLANK);
      rows = Math.max(rows, a.range(i).used().rows());
      columns = Math.max(columns, a.range(i).used().columns());
    }
    int lastRow = Math.min(size.rows(), rows);
    int lastColumn = Math.min(size.columns(), columns);
    for (int row = 0; row < lastRow; row++) {
      a.context().budget().spend(1);
      for (int column = 0; column < lastColumn; column++) {
        if (isTaken(keys, criteria, row, column)) {
          taken.at(row, column);
        }
      }
    }
    return blanks ? size.size() - (long) lastRow * lastColumn : 0;
  }

  private static boolean isTaken(List<Range> keys, List<Criterion> criteria, int row, int column) {
    for (int i = 0; i < keys.size(); i++) {
      if (!criteria.get(i).takes(keys.get(i).at(row, column))) {
        return false;
      }
    }
    return true;
  }
}
