package cn.juesuan.cli;

import cn.juesuan.check.CheckCounts;
import cn.juesuan.docx.DocumentDifference;
import cn.juesuan.problem.Problem;
import cn.juesuan.run.Verification.Verified;
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
    CheckCounts checks = verified.checks();
    workbooks++;
    passed += checks.passed();
    add(checks.failed(), checks.noticed(), verified.problems());
    out.println(verified.file() + (checks.equals(CheckCounts.NONE) ? "：" : "：" + checks.text()));
    checks.open().forEach(v -> Marks.print(v, "  ", "", out));
    verified.problems().forEach(p -> Marks.print(p, "  ", out));
  }

  /** A document that says what its workbooks say needs no more than its name. */
  void printDocument(Verified verified) {
    int figures = (int) verified.differences().stream().filter(DocumentDifference::figure).count();
    int words = verified.differences().size() - figures;
    documents++;
    add(figures, words, verified.problems());
    out.println(verified.file() + "：与工作簿 不符 " + figures + "、提示 " + words);
    for (DocumentDifference difference : verified.differences()) {
      String label = difference.figure() ? "不符" : "提示";
      out.println("  ", label, difference.figure(), " " + difference.text());
    }
    verified.problems().forEach(p -> Marks.print(p, "  ", out));
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
    return failed > 0 || problems > 0 ? 1 : 0;
  }
}
