package cn.juesuan.expression;

import cn.juesuan.format.DateSystem;
import cn.juesuan.operand.Broadcast;
import cn.juesuan.operand.CellValue;
import cn.juesuan.operand.Matrix;
import cn.juesuan.operand.Operand;
import cn.juesuan.operand.Operands;
import cn.juesuan.operand.Operator;
import cn.juesuan.operand.Refusal;

/**
 * An array formula in one cell, which shows the first of its values.
 *
 * @param spills whether Excel would put the others into other cells
 */
record ArrayFormula(Expression inner, boolean spills) implements Expression {
  @Override
  public CellValue value(Context context) {
    Operand all = operand(context);
    if (!(all instanceof Matrix matrix)) {
      return Operands.value(all);
    }
    if (spills && (matrix.rows() > 1 || matrix.columns() > 1)) {
      throw new Refusal("结果有 " + matrix.rows() + " 行 " + matrix.columns() + " 列，会溢出到别的单元格");
    }
    return matrix.at(0, 0);
  }

  @Override
  public Operand operand(Context context) {
    if (!(inner instanceof Expression.Chain chain && chain.isSum())) {
      return inner.operand(context);
    }
    Operand before = chain.beforeLast().operand(context);
    Operand last = chain.last().operand().operand(context);
    Operator operator = chain.last().operator();
    DateSystem dates = context.dates();
    return Broadcast.zip(
        context, before, last, (l, r) -> certain(operator.of(l, r, dates), r, dates));
  }

  /** Whether Excel rounds the noise of many sums to 0 is not known. */
  private static CellValue certain(CellValue sum, CellValue right, DateSystem dates) {
    if (!Expression.Snapped.snapped(sum, right, dates).equals(sum)) {
      throw new Refusal("数组公式几乎抵消成 0 的结果，各软件不同，请套一层 ROUND");
    }
    return sum;
  }
}
