package cn.juesuan.calculation;

import cn.juesuan.expression.ExpressionTree;
import cn.juesuan.expression.TextConstants;
import cn.juesuan.formula.Target;
import java.util.ArrayList;
import java.util.List;

/**
 * What a defined name stands for.
 *
 * @param targets where its references lead for a formula in cell A1
 * @param texts its text constants
 */
public record NamedFormula(ExpressionTree tree, List<Target> targets, TextConstants texts) {

  public NamedFormula {
    targets = List.copyOf(targets);
  }

  /** Where its references lead for a formula in another cell: relative ones move along with it. */
  List<Target> targetsIn(int row, int column) {
    if (targets.stream().allMatch(NamedFormula::isAbsolute)) {
      return targets;
    }
    List<Target> moved = new ArrayList<>(targets.size());
    for (Target target : targets) {
      moved.add(Target.of(target.pieces().stream().map(p -> moved(p, row, column)).toList()));
    }
    return moved;
  }

  private static Target.Piece moved(Target.Piece piece, int row, int column) {
    return new Target.Piece(piece.sheet(), piece.area().moved(row, column));
  }

  private static boolean isAbsolute(Target target) {
    return target.pieces().stream().map(Target.Piece::area).allMatch(a -> a.isAs(a.moved(1, 1)));
  }
}
