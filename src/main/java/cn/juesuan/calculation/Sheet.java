package cn.juesuan.calculation;

import java.util.Arrays;
import java.util.function.Consumer;

/** The cells of a sheet, in plain arrays. */
public final class Sheet {

  private static final Cell[] NO_CELLS = {};

  private final int index;
  private final Cell[][] rows;
  private int lastColumn = -1;

  /**
   * A sheet without cells.
   *
   * @param index its place in the workbook
   * @param rows how many rows it may have cells in
   */
  public Sheet(int index, int rows) {
    this.index = index;
    this.rows = new Cell[rows][];
    Arrays.fill(this.rows, NO_CELLS);
  }

  public int index() {
    return index;
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

  /** The last row that may have cells; -1 if there is none. */
  public int lastRow() {
    return rows.length - 1;
  }

  /** The last column of any row; -1 while there is none. */
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
