package cn.juesuan.cli;

import cn.juesuan.check.CheckCounts;
import cn.juesuan.problem.Problem;
import cn.juesuan.run.Verification.Verified;
import java.util.List;

/** Prints what {@code verify} found, file by file, and adds it up. */
final class VerifyPrinter {

  private final Printer out;
  private int files;
  private int passed;
  private int failed;
  private int noticed;
  private int problems;

  VerifyPrinter(Printer out) {
    this.out = out;
  }

  void print(Verified verified) {
    CheckCounts checks = verified.checks();
    files++;
    passed += checks.passed();
    failed += checks.failed();
    noticed += checks.noticed();
    problems += verified.problems().size();
    out.println(verified.file() + (checks.equals(CheckCounts.NONE) ? "：" : "：" + checks.text()));
    checks.open().forEach(v -> Marks.print(v, "  ", "", out));
    for (Problem problem : verified.problems()) {
      Marks.print(problem, "  ", out);
    }
  }

  /** Closes the list with one line; returns the exit status. */
  int end() {
    out.println(
        "完成："
            + files
            + " 个工作簿；"
            + new CheckCounts(passed, failed, noticed, List.of()).text()
            + "；问题 "
            + problems);
    return failed > 0 || problems > 0 ? 1 : 0;
  }
}
