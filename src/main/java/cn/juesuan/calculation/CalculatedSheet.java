package cn.juesuan.calculation;

import cn.juesuan.operand.Budget;
import cn.juesuan.operand.Cell;
import cn.juesuan.operand.CellValue;
import cn.juesuan.operand.Matrix;
import cn.juesuan.operand.Range;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.Consumer;

/** The cells of a sheet, in plain arrays. */
public final class CalculatedSheet implements Range.Source {

  private static final Cell[] NO_CELLS = {};

  private final int index;
  private final Cell[][] rows;
  private int lastColumn = -1;
  private final BitSet hidden = new BitSet();
  private boolean filtered = false;
  private Values values = Values.NONE;
  private Budget budget = new Budget();

  /** Finds what a cell holds. */
  @FunctionalInterface
  interface Values {
    /** Those of a sheet that is in no workbook yet. */
    Values NONE =
        cell -> {
          throw new IllegalStateException("a sheet of no workbook");
        };

    /** Calculates the cell, if that has not been done yet. */
    CellValue of(Cell cell);
  }

  /**
   * A sheet without cells.
   *
   * @param index its place in the workbook
   * @param rows how many rows it may have cells in
   */
  public CalculatedSheet(int index, int rows) {
    this.index = index;
    this.rows = new Cell[rows][];
    Arrays.fill(this.rows, NO_CELLS);
  }

  /** Its place in the workbook, from 0. */
  public int index() {
    return index;
  }

  /** Puts it into a workbook, whose formulas have a budget in common. */
  void join(Values ofWorkbook, Budget ofFormulas) {
    values = ofWorkbook;
    budget = ofFormulas;
  }

  /** A row's cells by column, {@link CellValue.Blank} where nothing is. The array is kept. */
  public void put(int row, Cell[] cells) {
    rows[row] = cells;
    lastColumn = Math.max(lastColumn, cells.length - 1);
  }

  /** The cell; where there is none, nothing. */
  public Cell at(int row, int column) {
    if (row >= rows.length || column >= rows[row].length) {
      return CellValue.Blank.BLANK;
    }
    return rows[row][column];
  }

  @Override
  public CellValue value(int row, int column) {
    budget.spend(1);
    Cell cell = at(row, column);
    if (cell == CellValue.Blank.BLANK) {
      return CellValue.Blank.BLANK;
    }
    CellValue value = values.of(cell);
    budget.read(value);
    return value;
  }

  @Override
  public boolean forEach(Range part, Matrix.Visitor visitor) {
    int bottom = Math.min(part.lastRow(), lastRow());
    for (int row = part.firstRow(); row <= bottom; row++) {
      Cell[] cells = row(row);
      int right = Math.min(part.lastColumn(), cells.length - 1);
      budget.spend(1 + Math.max(0, right - part.firstColumn()));
      for (int column = part.firstColumn(); column <= right; column++) {
        CellValue value = values.of(cells[column]);
        budget.read(value);
        if (!visitor.visit(row - part.firstRow(), column - part.firstColumn(), value)) {
          return false;
        }
      }
    }
    return true;
  }

  @Override
  public boolean isSubtotal(String function, int row, int column) {
    return at(row, column) instanceof FormulaCell formula
        && formula.tree().subtotals().contains(function);
  }

  /** Says that a row cannot be seen. */
  public void hide(int row) {
    hidden.set(row);
  }

  /** Says that rows are hidden by a filter, some of them at least. */
  public void filter() {
    filtered = true;
  }

  @Override
  public Range.Visibility visibility(int row) {
    if (!hidden.get(row)) {
      return Range.Visibility.SHOWN;
    }
    return filtered ? Range.Visibility.FILTERED : Range.Visibility.HIDDEN;
  }

  @Override
  public int lastRow() {
    return rows.length - 1;
  }

  @Override
  public int lastColumn() {
    return lastColumn;
  }

  /** A row's cells from the first column on. */
  Cell[] row(int row) {
    return row < rows.length ? rows[row] : NO_CELLS;
  }

  /** Every formula's cell, in the order of rows, then columns. */
  public void forEachFormula(Consumer<FormulaCell> action) {
    for (Cell[] row : rows) {
      for (Cell cell : row) {
        if (cell instanceof FormulaCell formula) {
          action.accept(formula);
        }
      }
    }
  }
}
