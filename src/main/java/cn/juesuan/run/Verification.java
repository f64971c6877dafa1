package cn.juesuan.run;

import cn.juesuan.check.CheckCounts;
import cn.juesuan.check.Verdict;
import cn.juesuan.finished.FinishedBook;
import cn.juesuan.finished.FinishedFile;
import cn.juesuan.problem.Found;
import cn.juesuan.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Reads the checks of finished workbooks, calculated anew. */
public final class Verification {

  private Verification() {}

  /** The results of a workbook's checks. */
  public record Verified(Path file, CheckCounts checks, List<Problem> problems) {
    public Verified {
      problems = List.copyOf(problems);
    }
  }

  /**
   * The files themselves, and the workbooks in folders at any depth.
   *
   * @throws IOException if a folder cannot be read
   */
  public static List<Path> workbooksIn(List<Path> filesAndFolders) throws IOException {
    List<Path> workbooks = new ArrayList<>();
    for (Path path : filesAndFolders) {
      if (Files.isDirectory(path)) {
        try (Stream<Path> below = Files.walk(path)) {
          below.filter(TemplateSet::isWorkbook).sorted().forEach(workbooks::add);
        }
      } else {
        workbooks.add(path);
      }
    }
    return workbooks;
  }

  /**
   * Verifies workbooks.
   *
   * @param sink hears of each file in the order given
   */
  public static void run(List<Path> files, Consumer<Verified> sink) {
    int jobs = Math.min(files.size(), Runtime.getRuntime().availableProcessors());
    OrderedParallel.run(files, jobs, Verification::verify, sink);
  }

  private static Verified verify(Path file) {
    Found<List<Verdict>> found = verdicts(file);
    return new Verified(file, CheckCounts.of(found.value()), found.problems());
  }

  /** The checks of a finished workbook as it lies there, calculated anew. */
  private static Found<List<Verdict>> verdicts(Path file) {
    Found<Optional<List<Verdict>>> read = FinishedFile.read(file, FinishedBook::verdicts);
    return new Found<>(read.value().orElse(List.of()), read.problems());
  }
}
