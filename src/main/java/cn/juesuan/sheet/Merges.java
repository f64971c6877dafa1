package cn.juesuan.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;

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

  /** Those that reach into the row, by their first columns; none lies over another. */
  private final TreeMap<Integer, MergedArea> active = new TreeMap<>();

  private final PriorityQueue<MergedArea> ending =
      new PriorityQueue<>(Comparator.comparingInt(MergedArea::lastRow));
  private int next = 0;
  private int row = 0;

  Merges(List<MergedArea> areas) {
    waiting = new ArrayList<>(new LinkedHashSet<>(areas));
    waiting.sort(Comparator.comparingInt(MergedArea::firstRow));
  }

  /**
   * Whether the cell lies under a merged one without being its first.
   *
   * @throws UnreadableWorkbook if merged cells overlap
   */
  boolean covers(int atRow, int column) throws UnreadableWorkbook {
    if (waiting.isEmpty()) {
      return false;
    }
    if (atRow != row) {
      moveTo(atRow);
    }
    Map.Entry<Integer, MergedArea> found = active.floorEntry(column);
    return found != null
        && column <= found.getValue().lastColumn()
        && (atRow != found.getValue().firstRow() || column != found.getKey());
  }

  private void moveTo(int atRow) throws UnreadableWorkbook {
    row = atRow;
    end(atRow);
    for (; next < waiting.size() && waiting.get(next).firstRow() <= atRow; next++) {
      if (waiting.get(next).lastRow() >= atRow) {
        add(waiting.get(next));
      }
    }
  }

  /** Leaves out those that ended before. */
  private void end(int atRow) {
    while (!ending.isEmpty() && ending.peek().lastRow() < atRow) {
      active.remove(ending.poll().firstColumn());
    }
  }

  private void add(MergedArea area) throws UnreadableWorkbook {
    Map.Entry<Integer, MergedArea> before = active.floorEntry(area.lastColumn());
    if (before != null && before.getValue().lastColumn() >= area.firstColumn()) {
      throw new UnreadableWorkbook("文件已损坏：第 " + area.firstRow() + " 行有互相重叠的合并单元格");
    }
    active.put(area.firstColumn(), area);
    ending.add(area);
  }
}
