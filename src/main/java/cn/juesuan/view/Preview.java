package cn.juesuan.view;

import cn.juesuan.formula.Area;
import cn.juesuan.operand.CellValue;
import java.util.List;

/** What a finished workbook shows, sheet by sheet, as plain texts. */
public record Preview(List<Sheet> sheets) {

  public Preview {
    sheets = List.copyOf(sheets);
  }

  /**
   * A sheet.
   *
   * @param widths of its columns, in characters
   * @param rows each as long as its last cell that shows anything
   */
  public record Sheet(String name, List<Double> widths, List<List<Shown>> rows, List<Area> merges) {
    public Sheet {
      widths = List.copyOf(widths);
      rows = List.copyOf(rows);
      merges = List.copyOf(merges);
    }
  }

  /** At which side of its cell a text stands; usually numbers to the right, texts to the left. */
  public enum Side {
    USUAL,
    LEFT,
    MIDDLE,
    RIGHT
  }

  /** A cell's text. */
  public record Shown(String text, boolean number, Side side) {
    public static final Shown NOTHING = new Shown("", false);

    /** A text that stands where it usually does. */
    public Shown(String text, boolean number) {
      this(text, number, Side.USUAL);
    }

    /** What a cell with that value shows. */
    public static Shown of(CellValue value, String text) {
      return new Shown(text, value instanceof CellValue.Numeric);
    }

    /** The same text at another side. */
    public Shown at(Side other) {
      boolean usual = other == (number ? Side.RIGHT : Side.LEFT);
      return new Shown(text, number, usual ? Side.USUAL : other);
    }
  }
}
