package cn.juesuan.view;

import cn.juesuan.formula.Area;
import cn.juesuan.xlsx.CellLook;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What is printed of a finished sheet.
 *
 * @param columns the columns' widths, in characters
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

  /**
   * The same without columns of no width: nobody sees them. What a merged region says that begins
   * in one of them is seen in what is left of it.
   */
  SheetView withoutHiddenColumns() {
    List<Integer> seen =
        IntStream.range(0, columns.size()).filter(i -> columns.get(i) > 0).boxed().toList();
    if (seen.isEmpty() || seen.size() == columns.size()) {
      return this;
    }
    List<List<Shown>> cells = new ArrayList<>(rows.stream().map(ArrayList::new).toList());
    List<Area> left = new ArrayList<>();
    for (Area merge : merges) {
      List<Integer> own =
          seen.stream().filter(i -> i >= merge.firstColumn() && i <= merge.lastColumn()).toList();
      if (!own.isEmpty()) {
        List<Shown> row = cells.get(merge.firstRow());
        row.set(own.get(0), row.get(merge.firstColumn()));
        int first = seen.indexOf(own.get(0));
        left.add(Area.of(merge.firstRow(), first, merge.lastRow(), first + own.size() - 1));
      }
    }
    return new SheetView(
        name,
        seen.stream().map(columns::get).toList(),
        headRows,
        newPages,
        cells.stream().map(row -> seen.stream().map(row::get).toList()).toList(),
        left.stream().filter(m -> !m.isOneCell()).toList());
  }

  /** A cell: its text as shown, whether it is a number, and its look. */
  public record Shown(String text, boolean number, CellLook face) {}
}
