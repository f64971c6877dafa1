package cn.juesuan.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The merged cells of a sheet: of each only the first cell is seen. Asked by ascending rows. */
final class Merges {

  /**
   * A merged area, all ends included.
   *
   * @param firstRow from 1
   * @param firstColumn from 0
   */
  record MergedArea(int firstRow, int lastRow, int firstColumn, int lastColumn) {}

  private final List<MergedArea> waiting;
  private final List<MergedArea> active = new ArrayList<>();
  private int next = 0;
  private int row = 0;

  Merges(List<MergedArea> areas) {
    waiting = new ArrayList<>(areas);
    waiting.sort(Comparator.comparingInt(MergedArea::firstRow));
  }

  /** Whether the cell lies under a merged one without being its first. */
  boolean covers(int atRow, int column) {
    if (waiting.isEmpty()) {
      return false;
    }
    if (atRow != row) {
      moveTo(atRow);
    }
    for (MergedArea area : active) {
      if (column >= area.firstColumn() && column <= area.lastColumn()) {
        return atRow != area.firstRow() || column != area.firstColumn();
      }
    }
    return false;
  }

  private void moveTo(int atRow) {
    row = atRow;
    active.removeIf(a -> a.lastRow() < atRow);
    for (; next < waiting.size() && waiting.get(next).firstRow() <= atRow; next++) {
      if (waiting.get(next).lastRow() >= atRow) {
        active.add(waiting.get(next));
      }
    }
  }
}
