package cn.juesuan.report;

import cn.juesuan.formula.Area;
import cn.juesuan.formula.AreaReader;
import cn.juesuan.formula.Areas;
import cn.juesuan.problem.Place;
import java.util.ArrayList;
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

  /** Cells as areas; what is no cell as it is. */
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
    List<String> texts = new ArrayList<>(Areas.joined(cells).stream().map(Area::text).toList());
    texts.addAll(others);
    return texts;
  }
}
