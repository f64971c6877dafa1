package cn.juesuan.expression;

import cn.juesuan.formula.Area;
import cn.juesuan.formula.Node;
import cn.juesuan.operand.CellValue;
import cn.juesuan.operand.Operand;
import cn.juesuan.operand.Operands;
import cn.juesuan.operand.Range;
import cn.juesuan.operand.Refusal;

/**
 * A row or a column of cells where one value is wanted: Excel takes the cell that stands in the
 * formula's own column or row (its implicit intersection), and so do other programs.
 */
record ImplicitIntersection(ReferenceUse reference) implements Expression {

  /**
   * Whether an area has such a cell, at some place of the formula, that stays the same one however
   * rows grow: rows of another sheet grow otherwise.
   */
  static boolean isKnown(Node.Reference reference) {
    Area area = reference.area();
    boolean row = area.firstRow() == area.lastRow();
    boolean column = area.firstColumn() == area.lastColumn();
    return row ? !column : column && reference.sheet().isEmpty();
  }

  /** Whether a formula at that place, from 0, has no cell of the area beside it. */
  static boolean misses(Area area, int row, int column) {
    return area.firstColumn() == area.lastColumn()
        ? row < area.firstRow() || row > area.lastRow()
        : column < area.firstColumn() || column > area.lastColumn();
  }

  static String missed(String area) {
    return "区域" + area + "不经过公式的这一行、这一列，Excel 显示 #VALUE!；这里只要一个值，请引用一个单元格";
  }

  @Override
  public CellValue value(Context context) {
    Operand operand = reference.operand(context);
    if (!(operand instanceof Range range) || range.isOne()) {
      return Operands.value(operand);
    }
    boolean column = range.columns() == 1;
    int at = column ? context.row() - range.firstRow() : context.column() - range.firstColumn();
    // a row in which lines were put has become several
    boolean many = !column && range.rows() > 1;
    if (many || at < 0 || at >= (column ? range.rows() : range.columns())) {
      throw new Refusal(missed(""));
    }
    return column ? range.at(at, 0) : range.at(0, at);
  }
}
