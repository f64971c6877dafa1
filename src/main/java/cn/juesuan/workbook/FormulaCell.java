package cn.juesuan.workbook;

import cn.juesuan.plan.BookPlan.PlannedFormula;

/** A planned cell with a formula, as the plan has it and as it was parsed. */
final class FormulaCell extends LightCell {

  private final PlannedFormula formula;
  private final Programs.Parsed parsed;

  FormulaCell(
      LightSheet sheet, int row, int column, PlannedFormula formula, Programs.Parsed parsed) {
    super(sheet, row, column);
    this.formula = formula;
    this.parsed = parsed;
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
