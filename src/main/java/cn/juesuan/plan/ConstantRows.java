package cn.juesuan.plan;

import cn.juesuan.plan.BookPlan.PlannedCell;
import cn.juesuan.plan.BookPlan.PlannedContent;
import cn.juesuan.plan.BookPlan.PlannedFormula;
import cn.juesuan.plan.BookPlan.PlannedRow;
import cn.juesuan.template.CompiledFormula;
import cn.juesuan.template.CompiledSheet;
import cn.juesuan.template.CompiledSheet.CompiledCell;
import cn.juesuan.template.CompiledSheet.CompiledRow;
import cn.juesuan.template.TemplateSheet.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What of a template sheet's rows is the same in every unit's workbook, planned once. */
final class ConstantRows {

  private final List<Row> rows = new ArrayList<>();

  /**
   * A row.
   *
   * @param whole the planned row, if all its cells are known
   * @param cells one for each of the template's cells, empty where it depends on the unit
   */
  record Row(
      Optional<PlannedRow> whole,
      Optional<CompiledRow> template,
      List<Optional<PlannedCell>> cells) {}

  /**
   * @param size how many rows the template has
   * @param keepsNames whether sheets are called as in the template, so that formulas that refer to
   *     nothing that moves stay as they are
   */
  ConstantRows(CompiledSheet sheet, int size, boolean keepsNames) {
    for (int row = 0; row < size; row++) {
      rows.add(row(row, sheet.rowAt(row), keepsNames));
    }
  }

  Row row(int template) {
    return rows.get(template);
  }

  private static Row row(int index, Optional<CompiledRow> template, boolean keepsNames) {
    List<CompiledCell> compiled = template.map(CompiledRow::cells).orElse(List.of());
    List<Optional<PlannedCell>> cells = compiled.stream().map(c -> cell(c, keepsNames)).toList();
    boolean all = cells.stream().allMatch(Optional::isPresent);
    Optional<PlannedRow> whole =
        all
            ? Optional.of(new PlannedRow(index, cells.stream().map(Optional::get).toList()))
            : Optional.empty();
    return new Row(whole, template, cells);
  }

  private static Optional<PlannedCell> cell(CompiledCell cell, boolean keepsNames) {
    return content(cell, keepsNames)
        .map(c -> new PlannedCell(cell.source().column(), cell.source().style(), c));
  }

  private static Optional<PlannedContent> content(CompiledCell cell, boolean keepsNames) {
    if (cell instanceof CompiledCell.Calculated calculated) {
      CompiledFormula formula = calculated.formula();
      return formula.settled() && keepsNames
          ? Optional.of(new PlannedContent.Live(settled(formula)))
          : Optional.empty();
    }
    if (cell instanceof CompiledCell.Filled) {
      return Optional.empty();
    }
    Content content = cell.source().content();
    return Optional.of(
        content instanceof Content.Blank
            ? new PlannedContent.Blank()
            : new PlannedContent.Kept(content));
  }

  private static PlannedFormula settled(CompiledFormula formula) {
    return new PlannedFormula(
        formula, formula.typed(), formula.unmoved(), formula.constants().orElseThrow());
  }
}
