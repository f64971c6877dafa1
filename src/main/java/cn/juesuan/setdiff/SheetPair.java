package cn.juesuan.setdiff;

import cn.juesuan.comparison.Alignment;
import cn.juesuan.setdiff.GridMap.Lines;
import cn.juesuan.template.TemplateSheet;
import cn.juesuan.template.TemplateSheet.Cell;
import cn.juesuan.template.TemplateSheet.Content;
import cn.juesuan.template.TemplateSheet.Row;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A sheet before and after, and where its rows and columns have gone. */
record SheetPair(TemplateSheet before, TemplateSheet after, Checks checks, GridMap map) {

  /** Where the checks of both stand. */
  record Checks(CheckRows before, CheckRows after) {}

  /** What stands in a row or a column, in order. */
  private record Strip(List<String> pieces) {}

  /**
   * Finds out where rows and columns have gone.
   *
   * @param checks the checks of both: they are known by their number alone
   */
  static SheetPair of(TemplateSheet before, TemplateSheet after, Checks checks) {
    Lines rows =
        Lines.of(
            Alignment.of(
                rows(before, checks.before()), rows(after, checks.after()), SheetPair::likeness));
    Lines columns = Lines.of(Alignment.of(columns(before), columns(after), SheetPair::likeness));
    return new SheetPair(before, after, checks, new GridMap(rows, columns));
  }

  private static double likeness(Strip one, Strip other) {
    return Likeness.of(one.pieces(), other.pieces());
  }

  private static List<Strip> rows(TemplateSheet sheet, CheckRows checks) {
    int last = sheet.rows().stream().mapToInt(Row::index).max().orElse(-1);
    List<Strip> strips = new ArrayList<>(Collections.nCopies(last + 1, new Strip(List.of())));
    for (Row row : sheet.rows()) {
      List<String> pieces = row.cells().stream().flatMap(c -> Pieces.of(c).stream()).toList();
      String number = checks.number(row);
      strips.set(row.index(), new Strip(number.isEmpty() ? pieces : List.of(number)));
    }
    return strips;
  }

  private static List<Strip> columns(TemplateSheet sheet) {
    int last =
        cells(sheet).stream()
            .filter(c -> !(c.content() instanceof Content.Blank))
            .mapToInt(Cell::column)
            .max()
            .orElse(-1);
    List<List<String>> columns = new ArrayList<>();
    for (int i = 0; i <= last; i++) {
      columns.add(new ArrayList<>());
    }
    for (Cell cell : cells(sheet)) {
      if (cell.column() <= last) {
        columns.get(cell.column()).addAll(Pieces.of(cell));
      }
    }
    return columns.stream().map(Strip::new).toList();
  }

  static List<Cell> cells(TemplateSheet sheet) {
    return sheet.rows().stream().flatMap(r -> r.cells().stream()).toList();
  }

  /** How much two sheets have in common. */
  static double likeness(TemplateSheet one, TemplateSheet other) {
    return Likeness.of(pieces(one), pieces(other));
  }

  private static List<String> pieces(TemplateSheet sheet) {
    return cells(sheet).stream().flatMap(c -> Pieces.of(c).stream()).toList();
  }
}
