package cn.juesuan.comparison;

import cn.juesuan.finished.FinishedBook;
import cn.juesuan.formula.Area;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a person changed in a finished workbook: its cells beside those of the one that the data
 * gives. What follows from a change by formulas is no change, nor is where a cell has moved.
 */
public final class BookComparison {

  private final Map<String, OpenedSheet> there = new HashMap<>();
  private final Map<String, SheetPlaces> places = new HashMap<>();
  private final List<BookDifference> found = new ArrayList<>();

  private BookComparison() {}

  /**
   * The differences, sheet by sheet from top to bottom.
   *
   * @param made as the data and the template give it
   * @param there as it lies in its folder
   */
  public static List<BookDifference> between(FinishedBook made, FinishedBook there) {
    BookComparison comparison = new BookComparison();
    comparison.compare(OpenedSheet.all(made), OpenedSheet.all(there));
    return List.copyOf(comparison.found);
  }

  private static String key(String sheet) {
    return sheet.toUpperCase(Locale.ROOT);
  }

  private void compare(List<OpenedSheet> made, List<OpenedSheet> now) {
    now.forEach(s -> there.put(key(s.name()), s));
    for (OpenedSheet sheet : made) {
      Optional.ofNullable(there.get(key(sheet.name())))
          .ifPresent(
              s -> places.put(key(sheet.name()), SheetPlaces.of(sheet.contents(), s.contents())));
    }
    for (OpenedSheet sheet : made) {
      OpenedSheet beside = there.remove(key(sheet.name()));
      if (beside == null) {
        add(true, "工作表“" + sheet.name() + "”", "工作簿里没有这张表");
      } else {
        sheets(sheet, beside, places.get(key(sheet.name())));
      }
    }
    now.stream()
        .filter(s -> there.containsKey(key(s.name())))
        .forEach(s -> add(false, "工作表“" + s.name() + "”", "是加上去的"));
  }

  private void add(boolean figure, String place, String said) {
    found.add(new BookDifference(figure, place, said));
  }

  private void sheets(OpenedSheet made, OpenedSheet now, SheetPlaces moved) {
    for (int column = 0; column < made.contents().columns(); column++) {
      if (moved.columns().of(column).isEmpty()) {
        whole(made, "原来的 " + Area.columnName(column) + " 列", made.column(column), "没有了");
      }
    }
    for (int column : moved.columns().added()) {
      whole(now, Area.columnName(column) + " 列", now.column(column), "是加上去的");
    }
    TreeSet<Integer> added = new TreeSet<>(moved.rows().added());
    for (int row = 0; row < made.contents().rows(); row++) {
      Optional<Integer> at = moved.rows().of(row);
      if (at.isEmpty()) {
        whole(made, "原来的第 " + (row + 1) + " 行", made.row(row), "没有了");
      } else {
        added.headSet(at.get()).forEach(r -> addedRow(now, r));
        added.headSet(at.get()).clear();
        cells(new CellPair(made, now, this::moved), row, at.get(), moved.columns());
      }
    }
    added.forEach(r -> addedRow(now, r));
  }

  private void addedRow(OpenedSheet now, int row) {
    whole(now, "第 " + (row + 1) + " 行", now.row(row), "是加上去的");
  }

  private void whole(OpenedSheet sheet, String which, String words, String said) {
    if (!words.isEmpty()) {
      boolean figure = !Figures.of(words).isEmpty();
      add(figure, sheet.name() + " " + which, said + "：" + Excerpt.cut(words));
    }
  }

  private void cells(CellPair pair, int row, int rowNow, Places columns) {
    Map<Integer, Integer> byPlace = new TreeMap<>();
    for (int column = 0; column < columns.count(); column++) {
      int old = column;
      columns.of(column).ifPresent(now -> byPlace.put(now, old));
    }
    byPlace.forEach((now, old) -> pair.compare(row, old, rowNow, now).ifPresent(found::add));
  }

  /** Where formulas of the data's workbook find their cells in the other. */
  private Optional<Area> moved(String sheet, Area area) {
    SheetPlaces moved = places.get(key(sheet));
    return moved == null ? Optional.of(area) : moved.of(area);
  }
}
