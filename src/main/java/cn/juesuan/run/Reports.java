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

  private final Request request;
  private final Previews previews;
  private final List<Problem> problems = new ArrayList<>();

  private Reports(Request request, Previews previews) {
    this.request = request;
    this.previews = previews;
  }

  /**
   * Writes the reports; a file that cannot be written, because Excel holds it open perhaps, does
   * not stop the others.
   *
   * @return what could not be written
   */
  static List<Problem> write(RunResult result, Request request, Previews previews) {
    Reports reports = new Reports(request, previews);
    TreeSet<String> years = new TreeSet<>();
    result.outcomes().stream()
        .map(o -> o.unit().year())
        .filter(Reports::isYear)
        .forEach(years::add);
    if (years.isEmpty()) {
      reports.write(request.output(), "", result);
    }
    for (String year : years) {
      List<Outcome> ofYear =
          result.outcomes().stream()
              .filter(o -> o.unit().year().equals(year) || !isYear(o.unit().year()))
              .toList();
      RunResult yearly = new RunResult(result.formats(), result.batchProblems(), ofYear);
      reports.write(request.output().resolve(year), year, yearly);
    }
    return reports.problems;
  }

  private static boolean isYear(String year) {
    return year.matches("[0-9]{4}");
  }

  private void write(Path folder, String year, RunResult result) {
    replace(folder.resolve(ProblemList.FILE), ProblemList.csv(result.problems().toList()));
    if (request.writes()) {
      replace(folder.resolve(ResultList.FILE), ResultList.csv(result.outcomes()));
      replace(folder.resolve(ResultPage.FILE), ResultPage.html(result, previews, year));
    }
  }

  private void replace(Path file, byte[] bytes) {
    try {
      SafeFile.replace(file, bytes);
    } catch (IOException e) {
      problems.add(
          Kind.FILE_UNWRITABLE.at(
              new Place.InFile(file.toString()), "写不进去（" + Reasons.of(e) + "）"));
    }
  }
}
