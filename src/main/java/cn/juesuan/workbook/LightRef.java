package cn.juesuan.workbook;

import org.apache.poi.ss.formula.eval.AreaEval;
import org.apache.poi.ss.formula.eval.RefEvalBase;
import org.apache.poi.ss.formula.eval.ValueEval;

/** One cell of a planned sheet as POI's functions take it. */
final class LightRef extends RefEvalBase {

  private final Calculation calculation;
  private final LightSheet sheet;

  LightRef(Calculation calculation, LightSheet sheet, int row, int column) {
    super(sheet.index(), row, column);
    this.calculation = calculation;
    this.sheet = sheet;
  }

  @Override
  public ValueEval getInnerValueEval(int ignoredSheet) {
    return calculation.valueOf(sheet.at(getRow(), getColumn()));
  }

  @Override
  public AreaEval offset(int firstRow, int lastRow, int firstColumn, int lastColumn) {
    return new LightArea(
        calculation,
        sheet,
        getRow() + firstRow,
        getColumn() + firstColumn,
        getRow() + lastRow,
        getColumn() + lastColumn);
  }
}
