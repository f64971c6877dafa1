package cn.juesuan.run;

import cn.juesuan.problem.Problem;
import cn.juesuan.report.RunSummary;
import java.util.List;

/**
 * The result of a run.
 *
 * @param formatsText how the input files are written, in a few Chinese phrases
 * @param batchProblems what concerns no single unit, and reports that could not be written
 * @param tally what became of the units, counted; with the problems
 */
public record RunResult(List<String> formatsText, List<Problem> batchProblems, RunSummary tally) {

  public RunResult {
    formatsText = List.copyOf(formatsText);
    batchProblems = List.copyOf(batchProblems);
  }
}
