package cn.juesuan.setdiff;

import cn.juesuan.formula.Area;
import cn.juesuan.template.ReferenceHolder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Merges, rules, links and charts of a sheet that came, went or refer to other cells. */
final class HolderDifferences {

  /** Where somebody looked last says nothing of the form. */
  private static final Set<String> OF_VIEW = Set.of("窗口位置", "当前单元格");

  private HolderDifferences() {}

  static List<String> of(SheetPair pair, Follower follower) {
    List<String> before = new ArrayList<>();
    pair.before().holders().forEach(h -> moved(h, pair, follower).ifPresent(before::add));
    Set<Integer> rows = new HashSet<>(pair.map().rows().added());
    Set<Integer> columns = new HashSet<>(pair.map().columns().added());
    List<String> after = new ArrayList<>();
    for (ReferenceHolder holder : pair.after().holders()) {
      if (!OF_VIEW.contains(holder.what()) && !isCome(holder, rows, columns)) {
        List<String> formulas = holder.formulas().stream().map(Follower::asTyped).toList();
        after.add(text(holder.what(), holder.areas(), formulas));
      }
    }
    List<String> said = new ArrayList<>();
    without(before, after).forEach(h -> said.add("去掉 " + h));
    without(after, before).forEach(h -> said.add("新增 " + h));
    return said;
  }

  /** What is left of the one when the other's are taken away, each as often as it is there. */
  private static List<String> without(List<String> one, List<String> other) {
    Map<String, Integer> counts = new HashMap<>();
    other.forEach(h -> counts.merge(h, 1, Integer::sum));
    return one.stream().filter(h -> counts.merge(h, -1, Integer::sum) < 0).toList();
  }

  /** What stands on rows and columns that are gone is gone with them. */
  private static Optional<String> moved(ReferenceHolder holder, SheetPair pair, Follower follower) {
    if (OF_VIEW.contains(holder.what())) {
      return Optional.empty();
    }
    List<Area> areas = new ArrayList<>();
    for (Area area : holder.areas()) {
      pair.map().moved(area).ifPresent(areas::add);
    }
    if (areas.isEmpty() && !holder.areas().isEmpty()) {
      return Optional.empty();
    }
    List<String> formulas =
        holder.formulas().stream()
            .map(f -> follower.moved(f, Follower.Site.of(Optional.of(pair))))
            .toList();
    return Optional.of(text(holder.what(), areas, formulas));
  }

  /** What stands on new rows or columns alone has come with them. */
  private static boolean isCome(ReferenceHolder holder, Set<Integer> rows, Set<Integer> columns) {
    return !holder.areas().isEmpty()
        && holder.areas().stream()
            .allMatch(
                a ->
                    (rows.contains(a.firstRow()) && rows.contains(a.lastRow()))
                        || (columns.contains(a.firstColumn()) && columns.contains(a.lastColumn())));
  }

  private static String text(String what, List<Area> areas, List<String> formulas) {
    List<String> words = new ArrayList<>(List.of(what));
    words.addAll(areas.stream().map(Area::text).toList());
    words.addAll(formulas.stream().map(Changed::cut).toList());
    return String.join(" ", words);
  }
}
