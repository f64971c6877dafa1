package cn.juesuan.calculation;

import cn.juesuan.formula.Formula;
import cn.juesuan.formula.Functions;
import cn.juesuan.formula.Node;
import java.util.List;

/**
 * A formula, ready to be calculated in any number of workbooks.
 *
 * @param depth how many parts lie in each other at most
 */
public record ExpressionTree(Formula source, Expression root, int depth) {

  /** A formula that cannot be calculated, for that reason; in Chinese. */
  public static ExpressionTree refusing(String text, String reason) {
    Expression never =
        context -> {
          throw new Refusal(reason);
        };
    return new ExpressionTree(new Formula(text, List.of()), never, 1);
  }

  /** Whether SUBTOTAL is called anywhere in it, so that other subtotals leave its cell out. */
  boolean hasSubtotal() {
    return hasSubtotal(source.nodes());
  }

  private static boolean hasSubtotal(List<Node> nodes) {
    return nodes.stream()
        .anyMatch(
            n ->
                n instanceof Node.Call call
                    && (Functions.name(call.function()).equals("SUBTOTAL")
                        || call.arguments().stream().anyMatch(ExpressionTree::hasSubtotal)));
  }

  /** Whether it stands for many values. */
  boolean isMany() {
    return root.isMany();
  }
}
