package cn.juesuan.run;

import cn.juesuan.data.Unit;
import cn.juesuan.problem.Found;
import cn.juesuan.problem.Problem;
import cn.juesuan.workbook.Verdict;
import java.util.ArrayList;
import java.util.List;

/** Gathers what the checks of a unit's workbooks came to. */
final class UnitChecks {

  private final Unit unit;
  private final List<Verdict> verdicts = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  UnitChecks(Unit unit) {
    this.unit = unit;
  }

  /** Takes one workbook's checks and those of its checks that are broken. */
  void add(Found<List<Verdict>> found) {
    verdicts.addAll(found.value());
    found.problems().forEach(p -> problems.add(p.ofUnit(unit.code())));
  }

  Checks total() {
    return Checks.of(verdicts);
  }

  /** Other problems, then those of the checks. */
  List<Problem> problemsAfter(List<Problem> others) {
    List<Problem> all = new ArrayList<>(others);
    all.addAll(problems);
    return all;
  }
}
