package cn.juesuan.workbook;

import cn.juesuan.attached.OwnedPart;
import cn.juesuan.check.CheckRow;
import cn.juesuan.check.Verdict;
import cn.juesuan.check.VerdictReader;
import cn.juesuan.evaluation.Calculation;
import cn.juesuan.evaluation.Formulas;
import cn.juesuan.evaluation.UncertainCells;
import cn.juesuan.ooxml.DeflatedParts;
import cn.juesuan.ooxml.PackageReader;
import cn.juesuan.plan.BookPlan;
import cn.juesuan.plan.BookPlanner;
import cn.juesuan.plan.HeightPlanner;
import cn.juesuan.plan.PagePlanner;
import cn.juesuan.plan.RowHeights.Height;
import cn.juesuan.plan.UnitFileName;
import cn.juesuan.problem.Found;
import cn.juesuan.problem.Kind;
import cn.juesuan.problem.Place;
import cn.juesuan.problem.Problem;
import cn.juesuan.template.CompiledBook;
import cn.juesuan.view.BookView;
import cn.juesuan.view.NamedAreas;
import cn.juesuan.view.PlannedBook;
import cn.juesuan.view.Preview;
import cn.juesuan.view.PreviewMaker;
import cn.juesuan.view.SheetPick;
import cn.juesuan.xlsx.BookWriter;
import cn.juesuan.xlsx.ChartXml;
import cn.juesuan.xlsx.PrecompiledSheet;
import cn.juesuan.xlsx.TemplatePackage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * A workbook template, read and compiled once. Filling it for a unit opens no file, parses no
 * formula and makes no POI workbook; it may be done by several threads at a time.
 */
public final class WorkbookTemplate {

  /** Of all charts; nobody draws more, and publishing looks at no more. */
  private static final long MOST_POINTS = 5_000_000;

  private final CompiledBook book;
  private final BookPlanner planner;
  private final TemplatePackage parts;
  private final Formulas formulas;
  private final List<PrecompiledSheet> bytes;
  private final UnitFileName name;
  private final DeflatedParts compressed = new DeflatedParts();

  WorkbookTemplate(CompiledBook book, TemplatePackage parts, Formulas formulas, UnitFileName name) {
    this.name = name;
    this.book = book;
    this.planner = new BookPlanner(book);
    this.parts = parts;
    this.formulas = formulas;
    this.bytes =
        book.sheets().parallelStream()
            .map(
                s ->
                    PrecompiledSheet.of(
                        s, parts.sheets().get(s.source().index()).rowTags(), parts.texts()))
            .toList();
  }

  /**
   * A finished workbook.
   *
   * @param bytes the file
   * @param verdicts the checks, and which of them are broken: those stop nobody from looking at the
   *     file
   * @param problems what went wrong while calculating; with errors the file must not be used
   * @param preview makes what the workbook shows, for those who want it
   * @param view what documents take from it
   */
  public record FilledWorkbook(
      byte[] bytes,
      Found<List<Verdict>> verdicts,
      List<Problem> problems,
      Supplier<Preview> preview,
      BookView view) {}

  /** What the template means, as plans are made of it. */
  public CompiledBook book() {
    return book;
  }

  /** Decides the workbooks that {@link #fill} makes. */
  public BookPlanner planner() {
    return planner;
  }

  /** Whether people see a sheet of the template, by its index. */
  public List<Boolean> shownSheets() {
    return parts.sheets().stream().map(TemplatePackage.SheetPart::visible).toList();
  }

  /** Whether any of its sheets is picked. */
  public boolean hasSheet(SheetPick pick) {
    return book.source().sheets().stream().anyMatch(s -> pick.takes(s.name()));
  }

  /** Whether its workbooks have checks at all. */
  public boolean hasChecks() {
    return hasName(CheckRow.NAME);
  }

  /** Whether it has that defined name. */
  public boolean hasName(String name) {
    return book.names().stream().anyMatch(n -> n.source().name().equals(name));
  }

  /** Whether a sheet, by its index, is printed one page high, however many rows it has. */
  public boolean fitsOnePage(int sheet) {
    return parts.sheets().get(sheet).onePage();
  }

  /** Whether a name covers cells of a sheet, by its index. */
  public boolean hasNameOn(int sheet, String name) {
    String own = book.source().sheets().get(sheet).name();
    return !NamedAreas.on(own, book.source().names().stream().filter(n -> n.name().equals(name)))
        .isEmpty();
  }

  /** Whether a sheet, by its index, has any chart. */
  public boolean hasCharts(int sheet) {
    return parts.sheets().get(sheet).owned().stream()
        .anyMatch(o -> o.part().contentType().equals(ChartXml.TYPE));
  }

  /** Whether some chart of it has that title. */
  public boolean hasChart(String title) {
    return parts.sheets().stream()
        .flatMap(s -> s.owned().stream())
        .map(OwnedPart::part)
        .anyMatch(
            p ->
                p.contentType().equals(ChartXml.TYPE)
                    && new ChartXml(p.bytes()).title().equals(title));
  }

  /** The name of the file that a unit's workbook gets. */
  public UnitFileName fileName() {
    return name;
  }

  /** What this program could not read again is not written. */
  private byte[] written(
      BookPlan plan, Calculation calculation, List<List<Height>> heights, List<Problem> problems) {
    BookWriter writer =
        new BookWriter(
            parts, bytes, compressed, plan, calculation, heights, PagePlanner.plan(plan, heights));
    if (writer.points() > MOST_POINTS) {
      problems.add(
          Kind.WORKBOOK_LARGE.at(
              new Place.InFile(book.source().file()), "图表要画的单元格合计超过 " + MOST_POINTS + " 个"));
      return new byte[0];
    }
    if (writer.parts() <= PackageReader.MOST_PARTS) {
      return writer.write();
    }
    problems.add(
        Kind.WORKBOOK_LARGE.at(
            new Place.InFile(book.source().file()),
            "会有 " + writer.parts() + " 个部件（工作表、图表等），最多 " + PackageReader.MOST_PARTS + " 个"));
    return new byte[0];
  }

  /** Calculates and writes a unit's workbook. */
  public FilledWorkbook fill(BookPlan plan) {
    Calculation calculation = Calculation.of(plan, formulas);
    List<Problem> problems = new ArrayList<>(calculation.problems());
    problems.addAll(new UncertainCells(plan, calculation).problems());
    Found<List<Verdict>> verdicts = VerdictReader.read(plan, calculation);
    List<List<Height>> heights = HeightPlanner.plan(plan, calculation::text);
    byte[] file = written(plan, calculation, heights, problems);
    PlannedBook shown = new PlannedBook(parts, plan, calculation);
    return new FilledWorkbook(
        file, verdicts, problems, () -> new PreviewMaker(shown).make(), new BookView(shown));
  }
}
