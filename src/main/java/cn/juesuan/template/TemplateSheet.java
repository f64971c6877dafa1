package cn.juesuan.template;

import cn.juesuan.formula.Area;
import cn.juesuan.problem.Kind;
import java.util.List;
import java.util.Optional;

/**
 * One sheet of a template as it was read.
 *
 * @param rows in ascending order, only those that the file has
 * @param holders what else refers to cells: merges, rules, links, anchors, charts …
 * @param texts texts outside the cells (headers, footers, chart titles, comments) that carry a
 *     placeholder
 * @param widths the columns' widths
 * @param filtered whether a filter may hide some of its rows
 * @param page the pages of a sheet that is as long as it needs; empty for others
 */
public record TemplateSheet(
    int index,
    String name,
    List<Row> rows,
    List<ReferenceHolder> holders,
    List<OuterText> texts,
    Widths widths,
    boolean filtered,
    Optional<PrintedPage> page) {

  public TemplateSheet {
    rows = List.copyOf(rows);
    holders = List.copyOf(holders);
    texts = List.copyOf(texts);
  }

  /**
   * A row.
   *
   * @param index counts from 0
   * @param automatic whether its height follows its texts
   * @param height in points, where the file says one
   */
  public record Row(
      int index, boolean automatic, Optional<Double> height, boolean hidden, List<Cell> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /** A cell; {@code style} is an index into {@link TemplateBook#looks()}. */
  public record Cell(int row, int column, int style, Content content) {
    /** As people write it: {@code B3}. */
    public String ref() {
      return Area.cell(row, column).text();
    }
  }

  /** What a template's cell holds. */
  public sealed interface Content {
    /** Nothing but a style. */
    record Blank() implements Content {}

    /** A number, truth or error as the file writes it; {@code type} is the file's letter for it. */
    record Fixed(String type, String value) implements Content {}

    /** A text, in runs of one formatting each. */
    record Text(List<Run> runs, Phonetic phonetic) implements Content {
      public Text {
        runs = List.copyOf(runs);
      }

      public Text(List<Run> runs) {
        this(runs, Phonetic.NONE);
      }

      /** All runs as one text. */
      public String plain() {
        if (runs.size() == 1) {
          return runs.get(0).text();
        }
        StringBuilder all = new StringBuilder();
        runs.forEach(r -> all.append(r.text()));
        return all.toString();
      }
    }

    /** A formula, as the file writes it. */
    record Calculated(String formula, Evaluation evaluation) implements Content {
      /** One that is calculated as people type it. */
      public Calculated(String formula) {
        this(formula, Evaluation.ORDINARY);
      }
    }

    /** Something that this program cannot follow or read, with the reason in Chinese. */
    record Refused(Kind kind, String reason) implements Content {}
  }

  /**
   * How a formula is calculated.
   *
   * @param array value by value: the formula of one cell that is written in braces, or that Excel
   *     calculates so by itself
   * @param metadata the number under which the file says that Excel did so by itself; empty for
   *     braces
   */
  public record Evaluation(boolean array, String metadata) {
    public static final Evaluation ORDINARY = new Evaluation(false, "");

    /** Whether values would spill into other cells if there were more than one. */
    public boolean spills() {
      return !metadata.isEmpty();
    }
  }

  /**
   * How a text is pronounced (拼音), as the file writes it: opaque here.
   *
   * @param markup empty where the text has none
   * @param shown whether its cell shows it
   */
  public record Phonetic(String markup, boolean shown) {
    public static final Phonetic NONE = new Phonetic("", false);

    /** Whether there is any. */
    public boolean isThere() {
      return !markup.isEmpty();
    }
  }

  /** A piece of text; {@code markup} is its formatting, opaque here, empty for the cell's own. */
  public record Run(String markup, String text) {}

  /**
   * Column widths in characters of the default font.
   *
   * @param byColumn for columns 0 …; columns beyond have the {@code standard} width
   */
  public record Widths(List<Double> byColumn, double standard, double standardHeight) {

    private static final double PIXELS_A_CHARACTER = 7;
    private static final double PIXELS_AROUND = 5;

    public Widths {
      byColumn = List.copyOf(byColumn);
    }

    /** The width of a column of so many characters in pixels, 96 an inch, room around included. */
    public static double pixels(double characters) {
      return characters * PIXELS_A_CHARACTER + PIXELS_AROUND;
    }

    /** The width of a column, counted from 0, in characters. */
    public double of(int column) {
      return column < byColumn.size() ? byColumn.get(column) : standard;
    }
  }

  /**
   * A text outside the cells.
   *
   * @param where names it in Chinese
   * @param codes whether an ampersand begins a code there, as in headers and footers
   */
  public record OuterText(int id, String where, String text, boolean codes) {}
}
