package cn.juesuan.cli;

import cn.juesuan.report.RunSummary;
import cn.juesuan.terminal.Printer;

/** Prints the checks that did not pass, those that failed first; beyond fifty it counts. */
final class VerdictPrinter {

  private VerdictPrinter() {}

  static void print(RunSummary tally, Printer out) {
    for (RunSummary.Open open : tally.firstOpen()) {
      Marks.print(open.verdict(), "", "（单位 " + open.unit() + "）", out);
    }
    long more = tally.failed() + tally.noticed() - tally.firstOpen().size();
    if (more > 0) {
      out.println("……另有 " + more + " 条不符或提示，见各工作簿的校验表");
    }
  }
}
