package cn.juesuan.template;

import cn.juesuan.formula.Area;
import cn.juesuan.formula.Formula;
import cn.juesuan.formula.Node;
import cn.juesuan.problem.Kind;
import cn.juesuan.problem.Problem;
import cn.juesuan.template.CompiledFormula.Link;
import cn.juesuan.template.FormulaSite.User;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Finds what each reference of a formula means, and refuses what it may not become. */
final class ReferenceLinker {

  private final List<CompiledSheet> sheets;
  private final Map<String, Integer> sheetsByName;
  private final Consumer<Problem> problems;

  /**
   * @param sheetsByName their indexes by folded name
   */
  ReferenceLinker(
      List<CompiledSheet> sheets, Map<String, Integer> sheetsByName, Consumer<Problem> problems) {
    this.sheets = sheets;
    this.sheetsByName = sheetsByName;
    this.problems = problems;
  }

  /** Whether a reference leads to the same cells in every finished workbook. */
  boolean isSettled(Link link, FormulaSite site) {
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

  /** The reference with the cells that it means; what it cannot mean is a problem. */
  Link link(Formula.Occurrence occurrence, FormulaSite site) {
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
  private void checkMany(Link link, FormulaSite site) {
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

  private boolean isElsewhereRepeated(Link link, FormulaSite site) {
    Optional<CompiledSheet.Repeat> target = sheets.get(link.sheet()).repeat();
    Optional<CompiledSheet.Repeat> own =
        site.sheet() < 0 ? Optional.empty() : sheets.get(site.sheet()).repeat();
    return target.isPresent() && !target.equals(own);
  }
}
