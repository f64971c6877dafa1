package cn.juesuan.template;

import cn.juesuan.formula.Area;
import cn.juesuan.template.CompiledSheet.CompiledCell;
import cn.juesuan.template.CompiledSheet.CompiledRow;
import cn.juesuan.template.ReferenceHolder.Behaviour;
import cn.juesuan.template.TemplateSheet.Content;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What Excel wants of the cells of a table (list object), in every finished workbook: headings that
 * say what the table's columns are called, no merged cells.
 */
final class TableRules {

  private static final String INSTEAD = "，请在“表格工具”里选“转换为区域”";

  private final CompiledSheet sheet;

  TableRules(CompiledSheet sheet) {
    this.sheet = sheet;
  }

  /**
   * What is wrong with a table, by cell, in Chinese.
   *
   * @param table its first area the table, the others the rows of headings and totals
   */
  Map<String, String> faults(ReferenceHolder table) {
    Map<String, String> faults = new LinkedHashMap<>();
    Area area = table.areas().get(0);
    boolean inBand =
        !CompiledFormula.shared(sheet.pathOf(area.firstRow()), sheet.pathOf(area.lastRow()))
            .isEmpty();
    boolean endsInBand =
        table.areas().stream().skip(1).anyMatch(a -> !sheet.pathOf(a.firstRow()).isEmpty());
    if (inBand || endsInBand) {
      faults.put(area.text(), table.what() + "和它的标题行、汇总行不能在重复行里，只有中间的数据行可以" + INSTEAD);
      return faults;
    }
    table.areas().stream()
        .skip(1)
        .filter(a -> a.firstRow() == area.firstRow())
        .forEach(a -> headings(a, table.what(), faults));
    merges(area, table.what(), faults);
    return faults;
  }

  private void headings(Area row, String what, Map<String, String> faults) {
    for (int column = row.firstColumn(); column <= row.lastColumn(); column++) {
      if (!isText(row.firstRow(), column)) {
        faults.put(
            Area.cell(row.firstRow(), column).text(), what + "的标题只能是写好的文字，不能有占位符和公式" + INSTEAD);
      }
    }
  }

  private boolean isText(int row, int column) {
    Optional<CompiledCell> cell =
        sheet.rowAt(row).map(CompiledRow::cells).orElse(List.of()).stream()
            .filter(c -> c.source().column() == column)
            .findFirst();
    return cell.filter(
            c -> c instanceof CompiledCell.Fixed && c.source().content() instanceof Content.Text)
        .isPresent();
  }

  private void merges(Area table, String what, Map<String, String> faults) {
    String why = what + "里不能有合并单元格" + INSTEAD;
    sheet.source().holders().stream()
        .filter(h -> h.behaviour() == Behaviour.MERGE)
        .map(h -> h.areas().get(0))
        .filter(m -> touches(table, m))
        .forEach(m -> faults.put(m.text(), why));
    for (CompiledRow row : sheet.rows()) {
      for (CompiledCell cell : row.cells()) {
        boolean spans =
            cell instanceof CompiledCell.Filled filled && filled.path().size() < row.path().size();
        if (spans && table.contains(cell.source().row(), cell.source().column())) {
          faults.put(cell.source().ref(), what + "里上一层的占位符会纵向合并单元格" + INSTEAD);
        }
      }
    }
  }

  private static boolean touches(Area one, Area other) {
    return one.firstRow() <= other.lastRow()
        && other.firstRow() <= one.lastRow()
        && one.firstColumn() <= other.lastColumn()
        && other.firstColumn() <= one.lastColumn();
  }
}
