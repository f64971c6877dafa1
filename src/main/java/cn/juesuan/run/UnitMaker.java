package cn.juesuan.run;

import static java.util.stream.Collectors.toSet;

import cn.juesuan.batch.Batch;
import cn.juesuan.check.CheckCounts;
import cn.juesuan.data.Unit;
import cn.juesuan.data.UnitData;
import cn.juesuan.finished.ChangedBook;
import cn.juesuan.output.UnitBook;
import cn.juesuan.output.UnitDocuments;
import cn.juesuan.output.WorkbookSink;
import cn.juesuan.plan.BookPlan;
import cn.juesuan.plan.PlacedAmounts;
import cn.juesuan.problem.Found;
import cn.juesuan.problem.Place;
import cn.juesuan.problem.Problem;
import cn.juesuan.problem.Problems;
import cn.juesuan.report.Outcome;
import cn.juesuan.report.Outcome.Status;
import cn.juesuan.report.Previews;
import cn.juesuan.view.Preview;
import cn.juesuan.workbook.WorkbookTemplate;
import cn.juesuan.workbook.WorkbookTemplate.FilledWorkbook;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Makes all workbooks and documents of one unit. Several threads may use it at once. */
final class UnitMaker {

  private final TemplateSet templates;
  private final Batch batch;
  private final WorkbookSink shelf;
  private final Previews previews;

  /**
   * @param shelf where workbooks go
   * @param previews takes what new workbooks show
   */
  UnitMaker(TemplateSet templates, Batch batch, WorkbookSink shelf, Previews previews) {
    this.templates = templates;
    this.batch = batch;
    this.shelf = shelf;
    this.previews = previews;
  }

  Outcome make(Unit unit) {
    Found<UnitData> data = batch.dataOf(unit);
    List<Problem> problems = new ArrayList<>(data.problems());
    problems.addAll(templates.nameFaults(data.value()));
    Map<WorkbookTemplate, BookPlan> plans = plans(data.value(), problems);
    if (anyError(problems)) {
      return faulty(unit, problems);
    }
    List<UnitBook> books = books(data.value(), plans, problems);
    UnitDocuments documents = new UnitDocuments(data.value(), books);
    documents.make(templates.documents(), p -> problems.add(p.ofUnit(unit.code())));
    if (anyError(problems)) {
      return faulty(unit, problems);
    }
    Outcome outcome = shelf.put(unit, new WorkbookSink.Made(books, documents), problems);
    if (outcome.status() != Status.UNWRITTEN) {
      Map<String, Supplier<Preview>> shown = new LinkedHashMap<>();
      books.forEach(b -> b.preview().ifPresent(p -> shown.put(b.name(), p)));
      previews.take(unit, shown);
    }
    return outcome.headed(books.stream().flatMap(b -> b.headlines().stream()).toList());
  }

  private List<UnitBook> books(
      UnitData data, Map<WorkbookTemplate, BookPlan> plans, List<Problem> problems) {
    Unit unit = data.unit();
    List<UnitBook> books = new ArrayList<>();
    plans.forEach(
        (template, plan) -> {
          FilledWorkbook made = template.fill(plan);
          made.problems().forEach(p -> problems.add(p.ofUnit(unit.code())));
          String name = template.fileName().of(data);
          Optional<ChangedBook> changed =
              shelf.changed(unit, name, made.bytes()).map(ChangedBook::read);
          books.add(new UnitBook(name, made, changed));
        });
    return books;
  }

  /**
   * Everything is planned before anything is written: an amount may have its place in any of the
   * workbooks.
   */
  private Map<WorkbookTemplate, BookPlan> plans(UnitData data, List<Problem> problems) {
    PlacedAmounts placed = new PlacedAmounts();
    Map<WorkbookTemplate, BookPlan> plans = new LinkedHashMap<>();
    for (WorkbookTemplate template : templates.workbooks()) {
      Found<BookPlan> plan = template.planner().plan(data, placed);
      problems.addAll(plan.problems());
      plans.put(template, plan.value());
    }
    problems.addAll(missing(data, placed, problems));
    return plans;
  }

  /** A line that is wrong itself has no place for that reason: saying so twice helps nobody. */
  private List<Problem> missing(UnitData data, PlacedAmounts placed, List<Problem> known) {
    Set<Place> faults =
        known.stream().filter(Problem::isError).map(p -> p.place().wholeLine()).collect(toSet());
    Problems missing = new Problems();
    placed.missing(
        data,
        templates.dictionary().datasets(),
        p -> {
          if (!faults.contains(p.place().wholeLine())) {
            missing.add(p);
          }
        });
    return missing.list();
  }

  private Outcome faulty(Unit unit, List<Problem> problems) {
    List<String> old = shelf.present(unit, problems);
    return new Outcome(unit, Status.FAULTY, old, problems, CheckCounts.NONE);
  }

  private static boolean anyError(List<Problem> problems) {
    return problems.stream().anyMatch(Problem::isError);
  }
}
