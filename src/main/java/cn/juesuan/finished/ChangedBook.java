package cn.juesuan.finished;

import cn.juesuan.check.Verdict;
import cn.juesuan.problem.Found;
import cn.juesuan.problem.Problem;
import cn.juesuan.view.Headline;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A workbook that a person has changed, as it lies there.
 *
 * @param verdicts its checks, and what of it cannot be calculated or read
 * @param shown what it shows; empty if it cannot be read
 */
public record ChangedBook(
    Found<List<Verdict>> verdicts, Optional<FinishedBook.Shown> shown, List<Headline> headlines) {

  public ChangedBook {
    headlines = List.copyOf(headlines);
  }

  /** Reads a workbook; what cannot be read is among its problems. */
  public static ChangedBook read(Path file) {
    Found<Optional<ChangedBook>> read = FinishedFile.read(file, ChangedBook::of);
    return read.value()
        .orElse(
            new ChangedBook(new Found<>(List.of(), read.problems()), Optional.empty(), List.of()));
  }

  private static Found<ChangedBook> of(FinishedBook book) {
    Found<Optional<FinishedBook.Shown>> shown = book.shown();
    // first: the checks tell what could not be calculated until then
    List<Headline> headlines = shown.value().map(s -> s.view().headlines()).orElse(List.of());
    Found<List<Verdict>> verdicts = book.verdicts();
    List<Problem> problems = new ArrayList<>(shown.problems());
    problems.addAll(verdicts.problems());
    ChangedBook read =
        new ChangedBook(new Found<>(verdicts.value(), problems), shown.value(), headlines);
    return new Found<>(read, List.of());
  }
}
