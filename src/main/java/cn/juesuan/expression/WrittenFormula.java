package cn.juesuan.expression;

import cn.juesuan.formula.Formula;
import cn.juesuan.formula.FormulaException;
import cn.juesuan.formula.Node;
import cn.juesuan.formula.Target;
import cn.juesuan.operand.Unsupported;
import java.util.List;

/** A formula that refers to what it says, as finished workbooks have it. */
public record WrittenFormula(ExpressionTree tree, List<Target> targets, List<String> texts) {

  public WrittenFormula {
    targets = List.copyOf(targets);
    texts = List.copyOf(texts);
  }

  /**
   * Reads and compiles a formula, without its {@code =}.
   *
   * @param sheet the sheet on which it stands
   * @param use what takes its value
   * @throws FormulaException if it cannot be read with certainty
   * @throws Unsupported if it cannot be calculated
   */
  public static WrittenFormula of(
      String text, ExpressionCompiler.DefinedNames scope, int sheet, FormulaUse use)
      throws FormulaException, Unsupported {
    Formula formula = Formula.parse(text);
    List<Target> targets =
        formula.references().stream()
            .map(Formula.Occurrence::reference)
            .<Target>map(r -> new Target.Piece(r.sheet(), r.area()))
            .toList();
    return new WrittenFormula(
        ExpressionCompiler.compile(formula, scope, sheet, use),
        targets,
        formula.literals().stream().map(Node.Literal::text).toList());
  }
}
