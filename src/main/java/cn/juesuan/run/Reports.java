package cn.juesuan.run;

import cn.juesuan.problem.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;

/** Writes what a run has come to into each year's folder. */
final class Reports {

  private Reports() {}

  static void write(RunResult result, Request request) throws IOException {
    TreeSet<String> years = new TreeSet<>();
    result.outcomes().stream()
        .map(o -> o.unit().year())
        .filter(Reports::isYear)
        .forEach(years::add);
    if (years.isEmpty()) {
      write(request.output(), result.outcomes(), result, request);
    }
    for (String year : years) {
      List<Outcome> ofYear =
          result.outcomes().stream()
              .filter(o -> o.unit().year().equals(year) || !isYear(o.unit().year()))
              .toList();
      write(request.output().resolve(year), ofYear, result, request);
    }
  }

  private static boolean isYear(String year) {
    return year.matches("[0-9]{4}");
  }

  private static void write(Path folder, List<Outcome> outcomes, RunResult result, Request request)
      throws IOException {
    List<Problem> problems =
        new RunResult(result.formats(), result.batchProblems(), outcomes).problems().toList();
    SafeFile.replace(folder.resolve(ProblemList.FILE), ProblemList.csv(problems));
    if (request.writes()) {
      SafeFile.replace(folder.resolve(ResultList.FILE), ResultList.csv(outcomes));
    }
  }
}
