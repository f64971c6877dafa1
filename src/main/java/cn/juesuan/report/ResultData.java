package cn.juesuan.report;

import cn.juesuan.check.CheckCounts;
import cn.juesuan.check.Verdict;
import cn.juesuan.problem.Kind;
import cn.juesuan.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What the result page shows, as JSON; its script draws it. However much went wrong, the page and
 * what is held to write it stay small: 问题清单.csv and the workbooks have all.
 */
final class ResultData {

  /** More places of one kind are counted, not listed. */
  private static final int MOST_PLACES = 1_000;

  /** More problems of one unit are counted, not listed, beside those above. */
  private static final int MOST_OF_UNIT = 3;

  /** More checks of one unit that did not pass are counted, not listed. */
  private static final int MOST_OPEN = 12;

  private static final int MOST_OPEN_IN_ALL = 20_000;

  private final RunResults results;
  private final Map<Kind, Places> kinds = new EnumMap<>(Kind.class);

  private int openInAll = 0;

  /** The places of one kind of problem. */
  private static final class Places {
    private final List<Problem> first = new ArrayList<>();
    private int total = 0;

    /** Says whether it is listed. */
    boolean add(Problem problem) {
      total++;
      return first.size() < MOST_PLACES && first.add(problem);
    }
  }

  private ResultData(RunResults results) {
    this.results = results;
  }

  static void write(RunResults results, Writer out) throws IOException {
    try {
      new ResultData(results).write(new Json(out));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void write(Json json) {
    json.object(
        o -> {
          o.name("formats").array(a -> results.formatsText().forEach(a::text));
          o.name("mostPreviews").number(Previews.MOST_UNITS);
          results.batchProblems().forEach(this::isListed);
          o.name("units").array(this::units);
          o.name("problems").array(a -> kinds.forEach((k, places) -> kind(k, places, a)));
        });
  }

  private boolean isListed(Problem problem) {
    return kinds.computeIfAbsent(problem.kind(), k -> new Places()).add(problem);
  }

  private void units(Json out) {
    try {
      results.outcomes().forEach(kept -> unit(kept, out));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void unit(UnitRecord kept, Json out) {
    Outcome outcome = kept.outcome();
    CheckCounts checks = outcome.checks();
    List<Problem> beyond = beyond(outcome);
    List<Verdict> open =
        checks.open().stream().limit(Math.min(MOST_OPEN, MOST_OPEN_IN_ALL - openInAll)).toList();
    openInAll += open.size();
    out.object(
        o -> {
          o.name("code").text(outcome.unit().code()).name("name").text(outcome.unit().name());
          o.name("status").text(outcome.status().label());
          o.name("headline").text(outcome.headline());
          o.name("files").array(a -> outcome.files().forEach(a::text));
          o.name("errors").number(outcome.errors()).name("warnings").number(outcome.warnings());
          o.name("passed").number(checks.passed()).name("failed").number(checks.failed());
          o.name("noticed").number(checks.noticed());
          o.name("open").array(a -> open.forEach(v -> verdict(v, a)));
          o.name("beyond").array(a -> beyond.forEach(p -> beyond(p, a)));
          o.name("preview").number(kept.preview().isEmpty() ? 0 : 1);
        });
  }

  /** All are counted with their kinds, so each must be looked at. */
  private List<Problem> beyond(Outcome outcome) {
    List<Problem> beyond = new ArrayList<>();
    for (Problem problem : outcome.problems()) {
      if (!isListed(problem) && beyond.size() < MOST_OF_UNIT) {
        beyond.add(problem);
      }
    }
    return beyond;
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
  private static void kind(Kind kind, Places places, Json out) {
    out.object(
        o -> {
          o.name("id").text(kind.name()).name("severity").text(kind.severity().label());
          o.name("title").text(kind.title()).name("remedy").text(kind.remedy());
          o.name("total").number(places.total);
          o.name("places").array(a -> places.first.forEach(p -> place(p, a)));
        });
  }

  private static void beyond(Problem problem, Json out) {
    out.array(
        a ->
            a.text(problem.kind().severity().label())
                .text(problem.place().text())
                .text(problem.detail())
                .text(problem.kind().remedy()));
  }

  private static void place(Problem problem, Json out) {
    out.array(a -> a.text(problem.unit()).text(problem.place().text()).text(problem.detail()));
  }
}
