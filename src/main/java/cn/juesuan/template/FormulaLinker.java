package cn.juesuan.template;

import cn.juesuan.dictionary.Dictionary;
import cn.juesuan.formula.Area;
import cn.juesuan.formula.Formula;
import cn.juesuan.formula.FormulaException;
import cn.juesuan.formula.Functions;
import cn.juesuan.formula.NewerFunctions;
import cn.juesuan.formula.Node;
import cn.juesuan.problem.Kind;
import cn.juesuan.problem.Place;
import cn.juesuan.problem.Problem;
import cn.juesuan.template.CompiledBook.CompiledName;
import cn.juesuan.template.CompiledFormula.Link;
import cn.juesuan.template.CompiledSheet.CompiledCell;
import cn.juesuan.template.CompiledSheet.CompiledRow;
import cn.juesuan.template.TemplateBook.DefinedName;
import cn.juesuan.template.TemplateSheet.Content;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads every formula of a template and finds what each reference means. */
final class FormulaLinker {

  private final TemplateBook book;
  private final List<CompiledSheet> sheets;
  private final TextReader texts;
  private final Consumer<Problem> problems;
  private final Map<String, Integer> sheetsByName = new HashMap<>();
  private final NameRules names;
  private final IndirectRules indirect;

  FormulaLinker(
      TemplateBook book,
      List<CompiledSheet> sheets,
      Dictionary dictionary,
      Consumer<Problem> problems) {
    this.book = book;
    this.sheets = sheets;
    this.problems = problems;
    this.texts = new TextReader(new PlaceholderReader(dictionary), problems);
    book.sheets().forEach(s -> sheetsByName.put(NameRules.fold(s.name()), s.index()));
    this.names = new NameRules(book, sheets, sheetsByName);
    this.indirect = new IndirectRules(names, sheets, sheetsByName);
  }

  /**
   * A formula that is being linked: where it stands and what its faults are called.
   *
   * @param user who takes the formula, which decides what a reference may become
   */
  record Site(int sheet, List<Band> path, Place place, String value, User user) {}

  /** What a reference outside of functions may become for those who take it. */
  enum User {
    /** One cell stays one: cells. */
    CELL,
    /** A range may grow: sources of lists, sparklines. */
    RULE,
    /** As RULE, and asked again whenever somebody opens it: sources of drop-down lists. */
    CHOICE,
    /** The first of what it has become: hyperlinks. */
    LINK,
    /** Anything: names, series of charts. */
    AREAS
  }

  CompiledSheet link(CompiledSheet sheet) {
    return new CompiledSheet(
        sheet.source(),
        sheet.name(),
        sheet.repeat(),
        sheet.money(),
        sheet.bands(),
        rows(sheet),
        new HolderLinker(this, sheet, problems).link(),
        sheet.texts());
  }

  private List<CompiledRow> rows(CompiledSheet sheet) {
    List<CompiledRow> rows = new ArrayList<>();
    for (CompiledRow row : sheet.rows()) {
      List<CompiledCell> cells = new ArrayList<>();
      for (CompiledCell cell : row.cells()) {
        cells.add(cell(sheet, row, cell));
      }
      rows.add(new CompiledRow(row.source(), row.path(), cells));
    }
    return rows;
  }

  private CompiledCell cell(CompiledSheet sheet, CompiledRow row, CompiledCell cell) {
    if (!(cell.source().content() instanceof Content.Calculated calculated)) {
      return cell;
    }
    String formula = calculated.formula();
    Place place = place(sheet, cell.source().ref());
    Site site = new Site(sheet.source().index(), row.path(), place, "=" + formula, User.CELL);
    Optional<Formula> parsed = parse(formula, site);
    return parsed.isPresent()
        ? new CompiledCell.Calculated(cell.source(), compile(parsed.get(), site))
        : cell;
  }

  private Optional<Formula> parse(String text, Site site) {
    try {
      return Optional.of(NewerFunctions.stored(Formula.parse(text)));
    } catch (FormulaException e) {
      problems.accept(kind(e).at(site.place(), site.value(), e.getMessage()));
      return Optional.empty();
    }
  }

  /** What a formula that cannot be read is called. */
  static Kind kind(FormulaException unread) {
    return switch (unread.reason()) {
      case UNSUPPORTED -> Kind.FORMULA_UNSUPPORTED;
      case BROKEN -> Kind.REFERENCE_BROKEN;
      case OUTSIDE -> Kind.BOOK_OUTSIDE;
    };
  }

  CompiledFormula compile(Formula formula, Site site) {
    for (String function : formula.functions()) {
      boolean choice = site.user() == User.CHOICE && IndirectRules.isIndirect(function);
      if (Functions.isVolatile(function) && !choice) {
        problems.accept(
            Kind.FORMULA_UNSUPPORTED.at(
                site.place(), site.value(), "用了易变函数 " + Functions.name(function)));
      }
    }
    refuseUnusableNames(formula, site);
    if (site.user() == User.CHOICE) {
      indirect
          .whyUncertain(formula, site.sheet())
          .ifPresent(
              why -> problems.accept(Kind.FORMULA_UNSUPPORTED.at(site.place(), site.value(), why)));
    }
    List<Link> links = new ArrayList<>();
    for (Formula.Occurrence occurrence : formula.references()) {
      links.add(link(occurrence, site));
    }
    List<TextTemplate> literals = new ArrayList<>();
    for (Node.Literal literal : formula.literals()) {
      literals.add(literal(literal, site));
    }
    boolean settled = links.stream().allMatch(l -> isSettled(l, site));
    return new CompiledFormula(formula, links, literals, site.path(), settled);
  }

  /** Whether a reference leads to the same cells in every finished workbook. */
  private boolean isSettled(Link link, Site site) {
    if (link.sheet() < 0 || !sheets.get(link.sheet()).bands().isEmpty()) {
      return false;
    }
    CompiledSheet target = sheets.get(link.sheet());
    Optional<String> named = link.named();
    return named.isEmpty()
        ? link.sheet() == site.sheet()
        : target.repeat().isEmpty()
            && target.name().isConstant()
            && named.get().equals(target.source().name());
  }

  private void refuseUnusableNames(Formula formula, Site site) {
    for (Node.Name used : formula.names()) {
      Optional<String> why = names.whyUnusable(used, site.sheet());
      if (why.isPresent()) {
        problems.accept(
            Kind.REFERENCE_BROKEN.at(
                site.place(), site.value(), "公式里不能用名称“" + used.text() + "”：" + why.get()));
      }
    }
  }

  private TextTemplate literal(Node.Literal literal, Site site) {
    if (!TextTemplate.hasPlaceholder(literal.text())) {
      return new TextTemplate(List.of(new Segment.Plain(literal.text())));
    }
    TextTemplate text = texts.read(literal.text(), site.place());
    if (!text.placeholders().allMatch(Placeholder.OfUnit.class::isInstance)) {
      problems.accept(Kind.PLACEHOLDER_MISPLACED.at(site.place(), site.value(), "公式的文本里只能用单位自己的列"));
    }
    return text;
  }

  private Link link(Formula.Occurrence occurrence, Site site) {
    Node.Reference reference = occurrence.reference();
    int sheet = site.sheet();
    boolean missing = false;
    if (reference.sheet().isPresent()) {
      Integer named = sheetsByName.get(NameRules.fold(reference.sheet().get()));
      if (named == null) {
        missing = true;
        problems.accept(
            (site.user() == User.LINK ? Kind.LINK_BROKEN : Kind.REFERENCE_BROKEN)
                .at(site.place(), site.value(), "没有工作表“" + reference.sheet().get() + "”"));
      } else {
        sheet = named;
      }
    } else if (sheet < 0) {
      problems.accept(
          Kind.REFERENCE_BROKEN.at(
              site.place(), site.value(), "“" + reference.text() + "”没有写明工作表"));
    }
    Link link = linkInto(sheet, occurrence);
    if (!missing && site.user() != User.AREAS && site.user() != User.LINK) {
      checkMany(link, site);
    }
    return link;
  }

  private Link linkInto(int sheet, Formula.Occurrence occurrence) {
    Area area = occurrence.reference().area();
    if (sheet < 0 || area.shape() == Area.Shape.COLUMNS) {
      return new Link(occurrence, sheet, List.of(), List.of());
    }
    CompiledSheet target = sheets.get(sheet);
    if (area.shape() == Area.Shape.CELL) {
      List<Band> path = target.pathOf(area.firstRow(), area.firstColumn());
      return new Link(occurrence, sheet, path, path);
    }
    return new Link(
        occurrence, sheet, target.pathOf(area.firstRow()), target.pathOf(area.lastRow()));
  }

  /**
   * From outside a band, one cell inside is many cells: only functions that take many may be given
   * it.
   */
  private void checkMany(Link link, Site site) {
    if (link.takesMany()) {
      return;
    }
    boolean otherSheet = link.sheet() != site.sheet();
    List<Band> from = otherSheet ? List.of() : site.path();
    boolean manyRows = CompiledFormula.shared(from, link.around()).size() < link.around().size();
    boolean manySheets = otherSheet && link.sheet() >= 0 && isElsewhereRepeated(link, site);
    boolean rule = site.user() == User.RULE || site.user() == User.CHOICE;
    boolean mayGrow = link.occurrence().call().isPresent() || rule;
    boolean oneCell = link.area().shape() == Area.Shape.CELL;
    if (manySheets || (manyRows && (oneCell || !mayGrow))) {
      problems.accept(
          Kind.REFERENCE_TO_MANY.at(
              site.place(),
              site.value(),
              "“" + link.occurrence().reference().text() + "”会变成多个单元格，这里只能用一个"));
    }
  }

  private boolean isElsewhereRepeated(Link link, Site site) {
    Optional<CompiledSheet.Repeat> target = sheets.get(link.sheet()).repeat();
    Optional<CompiledSheet.Repeat> own =
        site.sheet() < 0 ? Optional.empty() : sheets.get(site.sheet()).repeat();
    return target.isPresent() && !target.equals(own);
  }

  /** Names stand outside every band; a comma joins their areas. */
  List<CompiledName> names() {
    // names use names: all are linked before any is told what it is used for
    List<CompiledName> linked = book.names().stream().map(this::name).toList();
    return linked.stream()
        .map(n -> new CompiledName(n.source(), n.parts(), names.isUsed(n.source())))
        .toList();
  }

  private CompiledName name(DefinedName name) {
    Place place = new Place.InCell(book.file(), "名称 " + name.name(), "");
    Site site =
        new Site(name.sheet().orElse(-1), List.of(), place, "=" + name.formula(), User.AREAS);
    try {
      List<CompiledFormula> parts = new ArrayList<>();
      for (Formula part : Formula.parseUnion(name.formula())) {
        parts.add(compile(NewerFunctions.stored(part), site));
      }
      return new CompiledName(name, parts, false);
    } catch (FormulaException e) {
      // a dead name harms nobody until a formula uses it
      boolean dead =
          name.formula().contains("#REF!")
              && name.formula().chars().noneMatch(FormulaLinker::leadsOut);
      if (!dead) {
        problems.accept(kind(e).at(place, site.value(), e.getMessage()));
      }
      return new CompiledName(name, List.of(), false);
    }
  }

  /** Whether other workbooks or programs are called with such a mark. */
  private static boolean leadsOut(int mark) {
    return mark == '|' || mark == '[';
  }

  /** What is asked of the pivot tables of a sheet. */
  PivotRules pivots(CompiledSheet sheet) {
    return new PivotRules(sheet, sheets, ref -> place(sheet, ref));
  }

  Place place(CompiledSheet sheet, String ref) {
    return new Place.InCell(book.file(), sheet.source().name(), ref);
  }
}
