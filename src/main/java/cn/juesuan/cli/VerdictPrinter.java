package cn.juesuan.cli;

import cn.juesuan.run.Outcome;
import cn.juesuan.workbook.Verdict;
import java.io.PrintWriter;
import java.util.List;

/** Prints the checks that did not pass, those that failed first; beyond fifty it counts. */
final class VerdictPrinter {

  private static final int MOST = 50;

  private VerdictPrinter() {}

  private record Line(Outcome outcome, Verdict verdict) {}

  static void print(List<Outcome> outcomes, PrintWriter out) {
    List<Line> lines =
        outcomes.stream()
            .flatMap(o -> o.checks().open().stream().map(v -> new Line(o, v)))
            .sorted((a, b) -> a.verdict().conclusion().compareTo(b.verdict().conclusion()))
            .toList();
    lines.stream()
        .limit(MOST)
        .forEach(
            l ->
                out.println(Marks.verdict(l.verdict()) + "（单位 " + l.outcome().unit().code() + "）"));
    if (lines.size() > MOST) {
      out.println("……另有 " + (lines.size() - MOST) + " 条不符或提示，见各工作簿的校验表");
    }
  }
}
