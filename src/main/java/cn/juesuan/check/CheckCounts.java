package cn.juesuan.check;

import cn.juesuan.check.Verdict.Conclusion;
import java.util.List;

/**
 * The results of the checks of a unit's workbooks.
 *
 * @param open those that did not pass: 不符 and 提示
 */
public record CheckCounts(int passed, int failed, int noticed, List<Verdict> open) {

  public static final CheckCounts NONE = new CheckCounts(0, 0, 0, List.of());

  public CheckCounts {
    open = List.copyOf(open);
  }

  /** Counts conclusions; those that did not pass are kept. */
  public static CheckCounts of(List<Verdict> verdicts) {
    return new CheckCounts(
        count(verdicts, Conclusion.PASSED),
        count(verdicts, Conclusion.FAILED),
        count(verdicts, Conclusion.NOTICE),
        verdicts.stream().filter(v -> v.conclusion() != Conclusion.PASSED).toList());
  }

  /** The figures in one Chinese phrase. */
  public String text() {
    return "校验 通过 " + passed + "、不符 " + failed + "、提示 " + noticed;
  }

  private static int count(List<Verdict> verdicts, Conclusion conclusion) {
    return (int) verdicts.stream().filter(v -> v.conclusion() == conclusion).count();
  }
}
