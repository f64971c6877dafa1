package cn.juesuan.expression;

import static java.util.stream.Collectors.toUnmodifiableSet;

import cn.juesuan.formula.Formula;
import cn.juesuan.formula.Functions;
import cn.juesuan.formula.Node;
import cn.juesuan.operand.Budget;
import cn.juesuan.operand.Refusal;
import cn.juesuan.operand.Unsupported;
import java.util.List;
import java.util.Set;

/**
 * A formula, ready to be calculated in any number of workbooks.
 *
 * @param use what takes its value
 * @param depth how many parts lie in each other at most, those of names included
 * @param steps how much work it is to go through it once, in steps of {@link Budget}
 * @param subtotals which of SUBTOTAL and AGGREGATE are called anywhere in it, so that others leave
 *     its cell out
 * @param intersections the references, by their place in its text, of which it takes the cell
 *     beside it
 */
public record ExpressionTree(
    Formula source,
    Expression root,
    FormulaUse use,
    int depth,
    int steps,
    Set<String> subtotals,
    List<Integer> intersections) {

  /** In so many characters a formula has an operation, at most. */
  private static final int CHARACTERS_OF_A_STEP = 4;

  private static final Set<String> SUBTOTALS = Set.of("SUBTOTAL", "AGGREGATE");

  /** A formula that cannot be calculated, for that reason; in Chinese. */
  public static ExpressionTree refusing(String text, String reason) {
    Expression never =
        context -> {
          throw new Refusal(reason);
        };
    Formula unread = new Formula(text, List.of());
    return new ExpressionTree(
        unread, never, FormulaUse.CELL, 1, steps(unread), Set.of(), List.of());
  }

  static ExpressionTree of(
      Formula source, Expression root, FormulaUse use, int depth, List<Integer> intersections) {
    return new ExpressionTree(
        source, root, use, depth, steps(source), subtotals(source), List.copyOf(intersections));
  }

  /** The same with another formula of its shape. */
  ExpressionTree of(Formula alike) {
    return new ExpressionTree(alike, root, use, depth, steps(alike), subtotals, intersections);
  }

  /**
   * Checks a formula at its place, from 0.
   *
   * @throws Unsupported if an area of which it takes the cell beside it has none there
   */
  public void checkIntersections(int row, int column) throws Unsupported {
    if (!intersections.isEmpty()) {
      List<Formula.Occurrence> references = source.references();
      for (int intersection : intersections) {
        Node.Reference reference = references.get(intersection).reference();
        if (ImplicitIntersection.misses(reference.area(), row, column)) {
          throw new Unsupported(ImplicitIntersection.missed("“" + reference.text() + "”"));
        }
      }
    }
  }

  private static Set<String> subtotals(Formula source) {
    return source.calls().isEmpty()
        ? Set.of()
        : source.functions().stream()
            .map(Functions::name)
            .filter(SUBTOTALS::contains)
            .collect(toUnmodifiableSet());
  }

  private static int steps(Formula source) {
    return 1 + source.text().length() / CHARACTERS_OF_A_STEP;
  }

  /** Whether it stands for many values. */
  boolean isMany() {
    return root.isMany();
  }
}
