package cn.juesuan.expression;

import cn.juesuan.formula.Area;
import cn.juesuan.formula.Target;
import cn.juesuan.operand.CellValue;
import cn.juesuan.operand.Operand;
import cn.juesuan.operand.Operands;
import cn.juesuan.operand.Range;
import cn.juesuan.operand.Refusal;
import java.util.List;

/**
 * The formula's reference with that number, in the order of its text.
 *
 * @param isMany whether it is written as more than one cell
 */
record ReferenceUse(int number, boolean isMany) implements Expression {

  @Override
  public CellValue value(Context context) {
    Target target = target(context);
    if (target instanceof Target.Piece piece && piece.area().isOneCell()) {
      Area area = piece.area();
      return context.sheet(piece).value(area.firstRow(), area.firstColumn());
    }
    return Operands.value(operand(context));
  }

  @Override
  public Operand operand(Context context) {
    Target target = target(context);
    if (target.isNowhere()) {
      return CellValue.ZERO;
    }
    if (target instanceof Target.Piece piece) {
      return range(context, piece);
    }
    throw new Refusal("引用会变成几块分散的区域，这里只能用一块");
  }

  Target target(Context context) {
    return context.targets().get(number);
  }

  /**
   * Each of the areas, as arguments of a function; where there is none, 0, but nothing for a
   * function that counts.
   */
  void arguments(Context context, boolean counting, List<Operand> into) {
    List<Target.Piece> pieces = target(context).pieces();
    if (pieces.isEmpty() && !counting) {
      into.add(CellValue.ZERO);
    }
    for (Target.Piece piece : pieces) {
      into.add(range(context, piece));
    }
  }

  static Range range(Context context, Target.Piece piece) {
    Area a = piece.area();
    return new Range(
        context.sheet(piece), a.firstRow(), a.firstColumn(), a.lastRow(), a.lastColumn());
  }
}
