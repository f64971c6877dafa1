package cn.juesuan.operand;

import cn.juesuan.operand.CellValue.Numeric;
import cn.juesuan.operand.CellValue.Text;

/** Turns operands into what is wanted of them. */
public final class Operands {

  private Operands() {}

  /** The one value that it stands for; an argument left empty is blank. */
  public static CellValue value(Operand operand) {
    // most are; whether a record is of an interface takes longer to see
    if (operand instanceof Numeric number) {
      return number;
    }
    if (operand instanceof Text text) {
      return text;
    }
    if (operand instanceof CellValue value) {
      return value;
    }
    if (operand instanceof Matrix matrix) {
      if (matrix.isOne()) {
        return matrix.at(0, 0);
      }
      throw new Refusal("整个区域参与运算，这样的算式只能放在 SUMPRODUCT 里");
    }
    return CellValue.Blank.BLANK;
  }
}
