package cn.juesuan.check;

import cn.juesuan.data.Unit;
import cn.juesuan.problem.Found;
import cn.juesuan.problem.Problem;
import java.util.ArrayList;
import java.util.List;

/** Gathers the results of the checks of a unit's workbooks. */
public final class UnitChecks {

  private final Unit unit;
  private final List<Verdict> verdicts = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  /** No checks yet. */
  public UnitChecks(Unit unit) {
    this.unit = unit;
  }

  /** Takes one workbook's checks and those of its checks that are broken. */
  public void add(Found<List<Verdict>> found) {
    verdicts.addAll(found.value());
    found.problems().forEach(p -> problems.add(p.ofUnit(unit.code())));
  }

  /** The results of all checks until now. */
  public CheckCounts total() {
    return CheckCounts.of(verdicts);
  }

  /** Other problems, then those of the checks. */
  public List<Problem> problemsAfter(List<Problem> others) {
    List<Problem> all = new ArrayList<>(others);
    all.addAll(problems);
    return all;
  }
}
