package cn.juesuan.publish;

import cn.juesuan.formula.Area;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What of a sheet is public: its print areas, without the rows and columns in them that are hidden.
 *
 * @param areas at least one
 */
record PublicArea(List<Area> areas, Set<Integer> hiddenRows, Set<Integer> hiddenColumns) {

  PublicArea {
    areas = List.copyOf(areas);
    hiddenRows = Set.copyOf(hiddenRows);
    hiddenColumns = Set.copyOf(hiddenColumns);
  }

  /** Whether a cell is printed. */
  boolean shows(int row, int column) {
    return !hiddenRows.contains(row)
        && !hiddenColumns.contains(column)
        && areas.stream().anyMatch(a -> a.contains(row, column));
  }

  /** Whether a row or column, or the corner of a picture, lies within. */
  boolean reaches(int row, int column) {
    return areas.stream().anyMatch(a -> a.contains(row, column));
  }

  boolean hasRow(int row) {
    return areas.stream().anyMatch(a -> row >= a.firstRow() && row <= a.lastRow());
  }

  /** Whether every cell of another area is printed. */
  boolean covers(Area other) {
    boolean inside = areas.stream().anyMatch(a -> isIn(a, other));
    return inside
        && hiddenRows.stream().noneMatch(r -> r >= other.firstRow() && r <= other.lastRow())
        && hiddenColumns.stream()
            .noneMatch(c -> c >= other.firstColumn() && c <= other.lastColumn());
  }

  private static boolean isIn(Area outer, Area inner) {
    return outer.contains(inner.firstRow(), inner.firstColumn())
        && outer.contains(inner.lastRow(), inner.lastColumn());
  }

  /** What another area has in common with each of the print areas. */
  List<Area> common(Area other) {
    List<Area> common = new ArrayList<>();
    for (Area area : areas) {
      int firstRow = Math.max(area.firstRow(), other.firstRow());
      int lastRow = Math.min(area.lastRow(), other.lastRow());
      int firstColumn = Math.max(area.firstColumn(), other.firstColumn());
      int lastColumn = Math.min(area.lastColumn(), other.lastColumn());
      if (firstRow <= lastRow && firstColumn <= lastColumn) {
        common.add(Area.of(firstRow, firstColumn, lastRow, lastColumn));
      }
    }
    return common;
  }

  int lastColumn() {
    return areas.stream().mapToInt(Area::lastColumn).max().orElse(0);
  }
}
