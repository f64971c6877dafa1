package cn.juesuan.list;

import cn.juesuan.problem.Kind;
import cn.juesuan.problem.Problem;
import java.util.Optional;

/** Counts lines of one kind, which are reported once for a list. */
final class Odd {

  private static final int SHOWN = 3;

  private final Kind kind;
  private final StringBuilder shown = new StringBuilder();
  private int count = 0;
  private int first = 0;

  Odd(Kind kind) {
    this.kind = kind;
  }

  void add(int line, String text) {
    if (count == 0) {
      first = line;
    }
    count++;
    if (count <= SHOWN) {
      shown.append(count == 1 ? "" : "、").append("第 ").append(line).append(" 行").append(text);
    }
  }

  /**
   * @param what a Chinese clause that follows the lines
   */
  Optional<Problem> problem(ListPlaces places, String what) {
    if (count == 0) {
      return Optional.empty();
    }
    String more = count > SHOWN ? " 等 " + count + " 行" : "";
    return Optional.of(kind.at(places.at(first, ""), shown + more + what));
  }
}
