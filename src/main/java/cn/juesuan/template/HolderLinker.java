package cn.juesuan.template;

import cn.juesuan.formula.Area;
import cn.juesuan.formula.Formula;
import cn.juesuan.formula.FormulaException;
import cn.juesuan.formula.NewerFunctions;
import cn.juesuan.problem.Kind;
import cn.juesuan.problem.Problem;
import cn.juesuan.template.CompiledSheet.CompiledHolder;
import cn.juesuan.template.FormulaSite.User;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Finds what everything besides the cells of one sheet refers to. */
final class HolderLinker {

  private final FormulaLinker linker;
  private final CompiledSheet sheet;
  private final Consumer<Problem> problems;

  HolderLinker(FormulaLinker linker, CompiledSheet sheet, Consumer<Problem> problems) {
    this.linker = linker;
    this.sheet = sheet;
    this.problems = problems;
  }

  List<CompiledHolder> link() {
    return sheet.source().holders().stream().map(this::link).toList();
  }

  private CompiledHolder link(ReferenceHolder holder) {
    List<Band> path = List.of();
    switch (holder.behaviour()) {
      case MERGE -> path = mergePath(holder);
      case SINGLE -> refuseInBand(holder);
      case ALONE -> refuseRepeated(holder);
      case TABLE -> new TableRules(sheet).faults(holder).forEach(this::refuse);
      default -> {}
    }
    List<CompiledFormula> formulas = new ArrayList<>();
    FormulaSite site = site(holder);
    for (String text : holder.formulas()) {
      formulas.addAll(formulas(text, site, holder));
    }
    if (holder.behaviour() == ReferenceHolder.Behaviour.PIVOT
        || holder.behaviour() == ReferenceHolder.Behaviour.PIVOT_REFRESHED) {
      linker.pivots(sheet).faults(holder, formulas).forEach(problems);
    }
    return new CompiledHolder(holder, formulas, path);
  }

  private List<CompiledFormula> formulas(String text, FormulaSite site, ReferenceHolder holder) {
    try {
      // what is drawn of a series may be a union; a rule is one formula
      List<Formula> parts =
          holder.behaviour() == ReferenceHolder.Behaviour.SERIES
              ? Formula.parseUnion(text)
              : List.of(NewerFunctions.stored(Formula.parse(text)));
      return parts.size() == 1
          ? List.of(linker.compile(parts.get(0), site))
          : refusedUnion(holder, site);
    } catch (FormulaException e) {
      problems.accept(
          (holder.behaviour() == ReferenceHolder.Behaviour.LINK
                  ? Kind.LINK_BROKEN
                  : FormulaLinker.kind(e))
              .at(site.place(), site.value(), holder.what() + "：" + e.getMessage()));
      return List.of();
    }
  }

  private List<CompiledFormula> refusedUnion(ReferenceHolder holder, FormulaSite site) {
    problems.accept(
        Kind.FORMULA_UNSUPPORTED.at(site.place(), site.value(), holder.what() + "用了联合引用"));
    return List.of();
  }

  private FormulaSite site(ReferenceHolder holder) {
    List<Band> path = holder.areas().isEmpty() ? List.of() : path(holder);
    String value = String.join("；", holder.formulas());
    return new FormulaSite(
        sheet.source().index(), path, linker.place(sheet, holder.ref()), value, user(holder));
  }

  /** A rule is seen from each of its cells; everything else from the rows on which it stands. */
  private List<Band> path(ReferenceHolder holder) {
    Area area = holder.areas().get(0);
    boolean rule =
        holder.behaviour() == ReferenceHolder.Behaviour.RULE
            || holder.behaviour() == ReferenceHolder.Behaviour.CHOICE;
    return rule
        ? sheet.pathOf(area.firstRow())
        : CompiledFormula.shared(sheet.pathOf(area.firstRow()), sheet.pathOf(area.lastRow()));
  }

  private static User user(ReferenceHolder holder) {
    return switch (holder.behaviour()) {
      case COVER, SERIES, PIVOT, PIVOT_REFRESHED -> User.AREAS;
      case LINK -> User.LINK;
      case SHOW -> User.CELL;
      case CHOICE -> User.CHOICE;
      default -> User.RULE;
    };
  }

  private List<Band> mergePath(ReferenceHolder merge) {
    Area area = merge.areas().get(0);
    for (Band band : sheet.bands()) {
      boolean outside = area.lastRow() < band.firstRow() || area.firstRow() > band.lastRow();
      boolean around = area.firstRow() <= band.firstRow() && area.lastRow() >= band.lastRow();
      boolean inside = area.firstRow() >= band.firstRow() && area.lastRow() <= band.lastRow();
      if (!outside && !around && !inside) {
        problems.accept(
            Kind.MERGE_CROSSES_BAND.at(
                linker.place(sheet, area.text()),
                "合并区域跨过第 " + (band.firstRow() + 1) + "–" + (band.lastRow() + 1) + " 行重复行的边界"));
      }
    }
    List<Band> top = sheet.pathOf(area.firstRow(), area.firstColumn());
    return top.stream()
        .filter(b -> area.firstRow() >= b.firstRow() && area.lastRow() <= b.lastRow())
        .toList();
  }

  private void refuseInBand(ReferenceHolder single) {
    if (!path(single).isEmpty()) {
      refuse(single.ref(), single.what() + "不能放在重复行里");
    }
  }

  private void refuseRepeated(ReferenceHolder alone) {
    refuseInBand(alone);
    if (sheet.repeat().isPresent()) {
      refuse(alone.ref(), alone.what() + "不能放在会重复的工作表里");
    }
  }

  private void refuse(String ref, String why) {
    problems.accept(Kind.FEATURE_UNSUPPORTED.at(linker.place(sheet, ref), why));
  }
}
