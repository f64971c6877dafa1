package cn.juesuan.cli;

import cn.juesuan.report.Outcome;
import cn.juesuan.report.RunSummary;
import java.util.Locale;

/** The one line that closes a run. */
final class Summary {

  private Summary() {}

  static String of(RunSummary tally, boolean writes, long nanos) {
    int made = tally.units(Outcome.Status.MADE);
    int kept = tally.units(Outcome.Status.KEPT);
    StringBuilder line = new StringBuilder("完成：");
    line.append(tally.units()).append(" 个单位，");
    line.append(made).append(writes ? " 个已生成" : " 个可以生成");
    if (kept > 0) {
      line.append("，").append(kept).append(" 个保留原样");
    }
    line.append("；校验 通过 ").append(tally.passed());
    line.append("、不符 ").append(tally.failed()).append("、提示 ").append(tally.noticed());
    line.append("；错误 ").append(tally.errors()).append("、警告 ").append(tally.warnings());
    line.append(String.format(Locale.ROOT, "；用时 %.1f 秒", nanos / 1e9));
    return line.toString();
  }
}
