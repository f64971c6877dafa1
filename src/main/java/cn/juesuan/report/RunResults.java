package cn.juesuan.report;

import cn.juesuan.problem.Problem;
import java.io.IOException;
import java.util.List;

/**
 * What reports are made of.
 *
 * @param formatsText how the input files are written, in a few Chinese phrases
 * @param batchProblems what concerns no single unit
 */
public record RunResults(List<String> formatsText, List<Problem> batchProblems, Outcomes outcomes) {

  /** Takes one problem after the other. */
  interface ProblemSink {
    void take(Problem problem) throws IOException;
  }

  /** The batch's problems, then those of its units. */
  void forEachProblem(ProblemSink sink) throws IOException {
    for (Problem problem : batchProblems) {
      sink.take(problem);
    }
    outcomes.forEach(
        kept -> {
          for (Problem problem : kept.outcome().problems()) {
            sink.take(problem);
          }
        });
  }
}
