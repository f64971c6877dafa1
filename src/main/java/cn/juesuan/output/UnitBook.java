package cn.juesuan.output;

import cn.juesuan.check.Verdict;
import cn.juesuan.finished.ChangedBook;
import cn.juesuan.finished.FinishedBook;
import cn.juesuan.problem.Found;
import cn.juesuan.view.BookView;
import cn.juesuan.view.Headline;
import cn.juesuan.view.Preview;
import cn.juesuan.workbook.WorkbookTemplate.FilledWorkbook;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One of a unit's workbooks: what is reported of it is what lies in its folder in the end.
 *
 * @param name the file's
 * @param made as the data gives it
 * @param changed as a person changed it, if it is kept so
 */
public record UnitBook(String name, FilledWorkbook made, Optional<ChangedBook> changed) {

  Found<List<Verdict>> verdicts() {
    return changed.map(ChangedBook::verdicts).orElse(made.verdicts());
  }

  /** What the result page shows of it first. */
  public List<Headline> headlines() {
    return changed.isPresent() ? changed.get().headlines() : made.view().headlines();
  }

  /** Makes what it shows; empty if a person changed it so that it cannot be read. */
  public Optional<Supplier<Preview>> preview() {
    return changed.isPresent()
        ? changed.get().shown().map(FinishedBook.Shown::preview)
        : Optional.of(made.preview());
  }

  /** What documents take from it; empty if a person changed it so that it cannot be read. */
  Optional<BookView> view() {
    return changed.isPresent()
        ? changed.get().shown().map(FinishedBook.Shown::view)
        : Optional.of(made.view());
  }

  /** What could not be shown with certainty, in Chinese. */
  List<String> faults() {
    return changed.flatMap(ChangedBook::shown).map(s -> s.faults().get()).orElse(List.of());
  }
}
