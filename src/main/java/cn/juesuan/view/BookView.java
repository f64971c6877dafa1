package cn.juesuan.view;

import cn.juesuan.evaluation.CellValues;
import cn.juesuan.formula.Area;
import cn.juesuan.operand.CellValue;
import cn.juesuan.template.TemplateSheet.Widths;
import cn.juesuan.view.ShownBook.CoveredArea;
import cn.juesuan.view.ShownBook.ShownSheet;
import cn.juesuan.view.ShownBook.StyledCell;
import cn.juesuan.xlsx.CellLook;
import cn.juesuan.xlsx.ChartXml;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A calculated workbook as documents take from it: printed sheets, named texts, charts. One thread
 * at a time may look.
 */
public final class BookView {

  private static final String PRINT_AREA = "_xlnm.Print_Area";
  private static final String HEADLINES = "要点";

  /** No program has sheets with fewer columns. */
  private static final int FEWEST_COLUMNS = 256;

  private static final String PRINT_TITLES = "_xlnm.Print_Titles";
  private static final String NEW_PAGE = "另页";

  /** More cells than any document shows; a name may list the same ones again and again. */
  private static final long MOST_CELLS = 2_000_000;

  private final ShownBook book;
  private final Set<String> faults = new LinkedHashSet<>();
  private long looked;
  private final List<ShownSheet> shown;
  private Optional<Map<String, ChartXml>> charts = Optional.empty();

  /** Looks at a calculated workbook. */
  public BookView(ShownBook book) {
    this.book = book;
    this.shown = book.sheets();
  }

  /** What is printed of every sheet whose template has that name, in the workbook's order. */
  public List<SheetView> sheets(SheetPick pick) {
    return IntStream.range(0, shown.size())
        .filter(i -> pick.takes(shown.get(i).template()))
        .boxed()
        .flatMap(i -> sheet(i).stream())
        .toList();
  }

  /** Whether any sheet is picked. */
  public boolean hasSheet(SheetPick pick) {
    return shown.stream().anyMatch(s -> pick.takes(s.template()));
  }

  /** Whether a defined name covers cells. */
  public boolean hasName(String name) {
    return !book.areas(name).isEmpty();
  }

  /** Whether some chart has that title. */
  public boolean hasChart(String title) {
    return chart(title).isPresent();
  }

  /** The texts of the cells that a name covers, row by row; empty if there is no such name. */
  public List<List<String>> named(String name) {
    return book.areas(name).stream().flatMap(this::texts).toList();
  }

  /** The rows of the name 要点 that show a figure. */
  public List<Headline> headlines() {
    return book.areas(HEADLINES).stream().flatMap(this::headlines).toList();
  }

  private Stream<Headline> headlines(CoveredArea named) {
    Area area = named.area();
    return rows(named)
        .mapToObj(
            row ->
                new Headline(
                    printed(named.sheet(), row, area.firstColumn()).strip(),
                    printed(named.sheet(), row, area.lastColumn()).strip()))
        .filter(h -> !h.label().isEmpty() && !h.figure().isEmpty());
  }

  private IntStream rows(CoveredArea named) {
    int lastRow = Math.min(named.area().lastRow(), shown.get(named.sheet()).rows() - 1);
    return IntStream.rangeClosed(named.area().firstRow(), lastRow);
  }

  /** What a cell shows by its number format. */
  private String printed(int sheet, int row, int column) {
    int style =
        book.row(sheet, row).stream()
            .filter(c -> c.column() == column)
            .mapToInt(StyledCell::style)
            .findFirst()
            .orElse(-1);
    return book.shown(sheet, row, column, style).text();
  }

  /** The chart with that title, its remembered values those of this workbook. */
  public Optional<ChartXml> chart(String title) {
    if (charts.isEmpty()) {
      Map<String, ChartXml> drawn = new HashMap<>();
      book.charts().forEach(c -> drawn.putIfAbsent(c.title(), c));
      charts = Optional.of(drawn);
    }
    return Optional.ofNullable(charts.get().get(title));
  }

  private Stream<List<String>> texts(CoveredArea named) {
    if (!takes(named.sheet(), named.area())) {
      return Stream.empty();
    }
    return rows(named)
        .mapToObj(
            row ->
                IntStream.rangeClosed(named.area().firstColumn(), named.area().lastColumn())
                    .mapToObj(column -> text(named.sheet(), row, column))
                    .toList());
  }

  private String text(int sheet, int row, int column) {
    Optional<CellValue> cell = book.cell(sheet, row, column);
    return cell.map(CellValues::shown).orElse("");
  }

  /** What of the workbook is too much to be shown, in Chinese. */
  public List<String> faults() {
    return List.copyOf(faults);
  }

  /** Whether so many cells of a sheet can be looked at. */
  private boolean takes(int sheet, Area area) {
    long rows = Math.min(area.lastRow(), shown.get(sheet).rows() - 1) - area.firstRow() + 1L;
    long columns = area.lastColumn() - area.firstColumn() + 1L;
    looked += Math.max(0, rows) * columns;
    if (looked > MOST_CELLS) {
      faults.add(
          "工作表“" + shown.get(sheet).name() + "”要写进文档的单元格太多，合计超过 " + MOST_CELLS + " 个，请缩小打印区域或名称");
    }
    return looked <= MOST_CELLS;
  }

  private Optional<SheetView> sheet(int index) {
    ShownSheet sheet = shown.get(index);
    Area printed = printed(index, sheet);
    if (!takes(index, printed)) {
      return Optional.empty();
    }
    Widths widths = sheet.widths();
    List<Double> columns =
        IntStream.rangeClosed(printed.firstColumn(), printed.lastColumn())
            .mapToObj(widths::of)
            .toList();
    List<List<SheetView.Shown>> rows = new ArrayList<>();
    for (int row = printed.firstRow(); row <= printed.lastRow(); row++) {
      rows.add(row(index, row, printed));
    }
    return Optional.of(
        new SheetView(
                sheet.name(),
                columns,
                headRows(index, printed),
                newPages(index, printed),
                rows,
                merges(sheet, printed))
            .withoutHiddenColumns());
  }

  /** Those inside the printed area, as it counts rows and columns. */
  private static List<Area> merges(ShownSheet sheet, Area printed) {
    return sheet.merges().stream()
        .filter(
            m ->
                printed.contains(m.firstRow(), m.firstColumn())
                    && printed.contains(m.lastRow(), m.lastColumn()))
        .map(m -> m.moved(-printed.firstRow(), -printed.firstColumn()))
        .toList();
  }

  private List<SheetView.Shown> row(int index, int row, Area printed) {
    List<SheetView.Shown> cells = new ArrayList<>();
    for (int column = printed.firstColumn(); column <= printed.lastColumn(); column++) {
      cells.add(new SheetView.Shown("", false, CellLook.PLAIN));
    }
    for (StyledCell cell : book.row(index, row)) {
      int column = cell.column() - printed.firstColumn();
      if (column >= 0 && column < cells.size()) {
        Preview.Shown text = book.shown(index, row, cell.column(), cell.style());
        CellLook face = book.face(cell.style());
        cells.set(column, new SheetView.Shown(text.text(), text.number(), face));
      }
    }
    return cells;
  }

  /** The sheet's print area, or all of its cells. */
  private Area printed(int index, ShownSheet sheet) {
    int lastRow = Math.max(0, sheet.rows() - 1);
    return local(PRINT_AREA, index)
        .filter(a -> a.shape() != Area.Shape.ROWS && a.shape() != Area.Shape.COLUMNS)
        .findFirst()
        .map(a -> a.overRows(a.firstRow(), Math.min(a.lastRow(), lastRow)))
        .orElseGet(() -> Area.of(0, 0, lastRow, lastColumn(index, sheet)));
  }

  private int lastColumn(int index, ShownSheet sheet) {
    return IntStream.range(0, sheet.rows())
        .boxed()
        .flatMap(row -> book.row(index, row).stream())
        .mapToInt(StyledCell::column)
        .max()
        .orElse(0);
  }

  private int headRows(int index, Area printed) {
    return local(PRINT_TITLES, index)
        .filter(a -> a.shape() == Area.Shape.ROWS || isFullWidth(a))
        .filter(a -> a.firstRow() <= printed.firstRow())
        .mapToInt(a -> a.lastRow() - printed.firstRow() + 1)
        .findFirst()
        .orElse(0);
  }

  /** The rows that a name says to begin a page of a document. */
  private Set<Integer> newPages(int index, Area printed) {
    return book.areas(NEW_PAGE).stream()
        .filter(n -> n.sheet() == index && n.area().shape() == Area.Shape.ROWS)
        .map(n -> n.area().firstRow() - printed.firstRow())
        .collect(Collectors.toSet());
  }

  /** Some programs write whole rows as areas from the first column to the last that they have. */
  private static boolean isFullWidth(Area area) {
    return area.firstColumn() == 0 && area.lastColumn() >= FEWEST_COLUMNS - 1;
  }

  private Stream<Area> local(String name, int sheet) {
    return book.areas(name).stream()
        .filter(n -> n.owner().equals(Optional.of(sheet)))
        .map(CoveredArea::area);
  }
}
