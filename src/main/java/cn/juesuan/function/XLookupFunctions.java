package cn.juesuan.function;

import static cn.juesuan.signature.FunctionDefinition.define;

import cn.juesuan.operand.ArrayValue;
import cn.juesuan.operand.CellValue;
import cn.juesuan.operand.CellValue.Blank;
import cn.juesuan.operand.CellValue.ErrorCode;
import cn.juesuan.operand.Coercion;
import cn.juesuan.operand.FunctionContext;
import cn.juesuan.operand.Matrix;
import cn.juesuan.operand.Operand;
import cn.juesuan.operand.Ordering;
import cn.juesuan.operand.Refusal;
import cn.juesuan.operand.Texts;
import cn.juesuan.operand.Wildcards;
import cn.juesuan.signature.Arguments;
import cn.juesuan.signature.FunctionDefinition;
import cn.juesuan.signature.Search;
import java.util.List;

/** XLOOKUP and XMATCH. */
final class XLookupFunctions {

  private static final String LIMITS = "查找空单元格，二分查找而没有严格排好的区域";

  static final List<FunctionDefinition> ALL =
      List.of(
          define("XLOOKUP", "value array array [lazy] [number] [number]", XLookupFunctions::lookup)
              .neverByValue()
              .except(LIMITS),
          define("XMATCH", "value array [number] [number]", XLookupFunctions::match)
              .except(LIMITS));

  private XLookupFunctions() {}

  private static CellValue match(Arguments a) {
    int found = found(a, a.matrix(1), 2);
    return found < 0 ? ErrorCode.NA : CellValue.count(found + 1L);
  }

  private static Operand lookup(Arguments a) {
    Matrix keys = a.matrix(1);
    Matrix results = a.matrix(2);
    boolean column = keys.columns() == 1 && (keys.rows() > 1 || results.rows() == 1);
    boolean fits = column ? results.rows() == keys.rows() : results.columns() == keys.columns();
    if (!fits) {
      return ErrorCode.VALUE;
    }
    int found = found(a, keys, 4);
    if (found < 0) {
      return a.given(3).orElse(ErrorCode.NA);
    }
    Matrix line =
        column
            ? Search.row(a.context(), results, found)
            : Search.column(a.context(), results, found);
    return line instanceof ArrayValue && line.isOne() ? line.at(0, 0) : line;
  }

  /** The place, from 0, of what is looked for; -1 if it is not there. */
  private static int found(Arguments a, Matrix line, int modes) {
    if (line.rows() > 1 && line.columns() > 1) {
      throw ErrorCode.VALUE.raised();
    }
    int match = mode(a, modes, 0);
    int search = mode(a, modes + 1, 1);
    boolean known = match >= -1 && match <= 2 && Math.abs(search) >= 1 && Math.abs(search) <= 2;
    if (!known || (match == 2 && Math.abs(search) == 2)) {
      throw ErrorCode.VALUE.raised();
    }
    CellValue wanted = a.value(0);
    Texts.seek(wanted);
    if (wanted instanceof Blank) {
      return blank(line);
    }
    if (Math.abs(search) == 2) {
      Sorted.check(wanted, line, search > 0);
    }
    return match == 2 || match == 0
        ? exact(a.context(), wanted, line, match == 2, search > 0)
        : Nearest.in(line, wanted, match < 0, search > 0);
  }

  private static int mode(Arguments a, int argument, int otherwise) {
    return a.isFilled(argument) ? a.integer(argument) : otherwise;
  }

  /** Nothing is found among cells that cannot be meant. */
  private static int blank(Matrix line) {
    long[] filled = {0};
    line.forEach(
        (r, c, value) -> {
          boolean other =
              !(value instanceof Blank) && (value instanceof ErrorCode || !isNothing(value));
          filled[0] += other ? 1 : 0;
          return other;
        });
    if (filled[0] < line.size()) {
      throw new Refusal("查找的是空单元格，它和空白、0、空文字是不是同样，各软件不同");
    }
    return -1;
  }

  private static boolean isNothing(CellValue value) {
    return Ordering.same(value, Blank.BLANK);
  }

  private static int exact(
      FunctionContext context, CellValue wanted, Matrix line, boolean wild, boolean first) {
    if (first) {
      return wild ? Search.exact(context, wanted, line) : Search.literal(context, wanted, line);
    }
    int[] found = {-1};
    boolean pattern = wild && wanted instanceof CellValue.Text t && Wildcards.isIn(t.value());
    Wildcards form = Wildcards.of(pattern ? Coercion.text(wanted) : "");
    line.forEach(
        (r, c, value) -> {
          boolean same =
              pattern
                  ? value instanceof CellValue.Text text
                      && form.matches(text.value(), context.budget())
                  : value.getClass() == wanted.getClass() && Ordering.same(value, wanted);
          found[0] = same ? r + c : found[0];
          return true;
        });
    return found[0];
  }

  /** The value itself, or the next below or above it, wherever it stands. */
  private static final class Nearest {
    private final CellValue wanted;
    private final boolean below;
    private final boolean first;
    private CellValue best = Blank.BLANK;
    private int place = -1;

    private Nearest(CellValue wanted, boolean below, boolean first) {
      this.wanted = wanted;
      this.below = below;
      this.first = first;
    }

    static int in(Matrix line, CellValue wanted, boolean below, boolean first) {
      Nearest nearest = new Nearest(wanted, below, first);
      line.forEach((r, c, value) -> nearest.see(r + c, value));
      return nearest.place;
    }

    private boolean see(int at, CellValue value) {
      if (value.getClass() == wanted.getClass() && distance(value, wanted) <= 0) {
        int better = place < 0 ? 1 : distance(value, best);
        if (better > 0 || (better == 0 && !first)) {
          best = value;
          place = at;
        }
      }
      return true;
    }

    /** Negative if it is the farther one on the side that is asked for. */
    private int distance(CellValue value, CellValue other) {
      int order = Ordering.compare(value, other);
      return below ? order : -order;
    }
  }

  /** A search by halves finds what a search from the beginning finds, if no values are equal. */
  private static final class Sorted {
    private final CellValue wanted;
    private final boolean rising;
    private CellValue before = Blank.BLANK;
    private long seen;
    private boolean sorted = true;

    private Sorted(CellValue wanted, boolean rising) {
      this.wanted = wanted;
      this.rising = rising;
    }

    static void check(CellValue wanted, Matrix line, boolean rising) {
      Sorted check = new Sorted(wanted, rising);
      line.forEach((r, c, value) -> check.see(value));
      if (!check.sorted || check.seen < line.size()) {
        throw new Refusal("二分查找的区域没有严格排好（有重复、空白或别的内容），请改用 0 或 1 的查找方式");
      }
    }

    private boolean see(CellValue value) {
      boolean same = value.getClass() == wanted.getClass();
      int order = same && seen > 0 ? Ordering.compare(before, value) : -1;
      sorted &= same && (seen == 0 || (rising ? order < 0 : order > 0));
      before = value;
      seen++;
      return sorted;
    }
  }
}
