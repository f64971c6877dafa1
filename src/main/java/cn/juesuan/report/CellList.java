package cn.juesuan.report;

import cn.juesuan.formula.Area;
import cn.juesuan.formula.AreaReader;
import cn.juesuan.problem.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Many cells in few words: neighbours as areas, and no more areas than anybody reads. */
final class CellList {

  /** A copy of the template marks each cell; the sentence need not. */
  private static final int MOST = 12;

  private CellList() {}

  /** 表!C5:C7、D9；另一张!D7. */
  static String of(List<Place.InCell> cells) {
    Map<String, List<String>> bySheet = new LinkedHashMap<>();
    cells.forEach(c -> bySheet.computeIfAbsent(c.sheet(), s -> new ArrayList<>()).add(c.ref()));
    List<String> sheets = new ArrayList<>();
    int left = MOST;
    for (Map.Entry<String, List<String>> sheet : bySheet.entrySet()) {
      List<String> areas = areas(sheet.getValue());
      List<String> shown = areas.subList(0, Math.min(areas.size(), left));
      left -= shown.size();
      if (areas.isEmpty() || !shown.isEmpty()) {
        sheets.add(sheet.getKey() + (areas.isEmpty() ? "" : "!" + String.join("、", shown)));
      }
      if (shown.size() < areas.size()) {
        return String.join("；", sheets) + " 等";
      }
    }
    return String.join("；", sheets);
  }

  /** The cells with neighbours below, then with neighbours beside, as areas; others as they are. */
  private static List<String> areas(List<String> refs) {
    List<String> others = new ArrayList<>();
    List<Area> cells = new ArrayList<>();
    for (String ref : refs) {
      Optional<Area> area = AreaReader.read(ref);
      area.ifPresent(cells::add);
      if (area.isEmpty() && !ref.isEmpty()) {
        others.add(ref);
      }
    }
    List<Area> areas = beside(below(cells));
    areas.sort(Comparator.comparingInt(Area::firstRow).thenComparingInt(Area::firstColumn));
    List<String> texts = new ArrayList<>(areas.stream().map(Area::text).toList());
    texts.addAll(others);
    return texts;
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
