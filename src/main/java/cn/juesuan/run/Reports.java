package cn.juesuan.run;

import cn.juesuan.problem.Kind;
import cn.juesuan.problem.Place;
import cn.juesuan.problem.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Writes what a run has come to into each year's folder. */
final class Reports {

  private Reports() {}

  /**
   * Writes the reports; a file that cannot be written, because Excel holds it open perhaps, does
   * not stop the others.
   *
   * @return what could not be written
   */
  static List<Problem> write(RunResult result, Request request) {
    List<Problem> problems = new ArrayList<>();
    TreeSet<String> years = new TreeSet<>();
    result.outcomes().stream()
        .map(o -> o.unit().year())
        .filter(Reports::isYear)
        .forEach(years::add);
    if (years.isEmpty()) {
      write(request.output(), result, request, problems);
    }
    for (String year : years) {
      List<Outcome> ofYear =
          result.outcomes().stream()
              .filter(o -> o.unit().year().equals(year) || !isYear(o.unit().year()))
              .toList();
      RunResult yearly = new RunResult(result.formats(), result.batchProblems(), ofYear);
      write(request.output().resolve(year), yearly, request, problems);
    }
    return problems;
  }

  private static boolean isYear(String year) {
    return year.matches("[0-9]{4}");
  }

  private static void write(
      Path folder, RunResult result, Request request, List<Problem> problems) {
    replace(
        folder.resolve(ProblemList.FILE), ProblemList.csv(result.problems().toList()), problems);
    if (request.writes()) {
      replace(folder.resolve(ResultList.FILE), ResultList.csv(result.outcomes()), problems);
    }
  }

  private static void replace(Path file, byte[] bytes, List<Problem> problems) {
    try {
      SafeFile.replace(file, bytes);
    } catch (IOException e) {
      problems.add(
          Kind.FILE_UNWRITABLE.at(
              new Place.InFile(file.toString()), "写不进去（" + Reasons.of(e) + "）"));
    }
  }
}
