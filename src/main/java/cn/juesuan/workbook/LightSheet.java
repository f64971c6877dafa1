package cn.juesuan.workbook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.formula.EvaluationCell;
import org.apache.poi.ss.formula.EvaluationSheet;

/** A planned sheet as POI's evaluator reads it: plain arrays. */
final class LightSheet implements EvaluationSheet {

  private static final LightCell[] NO_CELLS = {};

  private final int index;
  private final LightCell[][] rows;
  private final List<LightCell> formulas = new ArrayList<>();
  private int lastColumn = -1;

  LightSheet(int index, int rows) {
    this.index = index;
    this.rows = new LightCell[rows][];
    Arrays.fill(this.rows, NO_CELLS);
  }

  int index() {
    return index;
  }

  /** A row's cells by column; {@code columns} is one more than its last. */
  void openRow(int row, int columns) {
    rows[row] = new LightCell[columns];
    lastColumn = Math.max(lastColumn, columns - 1);
    Arrays.fill(rows[row], LightCell.EMPTY);
  }

  void put(LightCell cell) {
    rows[cell.getRowIndex()][cell.getColumnIndex()] = cell;
    if (cell.isFormula()) {
      formulas.add(cell);
    }
  }

  /** Every formula's cell, in the order of rows, then columns. */
  List<LightCell> formulas() {
    return formulas;
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
