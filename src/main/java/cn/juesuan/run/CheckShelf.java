package cn.juesuan.run;

import cn.juesuan.data.Unit;
import cn.juesuan.problem.Problem;
import java.util.List;

/** Takes workbooks and writes none: for looking at a batch without touching anything. */
final class CheckShelf implements Shelf {

  @Override
  public Outcome put(Unit unit, Made made, List<Problem> problems) {
    UnitChecks checks = new UnitChecks(unit);
    made.verdicts().values().forEach(checks::add);
    return new Outcome(
        unit, Outcome.Status.MADE, List.of(), checks.problemsAfter(problems), checks.total());
  }

  @Override
  public List<String> present(Unit unit, List<Problem> problems) {
    return List.of();
  }
}
