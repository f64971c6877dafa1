package cn.juesuan.cli;

import cn.juesuan.problem.Problem;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;

/** Prints problems, the gravest first; beyond fifty it counts. */
final class ProblemPrinter {

  private static final int MOST = 50;

  private ProblemPrinter() {}

  static void print(List<Problem> problems, PrintWriter out) {
    problems.stream()
        .sorted(Comparator.comparing((Problem p) -> p.kind().severity()))
        .limit(MOST)
        .forEach(p -> out.println(p.text()));
    if (problems.size() > MOST) {
      out.println("……另有 " + (problems.size() - MOST) + " 个问题，见 问题清单.csv");
    }
  }
}
