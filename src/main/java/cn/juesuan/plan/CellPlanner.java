package cn.juesuan.plan;

import cn.juesuan.formula.FormulaException;
import cn.juesuan.formula.FormulaWriter;
import cn.juesuan.formula.Target;
import cn.juesuan.plan.BookPlan.PlannedCell;
import cn.juesuan.plan.BookPlan.PlannedContent;
import cn.juesuan.plan.BookPlan.PlannedFormula;
import cn.juesuan.plan.BookPlan.PlannedRow;
import cn.juesuan.problem.Kind;
import cn.juesuan.problem.Place;
import cn.juesuan.problem.Problem;
import cn.juesuan.template.Band;
import cn.juesuan.template.CompiledFormula;
import cn.juesuan.template.CompiledSheet.CompiledCell;
import cn.juesuan.template.CompiledSheet.CompiledRow;
import cn.juesuan.template.CompiledSheet.Money;
import cn.juesuan.template.Placeholder;
import cn.juesuan.template.TemplateBook;
import cn.juesuan.template.TemplateSheet.Content;
import cn.juesuan.template.TemplateSheet.Run;
import cn.juesuan.template.TextTemplate;
import cn.juesuan.value.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

/** Decides the cells of one planned sheet. */
final class CellPlanner {

  /** How many characters Excel allows a cell. */
  private static final int MOST_CHARACTERS = 32_767;

  private static final PlannedContent BLANK = new PlannedContent.Blank();
  private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

  private final TemplateBook book;
  private final SheetFrame frame;
  private final Resolver resolver;
  private final Values values;
  private final TextFiller texts;
  private final Consumer<Problem> problems;

  CellPlanner(
      TemplateBook book,
      SheetFrame frame,
      Resolver resolver,
      Values values,
      Consumer<Problem> problems) {
    this.book = book;
    this.frame = frame;
    this.resolver = resolver;
    this.values = values;
    this.texts = new TextFiller(values);
    this.problems = problems;
  }

  List<PlannedRow> rows() {
    Layout layout = frame.layout();
    CompiledRow[] templates = new CompiledRow[layout.templateRows()];
    frame.template().rows().forEach(r -> templates[r.source().index()] = r);
    List<PlannedRow> rows = new ArrayList<>(layout.size());
    for (int row = 0; row < layout.size(); row++) {
      int template = layout.templateRowOf(row);
      Optional<CompiledRow> compiled = Optional.ofNullable(templates[template]);
      rows.add(
          new PlannedRow(template, compiled.isPresent() ? cells(compiled.get(), row) : List.of()));
    }
    return rows;
  }

  private List<PlannedCell> cells(CompiledRow template, int row) {
    Instance instance = frame.layout().instanceOf(row);
    List<PlannedCell> cells = new ArrayList<>(template.cells().size());
    for (CompiledCell cell : template.cells()) {
      cells.add(
          new PlannedCell(
              cell.source().column(), cell.source().style(), content(cell, row, instance)));
    }
    return cells;
  }

  private PlannedContent content(CompiledCell cell, int row, Instance instance) {
    if (cell instanceof CompiledCell.Filled filled) {
      return filled(filled, row, instance);
    }
    if (cell instanceof CompiledCell.Calculated calculated) {
      return new PlannedContent.Live(formula(calculated, instance));
    }
    Content content = cell.source().content();
    return content instanceof Content.Blank ? BLANK : new PlannedContent.Kept(content);
  }

  private PlannedContent filled(CompiledCell.Filled cell, int row, Instance instance) {
    List<Band> path = cell.path();
    Instance own = path.isEmpty() ? frame.layout().sheet() : instance.path().get(path.size() - 1);
    boolean spans = path.size() < instance.path().size();
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
    if (value instanceof Value.Money amount) {
      BigDecimal exact = amount.amount().in(money.unit());
      OptionalInt decimals = decimals(placeholder, money);
      return decimal(
          decimals.isPresent() ? exact.setScale(decimals.getAsInt(), RoundingMode.HALF_UP) : exact);
    }
    if (value instanceof Value.Quantity quantity) {
      return decimal(quantity.number());
    }
    if (value instanceof Value.Day day && book.looks().get(cell.source().style()).date()) {
      return new PlannedContent.Decimal(
          String.valueOf(ChronoUnit.DAYS.between(DAY_ZERO, day.date())));
    }
    String text = Texts.plain(value);
    return text.isEmpty() ? BLANK : text(cell, List.of(new Run("", text)));
  }

  private static OptionalInt decimals(Placeholder placeholder, Money money) {
    if (placeholder instanceof Placeholder.OfBand band && band.pick().decimals().isPresent()) {
      return band.pick().decimals();
    }
    if (placeholder instanceof Placeholder.OfKey key && key.pick().decimals().isPresent()) {
      return key.pick().decimals();
    }
    if (placeholder instanceof Placeholder.OfUnit unit && unit.pick().decimals().isPresent()) {
      return unit.pick().decimals();
    }
    return money.decimals();
  }

  private static PlannedContent decimal(BigDecimal number) {
    BigDecimal bare = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    return new PlannedContent.Decimal(bare.toPlainString());
  }

  private PlannedContent text(CompiledCell cell, List<Run> runs) {
    int length = runs.stream().mapToInt(r -> r.text().length()).sum();
    if (length > MOST_CHARACTERS) {
      problems.accept(Kind.TEXT_TOO_LONG.at(place(cell), "填入后有 " + length + " 个字符"));
    }
    return runs.isEmpty() ? BLANK : new PlannedContent.Text(runs);
  }

  private PlannedFormula formula(CompiledCell.Calculated cell, Instance instance) {
    CompiledFormula formula = cell.formula();
    if (formula.settled() && resolver.keepsNames()) {
      return new PlannedFormula(
          formula, formula.formula().text(), formula.unmoved(), formula.constants().orElseThrow());
    }
    List<Target> targets =
        resolver.targets(formula, new Resolver.Site(Optional.of(frame), instance));
    return planned(formula, targets, instance.scope(), cell.source().ref());
  }

  /**
   * A formula whose references are settled, with its text.
   *
   * @param ref where the template has it, for messages
   */
  PlannedFormula planned(CompiledFormula formula, List<Target> targets, Scope scope, String ref) {
    List<String> literals = formula.constants().orElseGet(() -> filled(formula.literals(), scope));
    try {
      String text = FormulaWriter.writeUnion(formula.formula(), targets, literals);
      return new PlannedFormula(formula, text, targets, literals);
    } catch (FormulaException e) {
      problems.accept(
          Kind.FORMULA_TOO_LONG.at(
              new Place.InCell(book.file(), frame.template().source().name(), ref),
              "=" + formula.formula().text(),
              e.getMessage()));
      return new PlannedFormula(formula, formula.formula().text(), targets, literals);
    }
  }

  private List<String> filled(List<TextTemplate> literals, Scope scope) {
    return literals.stream().map(l -> texts.plain(l, scope, frame.template().money())).toList();
  }

  private Place place(CompiledCell cell) {
    return new Place.InCell(book.file(), frame.template().source().name(), cell.source().ref());
  }
}
