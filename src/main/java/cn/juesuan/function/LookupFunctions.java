package cn.juesuan.function;

import static cn.juesuan.signature.FunctionDefinition.define;

import cn.juesuan.operand.ArrayValue;
import cn.juesuan.operand.ArrayValues;
import cn.juesuan.operand.Budget;
import cn.juesuan.operand.CellValue;
import cn.juesuan.operand.CellValue.ErrorCode;
import cn.juesuan.operand.CellValue.Numeric;
import cn.juesuan.operand.Coercion;
import cn.juesuan.operand.Matrix;
import cn.juesuan.operand.Numbers;
import cn.juesuan.operand.Operand;
import cn.juesuan.operand.Range;
import cn.juesuan.signature.Arguments;
import cn.juesuan.signature.FunctionDefinition;
import cn.juesuan.signature.Search;
import java.util.List;

/** Functions that find a cell by what it holds or by where it is. */
final class LookupFunctions {

  static final List<FunctionDefinition> ALL =
      List.of(
          define("INDEX", "area number [number]", LookupFunctions::index).neverByValue(),
          define("MATCH", "value area [number]", LookupFunctions::match).except(Search.LIMITS),
          define("VLOOKUP", "value area value [value]", LookupFunctions::vertical)
              .except(Search.LIMITS),
          define("HLOOKUP", "value area value [value]", LookupFunctions::horizontal)
              .except(Search.LIMITS),
          define("LOOKUP", "value array [array]", LookupFunctions::lookup).except(Search.LIMITS),
          define("ROWS", "area", a -> CellValue.of(a.matrix(0).rows())),
          define("COLUMNS", "area", a -> CellValue.of(a.matrix(0).columns())),
          define("ROW", "[reference]", a -> number(a, true)).givingArrays(),
          define("COLUMN", "[reference]", a -> number(a, false)).givingArrays());

  private LookupFunctions() {}

  private static Operand index(Arguments a) {
    Matrix matrix = a.matrix(0);
    boolean line = !a.has(2) && matrix.rows() == 1;
    int row = line ? 1 : a.integer(1);
    int column = line ? a.integer(1) : a.has(2) ? a.integer(2) : matrix.columns() == 1 ? 1 : 0;
    if (row < 0 || column < 0) {
      return ErrorCode.VALUE;
    }
    if (row > matrix.rows() || column > matrix.columns()) {
      return ErrorCode.REF;
    }
    if (matrix instanceof Range range) {
      return range.part(
          Math.max(0, row - 1),
          Math.max(0, column - 1),
          row == 0 ? range.rows() : 1,
          column == 0 ? range.columns() : 1);
    }
    return index(a.context().budget(), (ArrayValue) matrix, row, column);
  }

  private static Operand index(Budget budget, ArrayValue array, int row, int column) {
    return row > 0 && column > 0
        ? array.at(row - 1, column - 1)
        : ArrayValues.make(
            budget,
            row == 0 ? array.rows() : 1,
            column == 0 ? array.columns() : 1,
            (r, c) -> array.at(row == 0 ? r : row - 1, column == 0 ? c : column - 1));
  }

  private static CellValue match(Arguments a) {
    Matrix line = a.matrix(1);
    if (line.rows() > 1 && line.columns() > 1) {
      return ErrorCode.NA;
    }
    double type = a.has(2) ? a.number(2) : 1;
    int found =
        type == 0
            ? Search.exact(a.context(), a.value(0), line)
            : Search.approximate(a.context(), a.value(0), line, type > 0);
    return found < 0 ? ErrorCode.NA : CellValue.of(found + 1);
  }

  private static CellValue vertical(Arguments a) {
    Matrix table = a.matrix(1);
    int row = found(a, Search.column(a.context(), table, 0));
    int column = line(a, row, table.columns());
    return table.at(row, column);
  }

  private static CellValue horizontal(Arguments a) {
    Matrix table = a.matrix(1);
    int column = found(a, Search.row(a.context(), table, 0));
    int row = line(a, column, table.rows());
    return table.at(row, column);
  }

  /** The row or column, from 0, from which the result is taken. */
  private static int line(Arguments a, int found, int lines) {
    if (found < 0) {
      throw ErrorCode.NA.raised();
    }
    double line =
        Coercion.number(a.value(2), a.context().dates()) instanceof Numeric number
            ? Numbers.truncated(number.value())
            : lines + 1;
    if (line < 1 || line > lines) {
      throw (line < 1 ? ErrorCode.VALUE : ErrorCode.REF).raised();
    }
    return (int) line - 1;
  }

  private static int found(Arguments a, Matrix line) {
    return approximately(a)
        ? Search.approximate(a.context(), a.value(0), line, true)
        : Search.exact(a.context(), a.value(0), line);
  }

  /** What a text says of it counts for nothing, not even a number written as text. */
  private static boolean approximately(Arguments a) {
    CellValue wanted = a.has(3) ? a.value(3) : CellValue.ONE;
    if (wanted instanceof CellValue.Text) {
      throw ErrorCode.VALUE.raised();
    }
    return Coercion.truth(wanted) == CellValue.Truth.TRUE;
  }

  private static CellValue lookup(Arguments a) {
    Matrix table = a.matrix(1);
    boolean wide = table.columns() > table.rows();
    Matrix keys = wide ? Search.row(a.context(), table, 0) : Search.column(a.context(), table, 0);
    int found = Search.approximate(a.context(), a.value(0), keys, true);
    if (found < 0) {
      return ErrorCode.NA;
    }
    if (!a.has(2)) {
      return wide ? table.at(table.rows() - 1, found) : table.at(found, table.columns() - 1);
    }
    Matrix results = a.matrix(2);
    if (results.rows() > 1 && results.columns() > 1) {
      return ErrorCode.NA;
    }
    return found < results.size() ? Search.at(results, found) : ErrorCode.NA;
  }

  private static Operand number(Arguments a, boolean row) {
    if (!a.has(0)) {
      return CellValue.of((row ? a.context().row() : a.context().column()) + 1);
    }
    Range range = a.range(0);
    int first = (row ? range.firstRow() : range.firstColumn()) + 1;
    int count = row ? range.rows() : range.columns();
    if (count == 1) {
      return CellValue.of(first);
    }
    return ArrayValues.make(
        a.context().budget(),
        row ? count : 1,
        row ? 1 : count,
        (r, c) -> CellValue.of(first + r + c));
  }
}
