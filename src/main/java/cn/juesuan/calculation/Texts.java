package cn.juesuan.calculation;

import cn.juesuan.calculation.CellValue.ErrorCode;
import cn.juesuan.formula.ExcelLimits;

/** Texts are never longer than a cell can hold; what would be longer is not built first. */
final class Texts {

  private Texts() {}

  static CellValue joined(String one, String other) {
    if (one.length() + other.length() > ExcelLimits.CELL_CHARACTERS) {
      return ErrorCode.VALUE;
    }
    return new CellValue.Text(one.concat(other));
  }
}
