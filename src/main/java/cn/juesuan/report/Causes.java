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
 * that was removed) is reported once, at the first cell, with the number of cells.
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
    // a formula may have the same fault twice
    List<Place.InCell> cells =
        same.stream()
            .map(p -> p.place())
            .filter(Place.InCell.class::isInstance)
            .map(Place.InCell.class::cast)
            .distinct()
            .toList();
    if (cells.size() <= 1) {
      return first;
    }
    String detail = first.detail() + "（共 " + cells.size() + " 处：" + CellList.of(cells) + "）";
    return first.kind().at(first.place(), first.value(), detail).ofUnit(first.unit());
  }
}
