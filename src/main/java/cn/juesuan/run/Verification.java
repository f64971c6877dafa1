package cn.juesuan.run;

import cn.juesuan.check.CheckCounts;
import cn.juesuan.check.Verdict;
import cn.juesuan.comparison.Deviation;
import cn.juesuan.finished.FinishedBook;
import cn.juesuan.finished.FinishedFile;
import cn.juesuan.output.PublicFolder;
import cn.juesuan.problem.Found;
import cn.juesuan.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Reads the checks of finished workbooks, calculated anew. */
public final class Verification {

  private Verification() {}

  /**
   * The result of a file.
   *
   * @param checks a workbook's
   * @param differences where a document differs from its workbooks, a workbook from the data
   */
  public record Verified(
      Path file, CheckCounts checks, List<Deviation> differences, List<Problem> problems) {
    public Verified {
      differences = List.copyOf(differences);
      problems = List.copyOf(problems);
    }
  }

  /**
   * The workbooks among the files, and those in folders at any depth but for public copies.
   *
   * @throws IOException if a folder cannot be read
   */
  public static List<Path> workbooksIn(List<Path> filesAndFolders) throws IOException {
    return in(filesAndFolders, TemplateSet::isWorkbook, file -> !isDocument(file));
  }

  /**
   * The documents among the files, and those in folders at any depth but for public ones.
   *
   * @throws IOException if a folder cannot be read
   */
  public static List<Path> documentsIn(List<Path> filesAndFolders) throws IOException {
    return in(filesAndFolders, Verification::isDocument, Verification::isDocument);
  }

  /** Whether it is called like a document, and no lock file of an editor. */
  public static boolean isDocument(Path file) {
    return TemplateSet.isDocument(file);
  }

  private static List<Path> in(
      List<Path> filesAndFolders, Predicate<Path> inFolders, Predicate<Path> named)
      throws IOException {
    List<Path> found = new ArrayList<>();
    for (Path path : filesAndFolders) {
      if (Files.isDirectory(path)) {
        try (Stream<Path> below = Files.walk(path)) {
          below.filter(f -> inFolders.test(f) && !isPublic(path, f)).sorted().forEach(found::add);
        }
      } else if (named.test(path)) {
        found.add(path);
      }
    }
    return found;
  }

  /** Public copies have no checks: those of the workbooks of which they were made count. */
  private static boolean isPublic(Path folder, Path file) {
    for (Path name : folder.relativize(file)) {
      if (name.toString().equals(PublicFolder.NAME)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Verifies workbooks.
   *
   * @param sink hears of each file in the order given
   */
  public static void run(List<Path> files, Consumer<Verified> sink) {
    OrderedParallel.run(files, Verification::verify, sink);
  }

  private static Verified verify(Path file) {
    Found<List<Verdict>> found = verdicts(file);
    return new Verified(file, CheckCounts.of(found.value()), List.of(), found.problems());
  }

  /** The checks of a finished workbook as it lies there, calculated anew. */
  private static Found<List<Verdict>> verdicts(Path file) {
    Found<Optional<List<Verdict>>> read = FinishedFile.read(file, FinishedBook::verdicts);
    return new Found<>(read.value().orElse(List.of()), read.problems());
  }
}
