package cn.juesuan.setdiff;

import cn.juesuan.check.CheckRow;
import cn.juesuan.formula.Area;
import cn.juesuan.template.TemplateBook;
import cn.juesuan.template.TemplateSheet;
import cn.juesuan.template.TemplateSheet.Cell;
import cn.juesuan.template.TemplateSheet.Content;
import cn.juesuan.template.TemplateSheet.Row;
import cn.juesuan.view.NamedAreas;
import java.util.List;

/** The rows of a sheet that are checks: those that the name 校验 covers. */
record CheckRows(List<Area> areas) {

  CheckRows {
    areas = List.copyOf(areas);
  }

  static CheckRows of(TemplateBook book, TemplateSheet sheet) {
    return new CheckRows(
        NamedAreas.on(
            sheet.name(), book.names().stream().filter(n -> n.name().equals(CheckRow.NAME))));
  }

  boolean has(int row) {
    return areas.stream().anyMatch(a -> row >= a.firstRow() && row <= a.lastRow());
  }

  /** The column of the numbers. */
  int firstColumn() {
    return areas.stream().mapToInt(Area::firstColumn).findFirst().orElse(0);
  }

  /** A check's number; empty for other rows and where it has none. */
  String number(Row row) {
    return has(row.index())
        ? row.cells().stream()
            .filter(c -> c.column() == firstColumn())
            .map(CheckRows::words)
            .findFirst()
            .orElse("")
        : "";
  }

  private static String words(Cell cell) {
    return cell.content() instanceof Content.Text text
        ? text.plain().strip()
        : cell.content() instanceof Content.Fixed fixed ? fixed.value() : "";
  }
}
