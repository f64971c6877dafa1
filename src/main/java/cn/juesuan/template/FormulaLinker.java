package cn.juesuan.template;

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
import cn.juesuan.template.FormulaSite.User;
import cn.juesuan.template.TemplateBook.DefinedName;
import cn.juesuan.template.TemplateSheet.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads every formula of a template and compiles it; {@link ReferenceLinker} its references. */
final class FormulaLinker {

  private final TemplateBook book;
  private final List<CompiledSheet> sheets;
  private final TextReader texts;
  private final Consumer<Problem> problems;
  private final NameRules names;
  private final IndirectRules indirect;
  private final ReferenceLinker references;

  FormulaLinker(LinkingScope scope, Consumer<Problem> problems) {
    this.book = scope.book();
    this.sheets = scope.sheets();
    this.problems = problems;
    this.texts = new TextReader(new PlaceholderReader(scope.dictionary()), problems);
    this.names = scope.names();
    this.indirect = new IndirectRules(names, sheets, scope.sheetsByName());
    this.references = new ReferenceLinker(sheets, scope.sheetsByName(), problems);
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
    FormulaSite site =
        new FormulaSite(sheet.source().index(), row.path(), place, "=" + formula, User.CELL);
    Optional<Formula> parsed = parse(formula, site);
    return parsed.isPresent()
        ? new CompiledCell.Calculated(cell.source(), compile(parsed.get(), site))
        : cell;
  }

  private Optional<Formula> parse(String text, FormulaSite site) {
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

  CompiledFormula compile(Formula formula, FormulaSite site) {
    for (Node.Call call : formula.calls()) {
      String function = call.function();
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
    List<Link> links = new ArrayList<>(formula.references().size());
    boolean settled = true;
    for (Formula.Occurrence occurrence : formula.references()) {
      Link link = references.link(occurrence, site);
      links.add(link);
      settled &= references.isSettled(link, site);
    }
    List<TextTemplate> literals = new ArrayList<>(formula.literals().size());
    for (Node.Literal literal : formula.literals()) {
      literals.add(literal(literal, site));
    }
    return new CompiledFormula(formula, links, literals, site.path(), settled);
  }

  private void refuseUnusableNames(Formula formula, FormulaSite site) {
    for (Node.Name used : formula.names()) {
      Optional<String> why = names.whyUnusable(used, site.sheet());
      if (why.isPresent()) {
        problems.accept(
            Kind.REFERENCE_BROKEN.at(
                site.place(), site.value(), "公式里不能用名称“" + used.text() + "”：" + why.get()));
      }
    }
  }

  private TextTemplate literal(Node.Literal literal, FormulaSite site) {
    if (!TextTemplate.hasPlaceholder(literal.text())) {
      return new TextTemplate(List.of(new Segment.Plain(literal.text())));
    }
    TextTemplate text = texts.read(literal.text(), site.place());
    if (!text.placeholders().allMatch(Placeholder.OfUnit.class::isInstance)) {
      problems.accept(Kind.PLACEHOLDER_MISPLACED.at(site.place(), site.value(), "公式的文本里只能用单位自己的列"));
    }
    return text;
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
    FormulaSite site =
        new FormulaSite(
            name.sheet().orElse(-1), List.of(), place, "=" + name.formula(), User.AREAS);
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
