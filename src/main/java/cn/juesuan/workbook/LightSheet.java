package cn.juesuan.workbook;

import java.util.Arrays;
import java.util.function.Consumer;
import org.apache.poi.ss.formula.EvaluationCell;
import org.apache.poi.ss.formula.EvaluationSheet;

/** A planned sheet as POI's evaluator reads it: plain arrays. */
final class LightSheet implements EvaluationSheet {

  private static final LightCell[] NO_CELLS = {};

  private final int index;
  private final LightCell[][] rows;
  private int lastColumn = -1;

  LightSheet(int index, int rows) {
    this.index = index;
    this.rows = new LightCell[rows][];
    Arrays.fill(this.rows, NO_CELLS);
  }

  int index() {
    return index;
  }

  /** A row's cells by column, {@link LightCell#EMPTY} where nothing is. */
  void put(int row, LightCell[] cells) {
    rows[row] = cells;
    lastColumn = Math.max(lastColumn, cells.length - 1);
  }

  /** Every formula's cell, in the order of rows, then columns. */
  void forEachFormula(Consumer<FormulaCell> action) {
    for (LightCell[] row : rows) {
      for (LightCell cell : row) {
        if (cell instanceof FormulaCell formula) {
          action.accept(formula);
        }
      }
    }
  }

  @Override
  public EvaluationCell getCell(int row, int column) {
    LightCell cell = at(row, column);
    // POI's interface says null for an empty cell
    return cell == LightCell.EMPTY ? null : cell;
  }

  /** The cell; where there is none, the empty one. */
  LightCell at(int row, int column) {
    if (row >= rows.length || column >= rows[row].length) {
      return LightCell.EMPTY;
    }
    return rows[row][column];
  }

  /** The last column of any row; -1 while there is none. */
  int lastColumn() {
    return lastColumn;
  }

  @Override
  public int getLastRowNum() {
    return rows.length - 1;
  }

  @Override
  public boolean isRowHidden(int row) {
    return false;
  }

  @Override
  public void clearAllCachedResultValues() {}
}
