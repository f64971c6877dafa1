package cn.juesuan.evaluation;

import cn.juesuan.expression.ExpressionTree;
import cn.juesuan.expression.FormulaUse;
import cn.juesuan.expression.TextConstants;
import cn.juesuan.expression.WorkbookCompiler;
import cn.juesuan.formula.Formula;
import cn.juesuan.formula.Functions;
import cn.juesuan.operand.Unsupported;
import cn.juesuan.problem.Found;
import cn.juesuan.problem.Kind;
import cn.juesuan.problem.Place;
import cn.juesuan.problem.Problem;
import cn.juesuan.template.CompiledBook;
import cn.juesuan.template.CompiledBook.CompiledName;
import cn.juesuan.template.CompiledFormula;
import cn.juesuan.template.CompiledSheet;
import cn.juesuan.template.CompiledSheet.CompiledCell;
import cn.juesuan.template.CompiledSheet.CompiledRow;
import cn.juesuan.template.TemplateSheet.Content;
import cn.juesuan.template.TemplateSheet.Evaluation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The formulas of a template, compiled once for all units. */
public final class Formulas {

  private final IdentityHashMap<CompiledFormula, ExpressionTree> trees = new IdentityHashMap<>();
  private final List<SheetLoader> loaders = new ArrayList<>();
  private final NameScope scope;
  private final WorkbookCompiler compiler;
  private final Map<List<String>, TextConstants> texts = new HashMap<>();

  private Formulas(NameScope scope) {
    this.scope = scope;
    this.compiler = new WorkbookCompiler(scope);
  }

  /** Compiles every formula of a template; those that cannot be calculated are problems. */
  public static Formulas of(CompiledBook book, Consumer<Problem> problems) {
    Formulas formulas = new Formulas(scope(book));
    String file = book.source().file();
    Found<List<IdentityHashMap<CompiledFormula, ExpressionTree>>> compiled =
        Found.each(book.sheets(), (sheet, faults) -> formulas.compiled(sheet, file, faults));
    compiled.problems().forEach(problems);
    compiled.value().forEach(formulas.trees::putAll);
    book.sheets().forEach(s -> formulas.loaders.add(SheetLoader.of(s, formulas)));
    return formulas;
  }

  private IdentityHashMap<CompiledFormula, ExpressionTree> compiled(
      CompiledSheet sheet, String file, Consumer<Problem> problems) {
    IdentityHashMap<CompiledFormula, ExpressionTree> compiled = new IdentityHashMap<>();
    for (CompiledRow row : sheet.rows()) {
      for (CompiledCell cell : row.cells()) {
        if (cell instanceof CompiledCell.Calculated calculated) {
          compiled(calculated, sheet, file, problems)
              .ifPresent(tree -> compiled.put(calculated.formula(), tree));
        }
      }
    }
    return compiled;
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

  private Optional<ExpressionTree> compiled(
      CompiledCell.Calculated cell, CompiledSheet sheet, String file, Consumer<Problem> problems) {
    Formula formula = cell.formula().formula();
    try {
      FormulaUse use = use(((Content.Calculated) cell.source().content()).evaluation());
      ExpressionTree tree = compiler.compile(formula, sheet.source().index(), use);
      tree.checkIntersections(cell.source().row(), cell.source().column());
      return Optional.of(tree);
    } catch (Unsupported e) {
      // of a volatile function whoever linked the formula has said so
      if (formula.functions().stream().noneMatch(Functions::isVolatile)) {
        Place place = new Place.InCell(file, sheet.source().name(), cell.source().ref());
        problems.accept(Kind.FORMULA_UNSUPPORTED.at(place, "=" + formula.text(), e.getMessage()));
      }
      return Optional.empty();
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

  /** Text constants as values; formulas that were dragged have theirs in common. */
  TextConstants texts(List<String> constants) {
    return texts.computeIfAbsent(constants, TextConstants::of);
  }

  NameScope scope() {
    return scope;
  }

  /** What loads a template sheet's cells. */
  SheetLoader loader(int sheet) {
    return loaders.get(sheet);
  }
}
