package cn.juesuan.workbook;

import cn.juesuan.formula.Area;
import cn.juesuan.formula.Target;
import cn.juesuan.plan.BookPlan;
import cn.juesuan.plan.BookPlan.PlannedCell;
import cn.juesuan.plan.BookPlan.PlannedName;
import cn.juesuan.plan.BookPlan.PlannedSheet;
import cn.juesuan.template.TemplateSheet.Widths;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A planned and calculated workbook as documents take from it: printed sheets, named texts, charts.
 * One thread at a time may look.
 */
public final class BookView {

  private static final String PRINT_AREA = "_xlnm.Print_Area";
  private static final String HEADLINES = "要点";
  private static final String PRINT_TITLES = "_xlnm.Print_Titles";

  private final TemplateParts parts;
  private final BookPlan plan;
  private final Calculation calculation;
  private final CellShower shower;
  private Optional<Map<String, ChartXml>> charts = Optional.empty();

  BookView(TemplateParts parts, BookPlan plan, Calculation calculation) {
    this.parts = parts;
    this.plan = plan;
    this.calculation = calculation;
    this.shower = new CellShower(plan.template().source().looks());
  }

  /** What is printed of every sheet whose template has that name, in the workbook's order. */
  List<SheetView> sheets(SheetPick pick) {
    return IntStream.range(0, plan.sheets().size())
        .filter(i -> pick.takes(plan.sheets().get(i).template().source().name()))
        .mapToObj(this::sheet)
        .toList();
  }

  /** The texts of the cells that a name covers, row by row; empty if there is no such name. */
  List<List<String>> named(String name) {
    return plan.names().stream()
        .filter(n -> n.name().equals(name))
        .flatMap(BookView::pieces)
        .flatMap(this::texts)
        .toList();
  }

  /** The rows of the name 要点 that show a figure. */
  public List<Headline> headlines() {
    return plan.names().stream()
        .filter(n -> n.name().equals(HEADLINES))
        .flatMap(BookView::pieces)
        .flatMap(this::headlines)
        .toList();
  }

  private Stream<Headline> headlines(Target.Piece piece) {
    int sheet = piece.sheet().flatMap(calculation::sheetNamed).orElseThrow();
    Area area = piece.area();
    int lastRow = Math.min(area.lastRow(), plan.sheets().get(sheet).rows().size() - 1);
    return IntStream.rangeClosed(area.firstRow(), lastRow)
        .mapToObj(
            row ->
                new Headline(
                    printed(sheet, row, area.firstColumn()).strip(),
                    printed(sheet, row, area.lastColumn()).strip()))
        .filter(h -> !h.label().isEmpty() && !h.figure().isEmpty());
  }

  /** What a cell shows by its number format. */
  private String printed(int sheet, int row, int column) {
    int style =
        plan.sheets().get(sheet).rows().get(row).cells().stream()
            .filter(c -> c.column() == column)
            .mapToInt(PlannedCell::style)
            .findFirst()
            .orElse(-1);
    return calculation.cell(sheet, row, column).map(c -> shower.shown(c, style).text()).orElse("");
  }

  /** The chart with that title, its remembered values those of this workbook. */
  Optional<ChartXml> chart(String title) {
    if (charts.isEmpty()) {
      charts = Optional.of(drawn());
    }
    return Optional.ofNullable(charts.get().get(title));
  }

  private Map<String, ChartXml> drawn() {
    Map<String, ChartXml> drawn = new HashMap<>();
    for (int i = 0; i < plan.sheets().size(); i++) {
      PlannedSheet sheet = plan.sheets().get(i);
      HolderWriter holders = new HolderWriter(sheet, new CacheWriter(calculation, i));
      for (TemplateParts.OwnedPart owned :
          parts.sheets().get(sheet.template().source().index()).owned()) {
        if (owned.part().contentType().equals(ChartXml.TYPE) && owned.pattern().isPresent()) {
          ByteSink out = new ByteSink(1 << 14);
          holders.write(owned.pattern().get(), out, (what, sink) -> {});
          ChartXml chart = new ChartXml(out.copy());
          drawn.putIfAbsent(chart.title(), chart);
        }
      }
    }
    return drawn;
  }

  private static Stream<Target.Piece> pieces(PlannedName name) {
    return name.parts().stream()
        .flatMap(p -> p.targets().stream())
        .flatMap(t -> t.pieces().stream());
  }

  private Stream<List<String>> texts(Target.Piece piece) {
    int sheet = piece.sheet().flatMap(calculation::sheetNamed).orElseThrow();
    Area area = piece.area();
    int lastRow = Math.min(area.lastRow(), plan.sheets().get(sheet).rows().size() - 1);
    return IntStream.rangeClosed(area.firstRow(), lastRow)
        .mapToObj(
            row ->
                IntStream.rangeClosed(area.firstColumn(), area.lastColumn())
                    .mapToObj(
                        column ->
                            calculation.cell(sheet, row, column).map(CellValues::shown).orElse(""))
                    .toList());
  }

  private SheetView sheet(int index) {
    PlannedSheet sheet = plan.sheets().get(index);
    Area printed = printed(index, sheet);
    Widths widths = sheet.template().source().widths();
    List<Double> columns =
        IntStream.rangeClosed(printed.firstColumn(), printed.lastColumn())
            .mapToObj(widths::of)
            .toList();
    List<List<SheetView.Shown>> rows = new ArrayList<>();
    for (int row = printed.firstRow(); row <= printed.lastRow(); row++) {
      rows.add(row(index, sheet, row, printed));
    }
    List<Area> merges =
        sheet.merges().stream()
            .filter(
                m ->
                    printed.contains(m.firstRow(), m.firstColumn())
                        && printed.contains(m.lastRow(), m.lastColumn()))
            .map(m -> m.moved(-printed.firstRow(), -printed.firstColumn()))
            .toList();
    return new SheetView(sheet.name(), columns, headRows(index, printed), rows, merges);
  }

  private List<SheetView.Shown> row(int index, PlannedSheet sheet, int row, Area printed) {
    List<SheetView.Shown> shown = new ArrayList<>();
    for (int column = printed.firstColumn(); column <= printed.lastColumn(); column++) {
      shown.add(new SheetView.Shown("", false, CellFace.PLAIN));
    }
    for (PlannedCell cell : sheet.rows().get(row).cells()) {
      int column = cell.column() - printed.firstColumn();
      if (column >= 0 && column < shown.size()) {
        Preview.Shown text =
            calculation
                .cell(index, row, cell.column())
                .map(c -> shower.shown(c, cell.style()))
                .orElse(Preview.Shown.NOTHING);
        shown.set(column, new SheetView.Shown(text.text(), text.number(), face(cell.style())));
      }
    }
    return shown;
  }

  private CellFace face(int style) {
    return style >= 0 && style < parts.faces().size() ? parts.faces().get(style) : CellFace.PLAIN;
  }

  /** The sheet's print area, or all of its cells. */
  private Area printed(int index, PlannedSheet sheet) {
    int lastRow = Math.max(0, sheet.rows().size() - 1);
    int lastColumn =
        sheet.rows().stream()
            .flatMap(r -> r.cells().stream())
            .mapToInt(PlannedCell::column)
            .max()
            .orElse(0);
    return local(PRINT_AREA, index)
        .filter(a -> a.shape() != Area.Shape.ROWS && a.shape() != Area.Shape.COLUMNS)
        .findFirst()
        .map(a -> a.overRows(a.firstRow(), Math.min(a.lastRow(), lastRow)))
        .orElse(Area.of(0, 0, lastRow, lastColumn));
  }

  private int headRows(int index, Area printed) {
    return local(PRINT_TITLES, index)
        .filter(a -> a.shape() == Area.Shape.ROWS)
        .filter(a -> a.firstRow() <= printed.firstRow())
        .mapToInt(a -> a.lastRow() - printed.firstRow() + 1)
        .findFirst()
        .orElse(0);
  }

  private Stream<Area> local(String name, int sheet) {
    return plan.names().stream()
        .filter(n -> n.name().equals(name) && n.sheet().equals(Optional.of(sheet)))
        .flatMap(BookView::pieces)
        .map(Target.Piece::area);
  }
}
