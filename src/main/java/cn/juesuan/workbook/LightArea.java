package cn.juesuan.workbook;

import cn.juesuan.formula.Area;
import org.apache.poi.ss.formula.eval.AreaEval;
import org.apache.poi.ss.formula.eval.AreaEvalBase;
import org.apache.poi.ss.formula.eval.ValueEval;

/** An area of a planned sheet as POI's functions take it. */
final class LightArea extends AreaEvalBase {

  private final Calculation calculation;
  private final LightSheet sheet;

  LightArea(
      Calculation calculation,
      LightSheet sheet,
      int firstRow,
      int firstColumn,
      int lastRow,
      int lastColumn) {
    super(firstRow, firstColumn, lastRow, lastColumn);
    this.calculation = calculation;
    this.sheet = sheet;
  }

  LightSheet sheet() {
    return sheet;
  }

  /** The part of it that can hold anything; its first cell, if there is none. */
  LightArea used() {
    return upTo(sheet.getLastRowNum(), sheet.lastColumn());
  }

  /** All its columns, and of its rows those that can hold anything. */
  LightArea usedRows() {
    return upTo(sheet.getLastRowNum(), getLastColumn());
  }

  /** As POI's evaluator takes it: what goes to the sheet's end ends with the last used row. */
  LightArea ended() {
    return getLastRow() == Area.LAST_ROW ? usedRows() : this;
  }

  private LightArea upTo(int row, int column) {
    int lastRow = Math.max(getFirstRow(), Math.min(getLastRow(), row));
    int lastColumn = Math.max(getFirstColumn(), Math.min(getLastColumn(), column));
    return lastRow == getLastRow() && lastColumn == getLastColumn()
        ? this
        : new LightArea(calculation, sheet, getFirstRow(), getFirstColumn(), lastRow, lastColumn);
  }

  @Override
  public ValueEval getRelativeValue(int row, int column) {
    return calculation.valueOf(sheet.at(getFirstRow() + row, getFirstColumn() + column));
  }

  @Override
  public ValueEval getRelativeValue(int ignoredSheet, int row, int column) {
    return getRelativeValue(row, column);
  }

  @Override
  public AreaEval offset(int firstRow, int lastRow, int firstColumn, int lastColumn) {
    return new LightArea(
        calculation,
        sheet,
        getFirstRow() + firstRow,
        getFirstColumn() + firstColumn,
        getFirstRow() + lastRow,
        getFirstColumn() + lastColumn);
  }

  @Override
  public LightArea getRow(int row) {
    int at = getFirstRow() + row;
    return new LightArea(calculation, sheet, at, getFirstColumn(), at, getLastColumn());
  }

  @Override
  public LightArea getColumn(int column) {
    int at = getFirstColumn() + column;
    return new LightArea(calculation, sheet, getFirstRow(), at, getLastRow(), at);
  }
}
