package cn.juesuan.workbook;

import cn.juesuan.plan.BookPlan.PlannedFormula;
import org.apache.poi.ss.formula.EvaluationSheet;

/** A planned cell with a formula, as the plan has it and as it was parsed. */
final class FormulaCell extends LightCell {

  private final LightSheet sheet;
  private final int row;
  private final int column;
  private final PlannedFormula formula;
  private final Programs.Parsed parsed;

  FormulaCell(
      LightSheet sheet, int row, int column, PlannedFormula formula, Programs.Parsed parsed) {
    this.sheet = sheet;
    this.row = row;
    this.column = column;
    this.formula = formula;
    this.parsed = parsed;
  }

  LightSheet sheet() {
    return sheet;
  }

  @Override
  public EvaluationSheet getSheet() {
    return sheet;
  }

  @Override
  public int getRowIndex() {
    return row;
  }

  @Override
  public int getColumnIndex() {
    return column;
  }

  PlannedFormula formula() {
    return formula;
  }

  Programs.Parsed parsed() {
    return parsed;
  }

  @Override
  boolean isForPoiAlone() {
    return parsed.quick().isEmpty();
  }

  @Override
  public boolean isPartOfArrayFormulaGroup() {
    return parsed.byCell();
  }
}
