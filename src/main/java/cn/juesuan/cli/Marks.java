package cn.juesuan.cli;

import cn.juesuan.check.Verdict;
import cn.juesuan.problem.Problem;
import cn.juesuan.terminal.Printer;

/** Lines that begin with a coloured word. */
final class Marks {

  private Marks() {}

  static void print(Problem problem, String indent, Printer out) {
    String label = problem.kind().severity().label();
    String rest = problem.text().substring(label.length());
    out.println(indent, label, problem.isError(), rest);
  }

  /**
   * @param unit where it is, or empty
   */
  static void print(Verdict verdict, String indent, String unit, Printer out) {
    boolean failed = verdict.conclusion() == Verdict.Conclusion.FAILED;
    out.println(indent, verdict.conclusion().label(), failed, " " + verdict.text() + unit);
  }
}
