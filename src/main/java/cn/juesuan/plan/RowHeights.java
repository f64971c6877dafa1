package cn.juesuan.plan;

import cn.juesuan.formula.Area;
import cn.juesuan.plan.BookPlan.PlannedCell;
import cn.juesuan.plan.BookPlan.PlannedContent;
import cn.juesuan.plan.BookPlan.PlannedSheet;
import cn.juesuan.template.CompiledSheet.CompiledRow;
import cn.juesuan.template.TemplateBook.Look;
import cn.juesuan.template.TemplateSheet;
import cn.juesuan.template.TemplateSheet.Content;
import cn.juesuan.template.TemplateSheet.Run;
import cn.juesuan.template.TemplateSheet.Widths;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Gives rows of automatic height what their wrapped texts need, merged cells included. Heights are
 * in points.
 */
public final class RowHeights {

  /** The highest row that Excel allows. */
  public static final double HIGHEST = 409;

  private final PlannedSheet sheet;
  private final int index;
  private final List<Look> looks;
  private final Results results;
  private final Widths widths;
  private final Map<Integer, List<Area>> mergesFrom = new HashMap<>();
  private final Map<Integer, TemplateSheet.Row> templates = new HashMap<>();
  private final double[] heights;
  private final boolean[] hasMerges;
  private final boolean[] fixed;
  private final boolean[] merged;
  private final List<Tall> tall = new ArrayList<>();

  /** A text in a region over several rows, and what it needs. */
  private record Tall(Area area, double needed) {}

  /**
   * A row's height.
   *
   * @param points empty where the standard height will do
   * @param holds whether a spreadsheet program must keep it, because it does not measure merged
   *     cells itself
   */
  public record Height(OptionalDouble points, boolean holds) {}

  private RowHeights(PlannedSheet sheet, int index, List<Look> looks, Results results) {
    this.sheet = sheet;
    this.index = index;
    this.looks = looks;
    this.results = results;
    this.widths = sheet.template().source().widths();
    this.heights = new double[sheet.rows().size()];
    this.hasMerges = new boolean[heights.length];
    for (Area merge : sheet.merges()) {
      mergesFrom.computeIfAbsent(merge.firstRow(), r -> new ArrayList<>()).add(merge);
      if (merge.firstRow() < heights.length) {
        hasMerges[merge.firstRow()] = true;
      }
    }
    for (CompiledRow row : sheet.template().rows()) {
      templates.put(row.source().index(), row.source());
    }
    this.fixed = new boolean[heights.length];
    this.merged = new boolean[heights.length];
  }

  /**
   * The heights of a sheet's rows, by row.
   *
   * @param index the sheet's place in the workbook
   */
  public static List<Height> of(PlannedSheet sheet, int index, List<Look> looks, Results results) {
    return new RowHeights(sheet, index, looks, results).measure();
  }

  private List<Height> measure() {
    for (int row = 0; row < heights.length; row++) {
      measure(row);
    }
    tall.forEach(this::stretch);
    List<Height> measured = new ArrayList<>(heights.length);
    for (int row = 0; row < heights.length; row++) {
      boolean needed = !fixed[row] && heights[row] > widths.standardHeight() + 0.01;
      OptionalDouble points =
          needed
              ? OptionalDouble.of(Math.min(HIGHEST, Math.ceil(heights[row] * 4) / 4))
              : OptionalDouble.empty();
      measured.add(new Height(points, needed && merged[row]));
    }
    return measured;
  }

  private void measure(int row) {
    Optional<TemplateSheet.Row> template =
        Optional.ofNullable(templates.get(sheet.rows().get(row).template()));
    heights[row] = widths.standardHeight();
    if (template.isPresent() && !template.get().automatic()) {
      heights[row] = template.get().height().orElse(widths.standardHeight());
      fixed[row] = true;
    }
    if (fixed[row] && !hasMerges[row]) {
      return;
    }
    for (PlannedCell cell : sheet.rows().get(row).cells()) {
      measure(row, cell);
    }
  }

  private void measure(int row, PlannedCell cell) {
    String text = text(row, cell);
    if (text.isEmpty()) {
      return;
    }
    Look look = looks.get(Math.min(cell.style(), looks.size() - 1));
    Area area = hasMerges[row] ? areaOf(row, cell.column()) : Area.cell(row, cell.column());
    int lines = look.wraps() ? TextMeasure.lines(text, width(area), look) : 1;
    double needed = TextMeasure.height(lines, look);
    if (area.firstRow() < area.lastRow()) {
      tall.add(new Tall(area, needed));
    } else if (needed > heights[row] && !fixed[row]) {
      heights[row] = needed;
      merged[row] = !area.isOneCell();
    }
  }

  private Area areaOf(int row, int column) {
    for (Area merge : mergesFrom.get(row)) {
      if (merge.firstColumn() == column) {
        return merge;
      }
    }
    return Area.cell(row, column);
  }

  private double width(Area area) {
    double width = 0;
    for (int column = area.firstColumn(); column <= area.lastColumn(); column++) {
      width += widths.of(column);
    }
    return width;
  }

  private String text(int row, PlannedCell cell) {
    PlannedContent content = cell.content();
    if (content instanceof PlannedContent.Text text) {
      if (text.runs().size() == 1) {
        return text.runs().get(0).text();
      }
      StringBuilder all = new StringBuilder();
      for (Run run : text.runs()) {
        all.append(run.text());
      }
      return all.toString();
    }
    if (content instanceof PlannedContent.Kept kept
        && kept.content() instanceof Content.Text text) {
      return text.plain();
    }
    return content instanceof PlannedContent.Live ? results.text(index, row, cell.column()) : "";
  }

  /** What a region over several rows lacks is shared out among those of its rows that may grow. */
  private void stretch(Tall text) {
    double has = 0;
    int free = 0;
    for (int row = text.area().firstRow(); row <= text.area().lastRow(); row++) {
      has += heights[row];
      free += fixed[row] ? 0 : 1;
    }
    if (has >= text.needed() || free == 0) {
      return;
    }
    double share = (text.needed() - has) / free;
    for (int row = text.area().firstRow(); row <= text.area().lastRow(); row++) {
      if (!fixed[row]) {
        heights[row] += share;
        merged[row] = true;
      }
    }
  }
}
