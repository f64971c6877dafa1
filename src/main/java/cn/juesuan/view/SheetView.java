package cn.juesuan.view;

import cn.juesuan.formula.Area;
import cn.juesuan.xlsx.CellLook;
import java.util.List;
import java.util.Set;

/**
 * What is printed of a finished sheet.
 *
 * @param columns the columns' widths, in characters; hidden ones are 0
 * @param headRows how many rows from the first on are repeated on every page
 * @param newPages the rows with which a page begins, counted from the printed area's first
 * @param rows each as long as the columns
 * @param merges merged regions, counted from the printed area's first cell
 */
public record SheetView(
    String name,
    List<Double> columns,
    int headRows,
    Set<Integer> newPages,
    List<List<Shown>> rows,
    List<Area> merges) {

  public SheetView {
    columns = List.copyOf(columns);
    newPages = Set.copyOf(newPages);
    rows = List.copyOf(rows);
    merges = List.copyOf(merges);
  }

  /** A cell: its text as shown, whether it is a number, and its look. */
  public record Shown(String text, boolean number, CellLook face) {}
}
