package cn.juesuan.report;

import cn.juesuan.disk.DiskFault;
import cn.juesuan.disk.OwnFolder;
import cn.juesuan.disk.SafeFile;
import cn.juesuan.problem.Kind;
import cn.juesuan.problem.Place;
import cn.juesuan.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Writes the results of a run into each year's folder. */
public final class Reports {

  /** What is written beside 问题清单.csv. */
  public enum Extent {
    PROBLEMS,
    LISTS,
    LISTS_AND_PAGE
  }

  private final Extent extent;
  private final List<Problem> problems = new ArrayList<>();

  private Reports(Extent extent) {
    this.extent = extent;
  }

  /**
   * Writes the reports; a file that cannot be written, because Excel holds it open perhaps, does
   * not stop the others.
   *
   * @param years the units' years, as they are written in 单位.csv
   * @return what could not be written
   */
  public static List<Problem> write(
      RunResults results, Collection<String> years, OwnFolder output, Extent extent) {
    Reports reports = new Reports(extent);
    List<String> folders = years.stream().filter(Reports::isYear).sorted().toList();
    if (folders.isEmpty()) {
      reports.write(output, "", results);
    }
    if (!folders.isEmpty()) {
      reports.removeOld(output);
    }
    for (String year : folders) {
      Outcomes ofYear =
          results.outcomes().only(o -> o.unit().year().equals(year) || !isYear(o.unit().year()));
      reports.write(
          output.folder(year),
          year,
          new RunResults(results.formatsText(), results.batchProblems(), ofYear));
    }
    return reports.problems;
  }

  /** Whether a folder's name is a year: four digits. */
  public static boolean isYear(String year) {
    return year.matches("[0-9]{4}");
  }

  private void write(OwnFolder folder, String year, RunResults results) {
    replace(folder, ProblemList.FILE, out -> ProblemList.write(results, out));
    if (extent != Extent.PROBLEMS) {
      replace(folder, ResultList.FILE, out -> ResultList.write(results.outcomes(), out));
    }
    if (extent == Extent.LISTS_AND_PAGE) {
      replace(folder, ResultPage.FILE, out -> ResultPage.write(results, year, out));
    }
  }

  /** Reports of a run that knew no year are out of date once years are known. */
  private void removeOld(OwnFolder output) {
    for (String file : List.of(ProblemList.FILE, ResultList.FILE, ResultPage.FILE)) {
      try {
        Files.deleteIfExists(output.file(file));
      } catch (IOException e) {
        unwritable(output.file(file), e);
      }
    }
  }

  private void unwritable(Path file, IOException e) {
    problems.add(
        Kind.FILE_UNWRITABLE.at(
            new Place.InFile(file.toString()), "写不进去（" + DiskFault.writing(e) + "）"));
  }

  private void replace(OwnFolder folder, String file, SafeFile.Content content) {
    try {
      SafeFile.replace(folder, file, content);
    } catch (IOException e) {
      unwritable(folder.file(file), e);
    }
  }
}
