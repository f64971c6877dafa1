package cn.juesuan.plan;

import cn.juesuan.format.Formatted;
import cn.juesuan.formula.Area;
import cn.juesuan.plan.BookPlan.PlannedCell;
import cn.juesuan.plan.BookPlan.PlannedContent;
import cn.juesuan.plan.BookPlan.PlannedSheet;
import cn.juesuan.template.CompiledSheet.CompiledRow;
import cn.juesuan.template.TemplateBook.Look;
import cn.juesuan.template.TemplateSheet.Content;
import cn.juesuan.template.TemplateSheet.Run;
import cn.juesuan.template.TemplateSheet.Widths;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Gives rows of automatic height what their wrapped texts need, merged cells included. Heights are
 * in points.
 */
public final class RowHeights {

  /** The highest row that Excel allows. */
  public static final double HIGHEST = 409;

  private static final Height STANDARD = new Height(OptionalDouble.empty(), false);

  private final PlannedSheet sheet;
  private final int index;
  private final List<Look> looks;
  private final FormulaResults results;
  private final Widths widths;
  private final double[] heights;

  /** For each row the number of a merge that begins there, from 1; 0 for none. */
  private final int[] firstMerge;

  /** For each merge the number of the next in its row. */
  private final int[] nextMerge;

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

  private RowHeights(PlannedSheet sheet, int index, List<Look> looks, FormulaResults results) {
    this.sheet = sheet;
    this.index = index;
    this.looks = looks;
    this.results = results;
    this.widths = sheet.template().source().widths();
    this.heights = new double[sheet.rows().size()];
    this.firstMerge = new int[heights.length];
    this.nextMerge = new int[sheet.merges().size() + 1];
    for (int i = 0; i < sheet.merges().size(); i++) {
      int row = sheet.merges().get(i).firstRow();
      if (row < heights.length) {
        nextMerge[i + 1] = firstMerge[row];
        firstMerge[row] = i + 1;
      }
    }
    this.fixed = new boolean[heights.length];
    this.merged = new boolean[heights.length];
  }

  /**
   * The heights of a sheet's rows, by row.
   *
   * @param index the sheet's place in the workbook
   */
  static List<Height> of(PlannedSheet sheet, int index, List<Look> looks, FormulaResults results) {
    return new RowHeights(sheet, index, looks, results).measure();
  }

  private List<Height> measure() {
    for (int row = 0; row < heights.length; row++) {
      measure(row);
    }
    tall.forEach(this::stretch);
    Height[] measured = new Height[heights.length];
    for (int row = 0; row < heights.length; row++) {
      boolean needed = !fixed[row] && heights[row] > widths.standardHeight() + 0.01;
      measured[row] = needed ? needed(row) : STANDARD;
    }
    return Arrays.asList(measured);
  }

  private Height needed(int row) {
    double points = Math.min(HIGHEST, Math.ceil(heights[row] * 4) / 4);
    return new Height(OptionalDouble.of(points), merged[row]);
  }

  private void measure(int row) {
    Optional<CompiledRow> template = sheet.template().rowAt(sheet.rows().get(row).template());
    heights[row] = widths.standardHeight();
    if (template.isPresent() && !template.get().source().automatic()) {
      heights[row] = template.get().source().height().orElse(widths.standardHeight());
      fixed[row] = true;
    }
    if (fixed[row] && firstMerge[row] == 0) {
      return;
    }
    List<PlannedCell> cells = sheet.rows().get(row).cells();
    for (int i = 0; i < cells.size(); i++) {
      measure(row, cells.get(i));
    }
  }

  private void measure(int row, PlannedCell cell) {
    Look look = looks.get(Math.min(cell.style(), looks.size() - 1));
    if (!look.wraps() && TextMeasure.height(1, look, widths.standardHeight()) <= heights[row]) {
      // whatever the text is, it has room
      return;
    }
    String text = shown(text(row, cell), look);
    if (text.isEmpty()) {
      return;
    }
    int merge = mergeAt(row, cell.column());
    int lines = look.wraps() ? TextMeasure.lines(text, width(merge, cell), look) : 1;
    double needed = TextMeasure.height(lines, look, widths.standardHeight());
    if (merge > 0 && area(merge).lastRow() > row) {
      tall.add(new Tall(area(merge), needed));
    } else if (needed > heights[row] && !fixed[row]) {
      heights[row] = needed;
      merged[row] = merge > 0;
    }
  }

  /** The number of the merge whose first cell that is; 0 for none. */
  private int mergeAt(int row, int column) {
    int merge = firstMerge[row];
    while (merge > 0 && area(merge).firstColumn() != column) {
      merge = nextMerge[merge];
    }
    return merge;
  }

  private Area area(int merge) {
    return sheet.merges().get(merge - 1);
  }

  private double width(int merge, PlannedCell cell) {
    int last = merge > 0 ? area(merge).lastColumn() : cell.column();
    double width = 0;
    for (int column = cell.column(); column <= last; column++) {
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

  /** What a cell shows of a text: its format may say more, or nothing. */
  private static String shown(String text, Look look) {
    return !text.isEmpty() && look.known().text(text) instanceof Formatted.Text shown
        ? shown.text()
        : text;
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
