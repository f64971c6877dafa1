package cn.juesuan.plan;

import cn.juesuan.plan.RowHeights.Height;
import cn.juesuan.template.TemplateBook.Look;
import java.util.ArrayList;
import java.util.List;

/**
 * Decides how high the rows of a calculated workbook are: the last stage of planning, between
 * calculation and writing, since wrapped texts may be what formulas result in.
 */
public final class HeightPlanner {

  private HeightPlanner() {}

  /**
   * The height of each row, in points.
   *
   * @param results the texts of the plan's formulas
   * @return for each of the plan's sheets, in their order, the heights of its rows by row
   */
  public static List<List<Height>> plan(BookPlan plan, FormulaResults results) {
    List<Look> looks = plan.template().source().looks();
    List<List<Height>> heights = new ArrayList<>();
    for (int sheet = 0; sheet < plan.sheets().size(); sheet++) {
      heights.add(RowHeights.of(plan.sheets().get(sheet), sheet, looks, results));
    }
    return heights;
  }
}
