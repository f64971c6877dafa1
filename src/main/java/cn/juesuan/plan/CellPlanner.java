package cn.juesuan.plan;

import cn.juesuan.format.DateSystem;
import cn.juesuan.formula.ExcelLimits;
import cn.juesuan.formula.Target;
import cn.juesuan.plan.BookPlan.PlannedCell;
import cn.juesuan.plan.BookPlan.PlannedContent;
import cn.juesuan.plan.BookPlan.PlannedFormula;
import cn.juesuan.plan.BookPlan.PlannedRow;
import cn.juesuan.problem.Kind;
import cn.juesuan.problem.Place;
import cn.juesuan.problem.Problem;
import cn.juesuan.template.CompiledFormula;
import cn.juesuan.template.CompiledSheet.CompiledCell;
import cn.juesuan.template.CompiledSheet.Money;
import cn.juesuan.template.Placeholder;
import cn.juesuan.template.TemplateBook;
import cn.juesuan.template.TemplateSheet.Run;
import cn.juesuan.template.TextTemplate;
import cn.juesuan.value.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Decides the cells of one planned sheet. */
final class CellPlanner {

  private static final PlannedContent BLANK = new PlannedContent.Blank();

  private final TemplateBook book;
  private final SheetFrame frame;
  private final ConstantRows knownRows;
  private final ReferenceResolver resolver;
  private final PlaceholderValues values;
  private final TextFiller texts;
  private final FormulaTexts wordings;
  private final Consumer<Problem> problems;

  CellPlanner(
      TemplateBook book,
      SheetFrame frame,
      ConstantRows knownRows,
      ReferenceResolver resolver,
      PlaceholderValues values,
      Consumer<Problem> problems) {
    this.book = book;
    this.frame = frame;
    this.knownRows = knownRows;
    this.resolver = resolver;
    this.values = values;
    this.texts = new TextFiller(values);
    this.wordings = new FormulaTexts(problems);
    this.problems = problems;
  }

  List<PlannedRow> rows() {
    RowMap layout = frame.layout();
    List<PlannedRow> rows = new ArrayList<>(layout.size());
    for (int row = 0; row < layout.size(); row++) {
      int template = layout.templateRowOf(row);
      ConstantRows.Row known = knownRows.row(template);
      rows.add(
          known.whole().isPresent()
              ? known.whole().get()
              : new PlannedRow(template, cells(known, row)));
    }
    return rows;
  }

  private List<PlannedCell> cells(ConstantRows.Row known, int row) {
    ReferenceResolver.ReferenceSite site =
        new ReferenceResolver.ReferenceSite(Optional.of(frame), frame.layout().instanceOf(row));
    List<CompiledCell> cells = known.template().orElseThrow().cells();
    PlannedCell[] planned = new PlannedCell[cells.size()];
    for (int i = 0; i < planned.length; i++) {
      Optional<PlannedCell> same = known.cells().get(i);
      planned[i] = same.isPresent() ? same.get() : cell(cells.get(i), row, site);
    }
    return Arrays.asList(planned);
  }

  private PlannedCell cell(CompiledCell cell, int row, ReferenceResolver.ReferenceSite site) {
    return new PlannedCell(cell.source().column(), cell.source().style(), content(cell, row, site));
  }

  private PlannedContent content(CompiledCell cell, int row, ReferenceResolver.ReferenceSite site) {
    if (cell instanceof CompiledCell.Filled filled) {
      return filled(filled, row, site.instance());
    }
    CompiledCell.Calculated calculated = (CompiledCell.Calculated) cell;
    return new PlannedContent.Live(formula(calculated, site));
  }

  private PlannedContent filled(CompiledCell.Filled cell, int row, Instance instance) {
    Instance own = instance.at(cell.path().size());
    boolean spans = own != instance;
    if (spans && frame.layout().first(cell.source().row(), own) != row) {
      return BLANK;
    }
    Money money = frame.template().money();
    Optional<Placeholder> alone = cell.text().alone();
    if (alone.isPresent()) {
      return typed(cell, alone.get(), values.of(alone.get(), own.scope()), money);
    }
    return text(cell, texts.runs(cell.text(), own.scope(), money));
  }

  private PlannedContent typed(
      CompiledCell.Filled cell, Placeholder placeholder, Value value, Money money) {
    Optional<DateSystem> dates =
        Optional.of(book.dates()).filter(d -> book.looks().get(cell.source().style()).date());
    Optional<String> number = value.number(money.unit(), decimals(placeholder, money), dates);
    if (number.isPresent()) {
      return new PlannedContent.Decimal(number.get());
    }
    String text = value.plain();
    return text.isEmpty() ? BLANK : text(cell, List.of(new Run("", text)));
  }

  private static OptionalInt decimals(Placeholder placeholder, Money money) {
    return placeholder instanceof Placeholder.OfColumn column
            && column.pick().decimals().isPresent()
        ? column.pick().decimals()
        : money.decimals();
  }

  private PlannedContent text(CompiledCell cell, List<Run> runs) {
    int length = 0;
    for (int i = 0; i < runs.size(); i++) {
      length += runs.get(i).text().length();
    }
    if (length > ExcelLimits.CELL_CHARACTERS) {
      problems.accept(Kind.TEXT_TOO_LONG.at(place(cell.source().ref()), "填入后有 " + length + " 个字符"));
    }
    return runs.isEmpty() ? BLANK : new PlannedContent.Text(runs);
  }

  private PlannedFormula formula(
      CompiledCell.Calculated cell, ReferenceResolver.ReferenceSite site) {
    CompiledFormula formula = cell.formula();
    List<Target> targets = resolver.targets(formula, site);
    return planned(formula, targets, site.instance().scope(), cell.source()::ref);
  }

  /**
   * A formula whose references are settled, with its text.
   *
   * @param ref where the template has it, for messages
   */
  PlannedFormula planned(
      CompiledFormula formula, List<Target> targets, LineScope scope, Supplier<String> ref) {
    List<String> literals =
        formula.constants().isPresent()
            ? formula.constants().get()
            : filled(formula.literals(), scope);
    return wordings.planned(formula, targets, literals, () -> place(ref.get()));
  }

  /**
   * A list of areas as charts have it, in brackets.
   *
   * @param ref where the template has it, for messages
   */
  PlannedFormula bracketed(PlannedFormula list, Supplier<String> ref) {
    return wordings.bracketed(list, () -> place(ref.get()));
  }

  private List<String> filled(List<TextTemplate> literals, LineScope scope) {
    return literals.stream().map(l -> texts.plain(l, scope, frame.template().money())).toList();
  }

  private Place.InCell place(String ref) {
    return new Place.InCell(book.file(), frame.template().source().name(), ref);
  }
}
