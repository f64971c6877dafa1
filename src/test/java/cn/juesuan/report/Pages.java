package cn.juesuan.report;

import cn.juesuan.check.CheckCounts;
import cn.juesuan.check.Verdict;
import cn.juesuan.check.Verdict.Conclusion;
import cn.juesuan.data.Unit;
import cn.juesuan.formula.Area;
import cn.juesuan.output.UnitFolders;
import cn.juesuan.problem.Kind;
import cn.juesuan.problem.Place;
import cn.juesuan.problem.Problem;
import cn.juesuan.value.MoneyUnit;
import cn.juesuan.view.Preview;
import cn.juesuan.view.Preview.Shown;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Results of runs that never were, and their pages. */
public final class Pages {

  /** Names that would do harm if a page took any of them for markup, script or an address. */
  static final List<String> HOSTILE =
      List.of(
          "<script>window.hacked=1</script>",
          "</script><script>window.hacked=1</script>",
          "\"'><img src=x onerror=window.hacked=1>",
          "javascript:window.hacked=1",
          "<!--<script>",
          "{{script}} ${x} $1 \\ \u2028 \u0007 & &amp; 𠮷",
          "../../etc/passwd");

  private Pages() {}

  public static Unit unit(String code, String name) {
    return new Unit(code, name, "2024", MoneyUnit.YUAN, "", false);
  }

  public static Outcome made(Unit unit) {
    Verdict notice = new Verdict("提01", unit.name(), "38.82", "38.83", "-0.01", Conclusion.NOTICE);
    return new Outcome(
        unit,
        Outcome.Status.MADE,
        List.of(UnitFolders.of(List.of(unit)).of(unit) + "/决算公开.xlsx"),
        List.of(),
        new CheckCounts(271, 0, 1, List.of(notice)));
  }

  static Outcome failing(Unit unit) {
    Verdict failed = new Verdict("03", "支出合计", "100", "99.5", "0.5", Conclusion.FAILED);
    return new Outcome(
        unit,
        Outcome.Status.MADE,
        List.of(),
        List.of(),
        new CheckCounts(270, 1, 0, List.of(failed)));
  }

  static Outcome faulty(Unit unit) {
    Problem amount =
        Kind.AMOUNT_UNREADABLE
            .at(new Place.InList("支出.csv", 7, "基本支出"), "12元", "“12元”不是金额：" + unit.name())
            .ofUnit(unit.code());
    Problem old =
        Kind.FILE_STALE.at(new Place.InFile("决算公开.xlsx"), "是以前生成的，这次没有更新").ofUnit(unit.code());
    return new Outcome(
        unit, Outcome.Status.FAULTY, List.of(), List.of(amount, old), CheckCounts.NONE);
  }

  static RunResults result(List<Outcome> outcomes) {
    return new RunResults(
        List.of("全部 1 个数据文件：UTF-8，逗号分隔"),
        List.of(),
        sink -> {
          for (int i = 0; i < outcomes.size(); i++) {
            sink.take(new UnitRecord(i, outcomes.get(i), List.of()));
          }
        });
  }

  static RunResults many(int units) {
    return result(
        IntStream.range(0, units)
            .mapToObj(i -> unit(String.valueOf(100_000 + i), "第" + i + "中心"))
            .map(
                u ->
                    u.code().endsWith("7")
                        ? faulty(u)
                        : u.code().endsWith("9") ? failing(u) : made(u))
            .toList());
  }

  /** A small table with merged heads and figures. */
  static Preview preview(String text) {
    List<List<Shown>> rows =
        List.of(
            List.of(new Shown("收入决算表 " + text, false)),
            List.of(),
            List.of(new Shown("项目", false), new Shown("金额", false)),
            List.of(new Shown("合计", false), new Shown("1,115.55", true)));
    return new Preview(
        List.of(
            new Preview.Sheet("公开02", List.of(30.0, 12.0), rows, List.of(Area.of(0, 0, 1, 1))),
            new Preview.Sheet(
                text, List.of(30.0), List.of(List.of(new Shown(text, false))), List.of())));
  }

  static String html(RunResults results) {
    ByteArrayOutputStream page = new ByteArrayOutputStream();
    try {
      ResultPage.write(results, "2024", page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return page.toString(StandardCharsets.UTF_8);
  }

  /** The same with a preview of each unit, as far as a run of so many has them. */
  static RunResults withPreviews(RunResults results, int units) {
    Previews previews = Previews.of(units);
    return new RunResults(
        results.formatsText(),
        results.batchProblems(),
        sink ->
            results
                .outcomes()
                .forEach(
                    kept -> {
                      Unit unit = kept.outcome().unit();
                      previews.take(unit, Map.of("决算公开.xlsx", () -> preview(unit.name())));
                      sink.take(
                          new UnitRecord(kept.place(), kept.outcome(), previews.handOver(unit)));
                    }));
  }
}
