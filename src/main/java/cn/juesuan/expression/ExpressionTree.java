package cn.juesuan.expression;

import cn.juesuan.formula.Formula;
import cn.juesuan.formula.Functions;
import cn.juesuan.formula.Node;
import cn.juesuan.operand.Budget;
import cn.juesuan.operand.Refusal;
import java.util.List;

/**
 * A formula, ready to be calculated in any number of workbooks.
 *
 * @param use what takes its value
 * @param depth how many parts lie in each other at most, those of names included
 * @param hasSubtotal whether SUBTOTAL is called anywhere in it, so that other subtotals leave its
 *     cell out
 */
public record ExpressionTree(
    Formula source, Expression root, FormulaUse use, int depth, boolean hasSubtotal) {

  /** In so many characters a formula has an operation, at most. */
  private static final int CHARACTERS_OF_A_STEP = 4;

  /** A formula that cannot be calculated, for that reason; in Chinese. */
  public static ExpressionTree refusing(String text, String reason) {
    Expression never =
        context -> {
          throw new Refusal(reason);
        };
    return new ExpressionTree(new Formula(text, List.of()), never, FormulaUse.CELL, 1, false);
  }

  static ExpressionTree of(Formula source, Expression root, FormulaUse use, int depth) {
    return new ExpressionTree(source, root, use, depth, hasSubtotal(source.nodes()));
  }

  private static boolean hasSubtotal(List<Node> nodes) {
    return nodes.stream()
        .anyMatch(
            n ->
                n instanceof Node.Call call
                    && (Functions.name(call.function()).equals("SUBTOTAL")
                        || call.arguments().stream().anyMatch(ExpressionTree::hasSubtotal)));
  }

  /** How much work it is to go through it once, in steps of {@link Budget}. */
  public int steps() {
    return 1 + source.text().length() / CHARACTERS_OF_A_STEP;
  }

  /** Whether it stands for many values. */
  boolean isMany() {
    return root.isMany();
  }
}
