package cn.juesuan.run;

import cn.juesuan.batch.Batch;
import cn.juesuan.check.CheckCounts;
import cn.juesuan.check.Verdict;
import cn.juesuan.comparison.BookComparison;
import cn.juesuan.comparison.Deviation;
import cn.juesuan.data.Unit;
import cn.juesuan.data.UnitData;
import cn.juesuan.finished.FinishedBook;
import cn.juesuan.finished.FinishedFile;
import cn.juesuan.ooxml.UnreadableTemplate;
import cn.juesuan.output.UnitFolders;
import cn.juesuan.plan.BookPlan;
import cn.juesuan.plan.PlacedAmounts;
import cn.juesuan.problem.Found;
import cn.juesuan.problem.Kind;
import cn.juesuan.problem.Place;
import cn.juesuan.problem.Problem;
import cn.juesuan.run.Verification.Verified;
import cn.juesuan.workbook.WorkbookTemplate;
import cn.juesuan.workbook.WorkbookTemplate.FilledWorkbook;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads the checks of finished workbooks and finds what was changed in them since. */
public final class BookVerification {

  private final TemplateSet templates;
  private final Batch batch;
  private final UnitFolders folders;

  /**
   * @param batch the one of which the workbooks were made
   */
  public BookVerification(TemplateSet templates, Batch batch) {
    this.templates = templates;
    this.batch = batch;
    this.folders = UnitFolders.of(batch.units());
  }

  /**
   * Verifies workbooks; whatever a file brings about costs this file only.
   *
   * @param sink hears of each file in the order given
   */
  public void run(List<Path> files, Consumer<Verified> sink) {
    OrderedParallel.run(files, this::verify, sink);
  }

  private Verified verify(Path file) {
    List<Deviation> differences = new ArrayList<>();
    Found<Optional<List<Verdict>>> read =
        FinishedFile.read(file, book -> read(file, book, differences));
    CheckCounts checks = CheckCounts.of(read.value().orElse(List.of()));
    return new Verified(file, checks, differences, read.problems());
  }

  private Found<List<Verdict>> read(Path file, FinishedBook book, List<Deviation> differences) {
    List<Problem> problems = new ArrayList<>();
    Optional<Unit> unit = folders.unitOf(file.toAbsolutePath().getParent(), batch.units());
    Optional<Found<UnitData>> data = unit.map(batch::dataOf);
    Optional<WorkbookTemplate> template = data.flatMap(d -> template(file, d.value()));
    if (data.isEmpty() || template.isEmpty()) {
      String why = data.isEmpty() ? "所在的文件夹不是数据里任何一个单位的" : "没有哪个模板生成这个文件";
      problems.add(Kind.BOOK_STRANGE.at(new Place.InFile(book.file()), why));
    } else {
      made(data.get(), template.get(), book.file(), problems)
          .ifPresent(made -> differences.addAll(BookComparison.between(made, book)));
    }
    // last: the checks tell of everything that could not be calculated until then
    Found<List<Verdict>> verdicts = book.verdicts();
    verdicts.problems().stream()
        .filter(p -> p.kind() != Kind.CHECKS_MISSING || isChecked(template))
        .forEach(problems::add);
    return new Found<>(verdicts.value(), problems);
  }

  private static boolean isChecked(Optional<WorkbookTemplate> template) {
    return template.map(WorkbookTemplate::hasChecks).orElse(true);
  }

  private Optional<WorkbookTemplate> template(Path file, UnitData data) {
    String name = String.valueOf(file.getFileName());
    return templates.workbooks().stream()
        .filter(w -> w.fileName().of(data).equals(name))
        .findFirst();
  }

  /** The workbook as the data gives it; empty if it gives none, with the problem. */
  private static Optional<FinishedBook> made(
      Found<UnitData> data, WorkbookTemplate template, String file, List<Problem> problems) {
    Found<BookPlan> plan = template.planner().plan(data.value(), new PlacedAmounts());
    List<Problem> found = new ArrayList<>(data.problems());
    found.addAll(plan.problems());
    if (errors(found) == 0) {
      FilledWorkbook filled = template.fill(plan.value());
      found.addAll(filled.problems());
      if (errors(found) == 0) {
        return opened(filled.bytes(), file, problems);
      }
    }
    String why = "这个单位的数据有 " + errors(found) + " 个错误，生成不了可以核对的工作簿";
    problems.add(Kind.BOOK_UNCOMPARED.at(new Place.InFile(file), why));
    return Optional.empty();
  }

  private static long errors(List<Problem> problems) {
    return problems.stream().filter(Problem::isError).count();
  }

  private static Optional<FinishedBook> opened(byte[] made, String file, List<Problem> problems) {
    try {
      return Optional.of(FinishedBook.open(made, file));
    } catch (UnreadableTemplate e) {
      String why = "照数据生成的工作簿太大（" + e.getMessage() + "）";
      problems.add(Kind.BOOK_UNCOMPARED.at(new Place.InFile(file), why));
      return Optional.empty();
    }
  }
}
