package cn.juesuan.evaluation;

import cn.juesuan.format.Formatted;
import cn.juesuan.format.NumberFormat;
import cn.juesuan.formula.Area;
import cn.juesuan.operand.CellValue.Numeric;
import cn.juesuan.plan.BookPlan;
import cn.juesuan.plan.BookPlan.PlannedCell;
import cn.juesuan.plan.BookPlan.PlannedRow;
import cn.juesuan.plan.BookPlan.PlannedSheet;
import cn.juesuan.problem.Kind;
import cn.juesuan.problem.Place;
import cn.juesuan.problem.Problem;
import cn.juesuan.template.TemplateBook.Look;
import java.util.ArrayList;
import java.util.List;

/** Cells whose number their format shows in a way that is not certain. */
public final class UncertainCells {

  private final BookPlan plan;
  private final Calculation calculation;
  private final List<Look> looks;

  /** For each look whether its format shows every number for certain. */
  private final boolean[] certain;

  private final List<Problem> problems = new ArrayList<>();

  /** Looks at the shown texts of a calculated plan. */
  public UncertainCells(BookPlan plan, Calculation calculation) {
    this.plan = plan;
    this.calculation = calculation;
    this.looks = plan.template().source().looks();
    this.certain = new boolean[looks.size()];
    for (int i = 0; i < certain.length; i++) {
      certain[i] = looks.get(i).known().certain();
    }
  }

  /** The cells of which it is not certain what they show, each with its place in the template. */
  public List<Problem> problems() {
    for (int sheet = 0; sheet < plan.sheets().size(); sheet++) {
      check(sheet, plan.sheets().get(sheet));
    }
    return problems;
  }

  private void check(int index, PlannedSheet sheet) {
    for (int row = 0; row < sheet.rows().size(); row++) {
      PlannedRow planned = sheet.rows().get(row);
      for (PlannedCell cell : planned.cells()) {
        if (cell.style() >= 0
            && cell.style() < certain.length
            && !certain[cell.style()]
            && calculation.value(index, row, cell.column()) instanceof Numeric number) {
          check(sheet, planned, cell, number.value());
        }
      }
    }
  }

  private void check(PlannedSheet sheet, PlannedRow row, PlannedCell cell, double number) {
    NumberFormat format = looks.get(cell.style()).known();
    if (!format.certain(number) && format.number(number) instanceof Formatted.Refused refused) {
      Place place =
          new Place.InCell(
              plan.template().source().file(),
              sheet.template().source().name(),
              Area.cell(row.template(), cell.column()).text());
      String value = CellValues.readable(number);
      problems.add(
          Kind.FORMAT_UNCERTAIN.at(
              place, "数字格式“" + format.code() + "”和数 " + value + "：" + refused.reason()));
    }
  }
}
