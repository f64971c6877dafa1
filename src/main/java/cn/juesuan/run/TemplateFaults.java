package cn.juesuan.run;

import cn.juesuan.disk.DiskFault;
import cn.juesuan.disk.OwnFolder;
import cn.juesuan.disk.SafeFile;
import cn.juesuan.problem.Found;
import cn.juesuan.problem.Kind;
import cn.juesuan.problem.Place;
import cn.juesuan.problem.Problem;
import cn.juesuan.report.Causes;
import cn.juesuan.report.ProblemList;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The faults of a template set that stops a run, one for each cause.
 *
 * @param problems what was found, and what could not be written
 * @param list the 问题清单.csv that holds them all
 */
public record TemplateFaults(List<Problem> problems, Path list) {

  public TemplateFaults {
    problems = List.copyOf(problems);
  }

  /** Writes all faults into the output folder: a run that they stop knows no year. */
  public static TemplateFaults write(Found<TemplateSet> templates, Path output) {
    return write(templates.problems(), output);
  }

  static TemplateFaults write(List<Problem> found, Path output) {
    List<Problem> causes = new ArrayList<>(Causes.of(found));
    Path list = output.resolve(ProblemList.FILE);
    try {
      SafeFile.replace(
          OwnFolder.of(output), ProblemList.FILE, out -> ProblemList.write(causes, out));
    } catch (IOException e) {
      causes.add(
          Kind.FILE_UNWRITABLE.at(
              new Place.InFile(list.toString()), "写不进去（" + DiskFault.writing(e) + "）"));
    }
    return new TemplateFaults(causes, list);
  }
}
