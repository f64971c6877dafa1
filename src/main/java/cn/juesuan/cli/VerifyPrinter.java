package cn.juesuan.cli;

import cn.juesuan.check.CheckCounts;
import cn.juesuan.commandline.ExitStatus;
import cn.juesuan.comparison.Deviation;
import cn.juesuan.problem.Problem;
import cn.juesuan.run.Verification.Verified;
import cn.juesuan.terminal.Printer;
import java.util.List;

/** Prints what {@code verify} found, file by file, and adds it up. */
final class VerifyPrinter {

  private final Printer out;
  private int workbooks;
  private int documents;
  private int passed;
  private int failed;
  private int noticed;
  private int problems;

  VerifyPrinter(Printer out) {
    this.out = out;
  }

  void print(Verified verified) {
    printWorkbook(verified, "");
  }

  /** A workbook whose cells were compared with the data. */
  void printCompared(Verified verified) {
    printWorkbook(verified, "与数据" + counted(verified));
  }

  private void printWorkbook(Verified verified, String compared) {
    CheckCounts checks = verified.checks();
    workbooks++;
    passed += checks.passed();
    add(checks.failed(), checks.noticed(), verified.problems());
    String counts = checks.equals(CheckCounts.NONE) ? "" : checks.text();
    String comma = counts.isEmpty() || compared.isEmpty() ? "" : "，";
    out.println(verified.file() + "：" + counts + comma + compared);
    checks.open().forEach(v -> Marks.print(v, "  ", "", out));
    printDifferences(verified);
  }

  /** A document that says what its workbooks say needs no more than its name. */
  void printDocument(Verified verified) {
    documents++;
    out.println(verified.file() + "：与工作簿" + counted(verified));
    printDifferences(verified);
    add(0, 0, verified.problems());
  }

  private static int figures(Verified verified) {
    return (int) verified.differences().stream().filter(Deviation::figure).count();
  }

  private static String counted(Verified verified) {
    int figures = figures(verified);
    return " 不符 " + figures + "、提示 " + (verified.differences().size() - figures);
  }

  private void printDifferences(Verified verified) {
    for (Deviation difference : verified.differences()) {
      String label = difference.figure() ? "不符" : "提示";
      out.println("  ", label, difference.figure(), " " + difference.text());
    }
    verified.problems().forEach(p -> Marks.print(p, "  ", out));
    int figures = figures(verified);
    add(figures, verified.differences().size() - figures, List.of());
  }

  private void add(int moreFailed, int moreNoticed, List<Problem> more) {
    failed += moreFailed;
    noticed += moreNoticed;
    problems += more.size();
  }

  /** Closes the list with one line; returns the exit status. */
  int end() {
    out.println(
        "完成："
            + workbooks
            + " 个工作簿"
            + (documents > 0 ? "，" + documents + " 个文档" : "")
            + "；"
            + new CheckCounts(passed, failed, noticed, List.of()).text()
            + "；问题 "
            + problems);
    return ExitStatus.of(failed == 0 && problems == 0);
  }
}
