package cn.juesuan.view;

import cn.juesuan.formula.Area;
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

  /** A cell's text; numbers stand to the right. */
  public record Shown(String text, boolean number) {
    public static final Shown NOTHING = new Shown("", false);
  }
}
