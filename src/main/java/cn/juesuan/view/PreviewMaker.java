package cn.juesuan.view;

import cn.juesuan.check.CheckRow;
import cn.juesuan.template.TemplateSheet.Widths;
import cn.juesuan.view.ShownBook.CoveredArea;
import cn.juesuan.view.ShownBook.ShownSheet;
import cn.juesuan.view.ShownBook.StyledCell;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks at a calculated workbook as a spreadsheet program would show it. */
public final class PreviewMaker {

  /** Nobody looks through more; larger sheets are not shown. */
  private static final long MOST_CELLS = 2_000_000;

  private final ShownBook book;

  /** Makes the preview of a calculated workbook. */
  public PreviewMaker(ShownBook book) {
    this.book = book;
  }

  /** Every sheet but that of the checks, which reports list by themselves. */
  public Preview make() {
    Set<Integer> checks =
        book.areas(CheckRow.NAME).stream().map(CoveredArea::sheet).collect(Collectors.toSet());
    List<ShownSheet> all = book.sheets();
    List<Preview.Sheet> sheets = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      if (!checks.contains(i) && size(i, all.get(i)) <= MOST_CELLS) {
        sheets.add(sheet(i, all.get(i)));
      }
    }
    return new Preview(sheets);
  }

  private long size(int index, ShownSheet sheet) {
    long size = 0;
    for (int row = 0; row < sheet.rows(); row++) {
      List<StyledCell> cells = book.row(index, row);
      size += cells.isEmpty() ? 1 : cells.get(cells.size() - 1).column() + 1L;
    }
    return size;
  }

  private Preview.Sheet sheet(int index, ShownSheet sheet) {
    List<List<Preview.Shown>> rows = new ArrayList<>();
    int columns = 0;
    for (int row = 0; row < sheet.rows(); row++) {
      rows.add(row(index, row));
      columns = Math.max(columns, rows.get(row).size());
    }
    while (!rows.isEmpty() && rows.get(rows.size() - 1).isEmpty()) {
      rows.remove(rows.size() - 1);
    }
    Widths widths = sheet.widths();
    List<Double> shown = new ArrayList<>();
    for (int column = 0; column < columns; column++) {
      shown.add(widths.of(column));
    }
    return new Preview.Sheet(sheet.name(), shown, rows, sheet.merges());
  }

  private List<Preview.Shown> row(int sheet, int row) {
    List<Preview.Shown> shown = new ArrayList<>();
    for (StyledCell cell : book.row(sheet, row)) {
      Preview.Shown text = book.shown(sheet, row, cell.column(), cell.style());
      if (!text.text().isEmpty()) {
        while (shown.size() < cell.column()) {
          shown.add(Preview.Shown.NOTHING);
        }
        shown.add(text);
      }
    }
    return shown;
  }
}
