package cn.juesuan.setdiff;

import cn.juesuan.comparison.Alignment;
import cn.juesuan.formula.Area;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Where the rows and columns of a sheet have gone, counted from 0. */
final class GridMap {

  /** Rows, or columns: for each of the old ones its new place, or -1. */
  record Lines(int[] places, int after) {

    static Lines of(List<? extends Alignment.Pair<?>> pairs) {
      List<Integer> places = new ArrayList<>();
      int next = 0;
      int gone = 0;
      int come = 0;
      for (Alignment.Pair<?> pair : pairs) {
        boolean both = pair.left().isPresent() && pair.right().isPresent();
        if (both) {
          rewritten(places, gone, next - come, come);
        }
        gone = both ? 0 : gone + (pair.left().isPresent() ? 1 : 0);
        come = both ? 0 : come + (pair.right().isPresent() ? 1 : 0);
        if (pair.left().isPresent()) {
          places.add(both ? next : -1);
        }
        next += pair.right().isPresent() ? 1 : 0;
      }
      rewritten(places, gone, next - come, come);
      return new Lines(places.stream().mapToInt(i -> i).toArray(), next);
    }

    /** As many lines as have gone have come in their place: they were written anew. */
    private static void rewritten(List<Integer> places, int gone, int first, int come) {
      for (int i = 0; gone == come && i < gone; i++) {
        places.set(places.size() - gone + i, first + i);
      }
    }

    /** The new place; what lies behind all moves with the last, what is gone has none. */
    Optional<Integer> place(int old) {
      if (old >= places.length) {
        return Optional.of(old - places.length + after);
      }
      return places[old] < 0 ? Optional.empty() : Optional.of(places[old]);
    }

    /** The old ones that are gone. */
    List<Integer> gone() {
      List<Integer> gone = new ArrayList<>();
      for (int i = 0; i < places.length; i++) {
        if (places[i] < 0) {
          gone.add(i);
        }
      }
      return gone;
    }

    /** The new ones that were not there. */
    List<Integer> added() {
      boolean[] known = new boolean[after];
      Arrays.stream(places).filter(p -> p >= 0).forEach(p -> known[p] = true);
      List<Integer> added = new ArrayList<>();
      for (int i = 0; i < after; i++) {
        if (!known[i]) {
          added.add(i);
        }
      }
      return added;
    }

    /** The first that is left of a range, and the last. */
    private Optional<int[]> range(int first, int last) {
      int from = first;
      while (from <= last && place(from).isEmpty()) {
        from++;
      }
      int to = last;
      while (to >= from && place(to).isEmpty()) {
        to--;
      }
      return from > to
          ? Optional.empty()
          : Optional.of(new int[] {place(from).orElseThrow(), place(to).orElseThrow()});
    }
  }

  private final Lines rows;
  private final Lines columns;

  GridMap(Lines rows, Lines columns) {
    this.rows = rows;
    this.columns = columns;
  }

  Lines rows() {
    return rows;
  }

  Lines columns() {
    return columns;
  }

  /** Where an area has gone, empty if all of it is gone. */
  Optional<Area> moved(Area area) {
    boolean hasRows = area.shape() != Area.Shape.COLUMNS;
    boolean hasColumns = area.shape() != Area.Shape.ROWS;
    Optional<int[]> down =
        hasRows
            ? rows.range(area.firstRow(), area.lastRow())
            : Optional.of(new int[] {area.firstRow(), area.lastRow()});
    Optional<int[]> right =
        hasColumns
            ? columns.range(area.firstColumn(), area.lastColumn())
            : Optional.of(new int[] {area.firstColumn(), area.lastColumn()});
    return down.isEmpty() || right.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Area(
                area.shape(),
                down.get()[0],
                right.get()[0],
                down.get()[1],
                right.get()[1],
                area.absolute()));
  }
}
