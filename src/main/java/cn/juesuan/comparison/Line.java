package cn.juesuan.comparison;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A row or a column of a sheet: what its cells hold, whatever place it has. */
final class Line {

  /** At its old place, a line is rather changed than another one. */
  private static final double SAME_PLACE = 0.5;

  private final int place;
  private final List<String> marks;

  /**
   * @param place counts from 0
   * @param marks one for each cell that holds something; equal where the cells are
   */
  Line(int place, List<String> marks) {
    this.place = place;
    this.marks = List.copyOf(marks);
  }

  int place() {
    return place;
  }

  /** How alike two are: what they have in common, from 0 to 1. */
  double likeness(Line other) {
    Map<String, Integer> left = new HashMap<>();
    marks.forEach(m -> left.merge(m, 1, Integer::sum));
    int common = 0;
    for (String mark : other.marks) {
      if (left.merge(mark, -1, Integer::sum) >= 0) {
        common++;
      }
    }
    int all = marks.size() + other.marks.size();
    double alike = all == 0 ? 0 : 2.0 * common / all;
    return place == other.place ? Math.max(SAME_PLACE, alike) : alike;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Line line && marks.equals(line.marks);
  }

  @Override
  public int hashCode() {
    return Objects.hash(marks);
  }
}
