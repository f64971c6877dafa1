package cn.juesuan.report;

import cn.juesuan.problem.Kind;
import cn.juesuan.problem.Place;
import cn.juesuan.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One problem for each cause: what is wrong in the same way in many cells of one template (a sheet
 * that was removed) is reported once, at the first cell, with all cells.
 */
public final class Causes {

  private Causes() {}

  /** What makes two problems one; the value only where the sentence says too little. */
  private record Cause(Kind kind, String file, String detail, String value) {
    static Cause of(Problem problem) {
      boolean byValue = problem.kind() == Kind.PLACEHOLDER_UNREADABLE;
      return new Cause(
          problem.kind(), problem.place().file(), problem.detail(), byValue ? problem.value() : "");
    }
  }

  /** The problems in the order of the first of each cause. */
  public static List<Problem> of(List<Problem> problems) {
    Map<Object, List<Problem>> causes = new LinkedHashMap<>();
    for (Problem problem : problems) {
      // what has no cell is one as it is
      Object key = problem.place() instanceof Place.InCell ? Cause.of(problem) : new Object();
      causes.computeIfAbsent(key, k -> new ArrayList<>()).add(problem);
    }
    return causes.values().stream().map(Causes::one).toList();
  }

  private static Problem one(List<Problem> same) {
    Problem first = same.get(0);
    if (same.size() == 1) {
      return first;
    }
    String detail = first.detail() + "（共 " + same.size() + " 处：" + places(same) + "）";
    return first.kind().at(first.place(), first.value(), detail).ofUnit(first.unit());
  }

  /** 表!C5、C6；另一张!D7. */
  private static String places(List<Problem> same) {
    Map<String, List<String>> bySheet = new LinkedHashMap<>();
    for (Problem problem : same) {
      Place.InCell cell = (Place.InCell) problem.place();
      bySheet.computeIfAbsent(cell.sheet(), s -> new ArrayList<>()).add(cell.ref());
    }
    List<String> sheets = new ArrayList<>();
    bySheet.forEach(
        (sheet, cells) ->
            sheets.add(
                cells.stream().allMatch(String::isEmpty)
                    ? sheet
                    : sheet + "!" + String.join("、", cells)));
    return String.join("；", sheets);
  }
}
