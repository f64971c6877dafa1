package cn.juesuan.formula;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Cells as few areas. */
public final class Areas {

  private Areas() {}

  /** Neighbours below each other, then beside each other, as one; in the order of the rows. */
  public static List<Area> joined(List<Area> cells) {
    List<Area> areas = beside(below(cells));
    areas.sort(Comparator.comparingInt(Area::firstRow).thenComparingInt(Area::firstColumn));
    return areas;
  }

  private static List<Area> below(List<Area> cells) {
    List<Area> sorted = new ArrayList<>(cells);
    sorted.sort(
        Comparator.comparingInt(Area::firstColumn)
            .thenComparingInt(Area::lastColumn)
            .thenComparingInt(Area::firstRow));
    List<Area> joined = new ArrayList<>();
    for (Area area : sorted) {
      Optional<Area> last = last(joined);
      boolean under =
          last.isPresent()
              && last.get().firstColumn() == area.firstColumn()
              && last.get().lastColumn() == area.lastColumn()
              && last.get().lastRow() + 1 == area.firstRow();
      add(area, last.filter(l -> under), joined);
    }
    return joined;
  }

  private static List<Area> beside(List<Area> areas) {
    List<Area> sorted = new ArrayList<>(areas);
    sorted.sort(
        Comparator.comparingInt(Area::firstRow)
            .thenComparingInt(Area::lastRow)
            .thenComparingInt(Area::firstColumn));
    List<Area> joined = new ArrayList<>();
    for (Area area : sorted) {
      Optional<Area> last = last(joined);
      boolean next =
          last.isPresent()
              && last.get().firstRow() == area.firstRow()
              && last.get().lastRow() == area.lastRow()
              && last.get().lastColumn() + 1 == area.firstColumn();
      add(area, last.filter(l -> next), joined);
    }
    return joined;
  }

  private static Optional<Area> last(List<Area> areas) {
    return areas.isEmpty() ? Optional.empty() : Optional.of(areas.get(areas.size() - 1));
  }

  private static void add(Area area, Optional<Area> neighbour, List<Area> joined) {
    if (neighbour.isPresent()) {
      Area first = neighbour.get();
      joined.set(
          joined.size() - 1,
          Area.of(first.firstRow(), first.firstColumn(), area.lastRow(), area.lastColumn()));
    } else {
      joined.add(area);
    }
  }
}
