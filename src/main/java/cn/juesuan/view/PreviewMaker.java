package cn.juesuan.view;

import cn.juesuan.check.CheckRow;
import cn.juesuan.formula.Area;
import cn.juesuan.template.TemplateSheet.Widths;
import cn.juesuan.view.ShownBook.CoveredArea;
import cn.juesuan.view.ShownBook.ShownSheet;
import cn.juesuan.view.ShownBook.StyledCell;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks at a calculated workbook as a spreadsheet program would show it. */
public final class PreviewMaker {

  /** Nobody looks through more; larger sheets are not shown. */
  private static final long MOST_CELLS = 2_000_000;

  private static final String PRINT_AREA = "_xlnm.Print_Area";

  private final ShownBook book;

  /** Makes the preview of a calculated workbook. */
  public PreviewMaker(ShownBook book) {
    this.book = book;
  }

  /**
   * What is printed of every sheet, but not that of the checks, which reports list by themselves,
   * nor those that show charts and no figure.
   */
  public Preview make() {
    Set<Integer> checks =
        book.areas(CheckRow.NAME).stream().map(CoveredArea::sheet).collect(Collectors.toSet());
    List<ShownSheet> all = book.sheets();
    List<Preview.Sheet> sheets = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      if (!checks.contains(i) && size(i, all.get(i)) <= MOST_CELLS) {
        Preview.Sheet sheet = sheet(i, all.get(i));
        boolean figures = sheet.rows().stream().anyMatch(PreviewMaker::hasFigure);
        if (figures || !all.get(i).drawn()) {
          sheets.add(sheet);
        }
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

  private static boolean hasFigure(List<Preview.Shown> row) {
    return row.stream().anyMatch(Preview.Shown::number);
  }

  /** What is printed of a sheet; all of it where nothing is said of that. */
  private Area printed(int index, ShownSheet sheet) {
    int lastRow = Math.max(0, sheet.rows() - 1);
    return book.areas(PRINT_AREA).stream()
        .filter(n -> n.owner().equals(Optional.of(index)))
        .map(CoveredArea::area)
        .filter(a -> a.shape() != Area.Shape.ROWS && a.shape() != Area.Shape.COLUMNS)
        .findFirst()
        .map(a -> a.overRows(a.firstRow(), Math.min(a.lastRow(), lastRow)))
        .orElseGet(() -> Area.of(0, 0, lastRow, Area.LAST_COLUMN));
  }

  private Preview.Sheet sheet(int index, ShownSheet sheet) {
    Area area = printed(index, sheet);
    List<List<Preview.Shown>> rows = new ArrayList<>();
    int columns = 0;
    for (int row = area.firstRow(); row <= Math.min(area.lastRow(), sheet.rows() - 1); row++) {
      rows.add(row(index, row, area));
      columns = Math.max(columns, rows.get(rows.size() - 1).size());
    }
    while (!rows.isEmpty() && rows.get(rows.size() - 1).isEmpty()) {
      rows.remove(rows.size() - 1);
    }
    Widths widths = sheet.widths();
    List<Double> shown = new ArrayList<>();
    for (int column = 0; column < columns; column++) {
      shown.add(widths.of(area.firstColumn() + column));
    }
    List<Area> merges =
        sheet.merges().stream()
            .filter(
                m ->
                    area.contains(m.firstRow(), m.firstColumn())
                        && area.contains(m.lastRow(), m.lastColumn()))
            .map(m -> m.moved(-area.firstRow(), -area.firstColumn()))
            .toList();
    return new Preview.Sheet(sheet.name(), shown, rows, merges);
  }

  private List<Preview.Shown> row(int sheet, int row, Area area) {
    List<Preview.Shown> shown = new ArrayList<>();
    for (StyledCell cell : book.row(sheet, row)) {
      Preview.Shown text = book.shown(sheet, row, cell.column(), cell.style());
      if (!text.text().isEmpty() && area.contains(row, cell.column())) {
        while (shown.size() < cell.column() - area.firstColumn()) {
          shown.add(Preview.Shown.NOTHING);
        }
        shown.add(text.at(side(cell.style(), text.number())));
      }
    }
    return shown;
  }

  private Preview.Side side(int style, boolean number) {
    return switch (book.face(style).horizontal()) {
      case "center", "centerContinuous", "distributed" -> Preview.Side.MIDDLE;
      case "right" -> Preview.Side.RIGHT;
      case "left", "fill", "justify" -> Preview.Side.LEFT;
      default -> number ? Preview.Side.RIGHT : Preview.Side.LEFT;
    };
  }
}
