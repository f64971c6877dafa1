package cn.juesuan.expression;

import cn.juesuan.formula.Formula;
import cn.juesuan.operand.Unsupported;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Compiles the formulas of one workbook. Most were dragged over rows and columns: those of one
 * shape have one expression in common, so that processors find it in their caches. Several threads
 * may use it at once.
 */
public final class WorkbookCompiler {

  private final ExpressionCompiler.DefinedNames scope;
  private final Map<String, ExpressionTree> byShape = new ConcurrentHashMap<>();

  /** For formulas that may use those names. */
  public WorkbookCompiler(ExpressionCompiler.DefinedNames scope) {
    this.scope = scope;
  }

  /**
   * As {@link ExpressionCompiler#compile}.
   *
   * @param sheet the number of the sheet on which it stands
   * @param use what takes its value
   * @throws Unsupported if it cannot be calculated with certainty, whatever its cells hold
   */
  public ExpressionTree compile(Formula formula, int sheet, FormulaUse use) throws Unsupported {
    String shape = FormulaShape.of(formula, sheet, use);
    Optional<ExpressionTree> alike = Optional.ofNullable(byShape.get(shape));
    if (alike.isPresent()) {
      return alike.get().of(formula);
    }
    ExpressionTree tree = ExpressionCompiler.compile(formula, scope, sheet, use);
    // another thread may have been first
    return Optional.ofNullable(byShape.putIfAbsent(shape, tree)).orElse(tree).of(formula);
  }
}
