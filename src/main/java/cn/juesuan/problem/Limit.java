package cn.juesuan.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How many problems of one unit, or of the batch as a whole, are reported one by one. Nobody reads
 * more, and however much is wrong, memory must do. What is beyond is counted, errors and warnings
 * apart, so that a unit without errors stays one.
 */
public final class Limit {

  /** Of each severity. */
  public static final int MOST = 10_000;

  private final Count errors = new Count();
  private final Count warnings = new Count();

  /** Problems of one severity. */
  private static final class Count {
    private int total = 0;
    private Optional<Problem> firstBeyond = Optional.empty();

    boolean admits(Problem problem) {
      total++;
      if (total > MOST && firstBeyond.isEmpty()) {
        firstBeyond = Optional.of(problem);
      }
      return total <= MOST;
    }

    Optional<Problem> beyond(Kind kind, String what) {
      return firstBeyond.map(
          p ->
              kind.at(p.place(), "从这里起还有 " + (total - MOST) + " 个" + what + "没有列出")
                  .ofUnit(p.unit()));
    }
  }

  /** Whether the problem is one of those that are reported; the others are counted. */
  public boolean admits(Problem problem) {
    return (problem.isError() ? errors : warnings).admits(problem);
  }

  /** Says what was not reported, at the first such place; nothing while all was. */
  public List<Problem> beyond() {
    List<Problem> beyond = new ArrayList<>(2);
    errors.beyond(Kind.ERRORS_MANY, "错误").ifPresent(beyond::add);
    warnings.beyond(Kind.WARNINGS_MANY, "警告").ifPresent(beyond::add);
    return beyond;
  }
}
