package cn.juesuan.cli;

import cn.juesuan.problem.Problem;
import cn.juesuan.run.Outcome;
import cn.juesuan.run.RunResult;
import java.util.Locale;

/** The one line that closes a run. */
final class Summary {

  private Summary() {}

  static String of(RunResult result, boolean writes, long nanos) {
    long made = count(result, Outcome.Status.MADE);
    long kept = count(result, Outcome.Status.KEPT);
    long errors = result.problems().filter(Problem::isError).count();
    long warnings = result.problems().count() - errors;
    int failed = result.outcomes().stream().mapToInt(o -> o.checks().failed()).sum();
    int noticed = result.outcomes().stream().mapToInt(o -> o.checks().noticed()).sum();
    int passed = result.outcomes().stream().mapToInt(o -> o.checks().passed()).sum();
    StringBuilder line = new StringBuilder("完成：");
    line.append(result.outcomes().size()).append(" 个单位，");
    line.append(made).append(writes ? " 个已生成" : " 个可以生成");
    if (kept > 0) {
      line.append("，").append(kept).append(" 个保留原样");
    }
    line.append("；校验 通过 ").append(passed);
    line.append("、不符 ").append(failed).append("、提示 ").append(noticed);
    line.append("；错误 ").append(errors).append("、警告 ").append(warnings);
    line.append(String.format(Locale.ROOT, "；用时 %.1f 秒", nanos / 1e9));
    return line.toString();
  }

  private static long count(RunResult result, Outcome.Status status) {
    return result.outcomes().stream().filter(o -> o.status() == status).count();
  }
}
