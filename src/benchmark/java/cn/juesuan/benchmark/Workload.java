package cn.juesuan.benchmark;

import cn.juesuan.batch.Batch;
import cn.juesuan.batch.BatchReader;
import cn.juesuan.batch.ReadOptions;
import cn.juesuan.data.Unit;
import cn.juesuan.data.UnitData;
import cn.juesuan.plan.BookPlan;
import cn.juesuan.plan.PlacedAmounts;
import cn.juesuan.problem.Found;
import cn.juesuan.problem.Problem;
import cn.juesuan.run.TemplateSet;
import cn.juesuan.workbook.WorkbookTemplate;
import cn.juesuan.workbook.WorkbookTemplate.FilledWorkbook;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A template set with one workbook template, and a batch; what every way gets to work on. */
final class Workload implements AutoCloseable {

  final Path templateFile;
  final Path templates;
  final Path input;
  final TemplateSet set;
  final WorkbookTemplate template;
  final Batch batch;
  final List<Unit> units;
  final List<BookPlan> plans = new ArrayList<>();
  final List<byte[]> finished = new ArrayList<>();

  Workload(Path templates, Path input) throws IOException {
    this.templates = templates;
    this.input = input;
    Found<TemplateSet> opened = TemplateSet.open(templates);
    refuse(opened.problems());
    this.set = opened.value();
    this.template = set.workbooks().get(0);
    this.templateFile = templates.resolve(template.fileName().written());
    this.batch = BatchReader.read(input, set.dictionary(), set.lists(), ReadOptions.standard());
    this.units = batch.units();
    for (Unit unit : units) {
      BookPlan plan = plan(unit);
      plans.add(plan);
      FilledWorkbook made = template.fill(plan);
      refuse(made.problems());
      finished.add(made.bytes());
    }
  }

  /** What the program does for a unit, from its lines in the batch to the bytes of its file. */
  byte[] make(int unit) {
    return template.fill(plan(units.get(unit))).bytes();
  }

  BookPlan plan(Unit unit) {
    Found<UnitData> data = batch.dataOf(unit);
    PlacedAmounts placed = new PlacedAmounts();
    Found<BookPlan> plan = template.planner().plan(data.value(), placed);
    refuse(data.problems());
    refuse(plan.problems());
    placed.missing(data.value(), set.dictionary().datasets(), p -> refuse(List.of(p)));
    return plan.value();
  }

  private static void refuse(List<Problem> problems) {
    problems.stream()
        .filter(Problem::isError)
        .findFirst()
        .ifPresent(
            p -> {
              throw new IllegalStateException(p.toString());
            });
  }

  @Override
  public void close() {
    batch.close();
  }
}
