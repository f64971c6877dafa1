package cn.juesuan.cli;

import cn.juesuan.problem.Problem;
import cn.juesuan.report.RunSummary;
import cn.juesuan.terminal.Printer;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Prints problems, the gravest first. */
final class ProblemPrinter {

  private ProblemPrinter() {}

  /** Beyond fifty it counts. */
  static void print(RunSummary tally, Printer out) {
    tally.firstProblems().forEach(p -> Marks.print(p, "", out));
    long more = tally.errors() + tally.warnings() - tally.firstProblems().size();
    if (more > 0) {
      out.println("……另有 " + more + " 个问题，见 问题清单.csv");
    }
  }

  static void printAll(List<Problem> problems, Printer out) {
    sorted(problems).forEach(p -> Marks.print(p, "", out));
  }

  private static Stream<Problem> sorted(List<Problem> problems) {
    return problems.stream().sorted(Comparator.comparing((Problem p) -> p.kind().severity()));
  }
}
