package cn.juesuan.evaluation;

import cn.juesuan.expression.ExpressionCompiler;
import cn.juesuan.expression.ExpressionTree;
import cn.juesuan.expression.FormulaUse;
import cn.juesuan.formula.Formula;
import cn.juesuan.formula.Functions;
import cn.juesuan.operand.Unsupported;
import cn.juesuan.problem.Kind;
import cn.juesuan.problem.Place;
import cn.juesuan.problem.Problem;
import cn.juesuan.template.CompiledBook;
import cn.juesuan.template.CompiledBook.CompiledName;
import cn.juesuan.template.CompiledFormula;
import cn.juesuan.template.CompiledSheet;
import cn.juesuan.template.CompiledSheet.CompiledCell;
import cn.juesuan.template.TemplateSheet.Content;
import cn.juesuan.template.TemplateSheet.Evaluation;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The formulas of a template, compiled once for all units. */
public final class Formulas {

  private final IdentityHashMap<CompiledFormula, ExpressionTree> trees = new IdentityHashMap<>();
  private final List<SheetLoader> loaders = new ArrayList<>();
  private final NameScope scope;

  private Formulas(NameScope scope) {
    this.scope = scope;
  }

  /** Compiles every formula of a template; those that cannot be calculated are problems. */
  public static Formulas of(CompiledBook book, Consumer<Problem> problems) {
    Formulas formulas = new Formulas(scope(book));
    for (CompiledSheet sheet : book.sheets()) {
      sheet.rows().stream()
          .flatMap(r -> r.cells().stream())
          .filter(CompiledCell.Calculated.class::isInstance)
          .map(CompiledCell.Calculated.class::cast)
          .forEach(cell -> formulas.compile(cell, sheet, book.source().file(), problems));
    }
    book.sheets().forEach(s -> formulas.loaders.add(SheetLoader.of(s, formulas)));
    return formulas;
  }

  private static NameScope scope(CompiledBook book) {
    return new NameScope(
        book.sheets().stream().map(s -> s.source().name()).toList(),
        book.names().stream().map(CompiledName::source).toList(),
        book.names().stream().map(Formulas::formula).toList());
  }

  /** Several areas are nothing that a formula can calculate with. */
  private static Optional<Formula> formula(CompiledName name) {
    return name.parts().size() == 1 ? Optional.of(name.parts().get(0).formula()) : Optional.empty();
  }

  private void compile(
      CompiledCell.Calculated cell, CompiledSheet sheet, String file, Consumer<Problem> problems) {
    CompiledFormula formula = cell.formula();
    try {
      FormulaUse use = use(((Content.Calculated) cell.source().content()).evaluation());
      trees.put(
          formula,
          ExpressionCompiler.compile(formula.formula(), scope, sheet.source().index(), use));
    } catch (Unsupported e) {
      if (formula.formula().functions().stream().anyMatch(Functions::isVolatile)) {
        // whoever linked the formula has said so
        return;
      }
      Place place = new Place.InCell(file, sheet.source().name(), cell.source().ref());
      problems.accept(
          Kind.FORMULA_UNSUPPORTED.at(place, "=" + formula.formula().text(), e.getMessage()));
    }
  }

  /** How a cell with such a formula takes its value. */
  public static FormulaUse use(Evaluation evaluation) {
    if (!evaluation.array()) {
      return FormulaUse.CELL;
    }
    return evaluation.spills() ? FormulaUse.SPILLING_CELL : FormulaUse.ARRAY_CELL;
  }

  /** Empty for what cannot be calculated. */
  Optional<ExpressionTree> of(CompiledFormula formula) {
    return Optional.ofNullable(trees.get(formula));
  }

  NameScope scope() {
    return scope;
  }

  /** What loads a template sheet's cells. */
  SheetLoader loader(int sheet) {
    return loaders.get(sheet);
  }
}
