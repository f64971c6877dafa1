package cn.juesuan.signature;

import cn.juesuan.operand.ArrayValues;
import cn.juesuan.operand.CellValue;
import cn.juesuan.operand.CellValue.Blank;
import cn.juesuan.operand.CellValue.ErrorCode;
import cn.juesuan.operand.CellValue.Numeric;
import cn.juesuan.operand.CellValue.Text;
import cn.juesuan.operand.FunctionContext;
import cn.juesuan.operand.Matrix;
import cn.juesuan.operand.Ordering;
import cn.juesuan.operand.Range;
import cn.juesuan.operand.Refusal;
import cn.juesuan.operand.Texts;
import cn.juesuan.operand.Wildcards;
import java.util.OptionalInt;

/** Finds a value in a row or a column, as MATCH and the lookup functions do. */
public final class Search {

  /** What all that search approximately refuse. */
  public static final String LIMITS = "近似查找而没有按次序排好的区域";

  private Search() {}

  /** One column of a table, from 0. */
  public static Matrix column(FunctionContext context, Matrix table, int column) {
    return table instanceof Range range
        ? range.column(column)
        : ArrayValues.make(context.budget(), table.rows(), 1, (r, c) -> table.at(r, column));
  }

  /** One row of a table, from 0. */
  public static Matrix row(FunctionContext context, Matrix table, int row) {
    return table instanceof Range range
        ? range.part(row, 0, 1, range.columns())
        : ArrayValues.make(context.budget(), 1, table.columns(), (r, c) -> table.at(row, c));
  }

  /** What stands at that place of a row or a column. */
  public static CellValue at(Matrix line, int place) {
    return line.columns() == 1 ? line.at(place, 0) : line.at(0, place);
  }

  /** The first place, from 0, with exactly that value; -1 if there is none. */
  public static int exact(FunctionContext context, CellValue wanted, Matrix line) {
    Texts.seek(wanted);
    CellValue value = wanted instanceof Blank ? CellValue.ZERO : wanted;
    if (value instanceof Text text && Wildcards.isIn(text.value())) {
      Wildcards form = Wildcards.of(text.value());
      return first(
          line, v -> v instanceof Text other && form.matches(other.value(), context.budget()));
    }
    return literal(context, value, line);
  }

  /** The first place, from 0, with that value, in which no character stands for others. */
  public static int literal(FunctionContext context, CellValue value, Matrix line) {
    boolean column = line instanceof Range range && range.columns() == 1;
    if (column && (value instanceof Numeric || value instanceof Text)) {
      Range range = (Range) line;
      return context.indexes().first(range, value);
    }
    return first(line, v -> v.getClass() == value.getClass() && Ordering.same(v, value));
  }

  /** What is looked for. */
  private interface Wanted {
    boolean is(CellValue value);
  }

  private static int first(Matrix line, Wanted wanted) {
    int[] found = {-1};
    line.forEach(
        (r, c, value) -> {
          found[0] = wanted.is(value) ? r + c : -1;
          return found[0] < 0;
        });
    return found[0];
  }

  /**
   * The last place, from 0, whose value is not more (in rising order) or not less (in falling
   * order) than wanted; -1 if there is none. Values of other kinds are passed over.
   *
   * @throws Refusal if the values are not in order, unless all of them are smaller
   */
  public static int approximate(
      FunctionContext context, CellValue wanted, Matrix line, boolean rising) {
    Texts.seek(wanted);
    CellValue value = wanted instanceof Blank ? CellValue.ZERO : wanted;
    if (value instanceof ErrorCode error) {
      throw error.raised();
    }
    if (value instanceof Text text && Wildcards.isIn(text.value())) {
      throw new Refusal("近似查找的文字里有 * ? ~，各软件的结果不同；请写明精确查找");
    }
    if (rising && line instanceof Range range && range.columns() == 1) {
      OptionalInt known = context.indexes().lastUpTo(range, value);
      if (known.isPresent()) {
        return known.getAsInt();
      }
    }
    return walk(context, value, line, rising);
  }

  private static int walk(FunctionContext context, CellValue value, Matrix line, boolean rising) {
    Approximation found = new Approximation(value, rising);
    line.forEach(
        (r, c, v) -> {
          context.budget().read(value);
          return found.add(r + c, v);
        });
    return found.place();
  }

  /** An approximate search under way. */
  private static final class Approximation {
    private final CellValue wanted;
    private final boolean rising;
    private CellValue before = Blank.BLANK;
    private int last = -1;
    private boolean sorted = true;
    private boolean passed;
    private int met;

    Approximation(CellValue wanted, boolean rising) {
      this.wanted = wanted;
      this.rising = rising;
    }

    boolean add(int place, CellValue value) {
      if (value.getClass() != wanted.getClass()) {
        return true;
      }
      if (!(before instanceof Blank)) {
        sorted &= signed(before, value) <= 0;
      }
      before = value;
      boolean fits = signed(value, wanted) <= 0;
      passed |= !fits;
      if (fits && !passed) {
        last = place;
        met += Ordering.same(value, wanted) ? 1 : 0;
      }
      return true;
    }

    private int signed(CellValue one, CellValue other) {
      int order = Ordering.compare(one, other);
      return rising ? order : -order;
    }

    int place() {
      // where it is met among others without order Excel may stop there
      boolean certain = sorted || (rising && !passed && met == 0);
      if (!certain) {
        throw new Refusal("近似查找的区域没有按次序排好，结果不确定；请写明精确查找，或排好次序");
      }
      // of equal values the last counts in rising order
      if (!rising && met > 1) {
        throw new Refusal("从大到小排的区域里有几个正好要找的值，是第几个各软件不同；请写明精确查找");
      }
      return last;
    }
  }
}
