package cn.juesuan.plan;

import cn.juesuan.formula.Area;
import cn.juesuan.formula.Target;
import cn.juesuan.plan.BookPlan.PlannedSheet;
import cn.juesuan.plan.RowHeights.Height;
import cn.juesuan.template.CompiledSheet.CompiledRow;
import cn.juesuan.template.PrintedPage;
import cn.juesuan.template.TemplateSheet.Widths;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * Decides where the last page of a sheet begins that goes on over several pages, so that it never
 * holds one or two rows only.
 */
public final class PagePlanner {

  private static final String PRINT_AREA = "_xlnm.Print_Area";
  private static final String PRINT_TITLES = "_xlnm.Print_Titles";

  /** So many rows stand together on the last page, as far as they are not too tall. */
  private static final int FEWEST = 4;

  /** As much of a page may be left empty for them. */
  private static final double MOST_LEFT = 1.0 / 3;

  /** Printers and programs differ in what they bring on a page. */
  private static final double CERTAIN = 0.97;

  /** Lower rows show nothing. */
  private static final double LOWEST = 3;

  private static final double POINTS_A_PIXEL = 0.75;

  private final PlannedSheet sheet;
  private final List<Height> heights;
  private final Area printed;

  private PagePlanner(PlannedSheet sheet, List<Height> heights, Area printed) {
    this.sheet = sheet;
    this.heights = heights;
    this.printed = printed;
  }

  /**
   * For each of the plan's sheets the row, from 0, with which its last page has to begin; empty
   * where it begins well by itself.
   *
   * @param heights by sheet and row, as {@link HeightPlanner} gives them
   */
  public static List<OptionalInt> plan(BookPlan plan, List<List<Height>> heights) {
    List<OptionalInt> breaks = new ArrayList<>();
    for (int i = 0; i < plan.sheets().size(); i++) {
      PlannedSheet sheet = plan.sheets().get(i);
      Optional<PrintedPage> page = sheet.template().source().page();
      Optional<Area> area = local(plan, PRINT_AREA, i).findFirst();
      int titles = local(plan, PRINT_TITLES, i).mapToInt(Area::lastRow).findFirst().orElse(-1);
      if (page.isPresent() && area.isPresent() && area.get().lastRow() < sheet.rows().size()) {
        breaks.add(new PagePlanner(sheet, heights.get(i), area.get()).lastPage(page.get(), titles));
      } else {
        breaks.add(OptionalInt.empty());
      }
    }
    return breaks;
  }

  private static Stream<Area> local(BookPlan plan, String name, int sheet) {
    return plan.names().stream()
        .filter(n -> n.name().equals(name) && n.sheet().equals(Optional.of(sheet)))
        .flatMap(n -> n.parts().stream())
        .flatMap(p -> p.targets().stream())
        .flatMap(t -> t.pieces().stream())
        .map(Target.Piece::area)
        .filter(a -> a.shape() != Area.Shape.COLUMNS);
  }

  /**
   * @param titles the last row that every page repeats, or -1
   */
  private OptionalInt lastPage(PrintedPage page, int titles) {
    double room = page.height() * CERTAIN / scale(page);
    double repeated = sum(printed.firstRow(), titles);
    int start = printed.firstRow();
    int before = start;
    double used = 0;
    for (int row = start; row <= printed.lastRow(); row++) {
      if (used + height(row) > room && row > start) {
        before = start;
        start = row;
        used = repeated;
      }
      used += height(row);
    }
    int wanted = together(room * MOST_LEFT);
    return start > printed.firstRow() && wanted < start && wanted > Math.max(before, titles) + 1
        ? OptionalInt.of(wanted)
        : OptionalInt.empty();
  }

  private double scale(PrintedPage page) {
    Widths widths = sheet.template().source().widths();
    double width = 0;
    for (int column = printed.firstColumn(); column <= printed.lastColumn(); column++) {
      double characters = widths.of(column);
      width += characters > 0 ? Widths.pixels(characters) : 0;
    }
    return Math.min(1, page.width() / Math.max(1, width * POINTS_A_PIXEL));
  }

  /** The first of the last rows that should stand on one page. */
  private int together(double most) {
    int row = printed.lastRow() + 1;
    int rows = 0;
    double used = 0;
    while (rows < FEWEST && row > printed.firstRow() && used + height(row - 1) <= most) {
      row--;
      used += height(row);
      rows += height(row) > LOWEST ? 1 : 0;
    }
    return row;
  }

  private double sum(int first, int last) {
    double sum = 0;
    for (int row = first; row <= last; row++) {
      sum += height(row);
    }
    return sum;
  }

  private double height(int row) {
    Optional<CompiledRow> template = sheet.template().rowAt(sheet.rows().get(row).template());
    if (template.isPresent() && template.get().source().hidden()) {
      return 0;
    }
    double standard = sheet.template().source().widths().standardHeight();
    double own =
        template.isPresent() && !template.get().source().automatic()
            ? template.get().source().height().orElse(standard)
            : standard;
    return heights.get(row).points().orElse(own);
  }
}
