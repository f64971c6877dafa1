package cn.juesuan.run;

import cn.juesuan.data.Unit;
import cn.juesuan.problem.Problem;
import java.util.List;
import java.util.Map;

/**
 * A unit's public files before they are in their place.
 *
 * @param folder the unit's
 * @param files the bytes of each file, by its name; more may be added
 * @param problems what stands against it, and what is to be known; more may be added
 * @param allowed what stood against it and was allowed
 */
record PreparedUnit(
    Unit unit,
    String folder,
    Map<String, byte[]> files,
    List<Problem> problems,
    List<Problem> allowed) {

  /** Whether anything stands against it that nobody has allowed. */
  boolean isHeld() {
    return problems.stream().anyMatch(Problem::isError);
  }
}
