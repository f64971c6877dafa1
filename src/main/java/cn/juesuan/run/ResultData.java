package cn.juesuan.run;

import cn.juesuan.problem.Kind;
import cn.juesuan.problem.Problem;
import cn.juesuan.workbook.Verdict;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What the result page shows, as JSON; its script draws it. */
final class ResultData {

  /** More places of one kind are counted, not listed: 问题清单.csv has them all. */
  private static final int MOST_PLACES = 1_000;

  private ResultData() {}

  static String json(RunResult result, Previews previews) {
    Json json = new Json();
    json.object(
        o -> {
          o.name("formats").array(a -> result.formatsText().forEach(a::text));
          o.name("mostPreviews").number(Previews.MOST_UNITS);
          o.name("units").array(a -> result.outcomes().forEach(u -> unit(u, previews, a)));
          o.name("problems").array(a -> kinds(result).forEach((k, list) -> kind(k, list, a)));
        });
    return json.toString();
  }

  private static void unit(Outcome outcome, Previews previews, Json out) {
    Checks checks = outcome.checks();
    out.object(
        o -> {
          o.name("code").text(outcome.unit().code()).name("name").text(outcome.unit().name());
          o.name("status").text(outcome.status().label());
          o.name("files").array(a -> outcome.files().forEach(a::text));
          o.name("errors").number(outcome.errors()).name("warnings").number(outcome.warnings());
          o.name("passed").number(checks.passed()).name("failed").number(checks.failed());
          o.name("noticed").number(checks.noticed());
          o.name("open").array(a -> checks.open().forEach(v -> verdict(v, a)));
          o.name("preview").number(previews.of(outcome.unit()).isPresent() ? 1 : 0);
        });
  }

  private static void verdict(Verdict verdict, Json out) {
    out.array(
        a ->
            a.text(verdict.conclusion().label())
                .text(verdict.number())
                .text(verdict.what())
                .text(verdict.left())
                .text(verdict.right())
                .text(verdict.difference()));
  }

  /** Problems by kind, in the order of kinds; errors come before warnings on the page. */
  private static Map<Kind, List<Problem>> kinds(RunResult result) {
    Map<Kind, List<Problem>> kinds = new EnumMap<>(Kind.class);
    result.problems().forEach(p -> kinds.computeIfAbsent(p.kind(), k -> new ArrayList<>()).add(p));
    return kinds;
  }

  private static void kind(Kind kind, List<Problem> problems, Json out) {
    out.object(
        o -> {
          o.name("id").text(kind.name()).name("severity").text(kind.severity().label());
          o.name("title").text(kind.title()).name("remedy").text(kind.remedy());
          o.name("total").number(problems.size());
          o.name("places")
              .array(a -> problems.stream().limit(MOST_PLACES).forEach(p -> place(p, a)));
        });
  }

  private static void place(Problem problem, Json out) {
    out.array(a -> a.text(problem.unit()).text(problem.place().text()).text(problem.detail()));
  }
}
