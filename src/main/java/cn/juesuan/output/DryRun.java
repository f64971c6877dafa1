package cn.juesuan.output;

import cn.juesuan.check.UnitChecks;
import cn.juesuan.data.Unit;
import cn.juesuan.problem.Problem;
import cn.juesuan.report.Outcome;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Takes workbooks and writes none: for looking at a batch without touching anything. */
public final class DryRun implements WorkbookSink {

  /** Looking at a batch, nobody asks what lies in the output folder. */
  @Override
  public Optional<Path> changed(Unit unit, String name, byte[] bytes) {
    return Optional.empty();
  }

  @Override
  public Outcome put(Unit unit, Made made, List<Problem> problems) {
    UnitChecks checks = new UnitChecks(unit);
    made.books().forEach(b -> checks.add(b.verdicts()));
    return new Outcome(
        unit, Outcome.Status.MADE, List.of(), checks.problemsAfter(problems), checks.total());
  }

  @Override
  public List<String> present(Unit unit, List<Problem> problems) {
    return List.of();
  }
}
