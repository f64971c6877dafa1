package cn.juesuan.cli;

import cn.juesuan.problem.Problem;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Prints problems, the gravest first. */
final class ProblemPrinter {

  private static final int MOST = 50;

  private ProblemPrinter() {}

  /** Beyond fifty it counts. */
  static void print(List<Problem> problems, PrintWriter out) {
    sorted(problems).limit(MOST).forEach(p -> out.println(Marks.problem(p)));
    if (problems.size() > MOST) {
      out.println("……另有 " + (problems.size() - MOST) + " 个问题，见 问题清单.csv");
    }
  }

  static void printAll(List<Problem> problems, PrintWriter out) {
    sorted(problems).forEach(p -> out.println(Marks.problem(p)));
  }

  private static Stream<Problem> sorted(List<Problem> problems) {
    return problems.stream().sorted(Comparator.comparing((Problem p) -> p.kind().severity()));
  }
}
