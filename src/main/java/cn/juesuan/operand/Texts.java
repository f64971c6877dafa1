package cn.juesuan.operand;

import cn.juesuan.formula.ExcelLimits;
import cn.juesuan.operand.CellValue.ErrorCode;

/** Texts are never longer than a cell can hold; what would be longer is not built first. */
final class Texts {

  /** As much of a text as a message shows. */
  private static final int SHOWN = 20;

  private Texts() {}

  /** A text for a message, its beginning if it is long. */
  static String shortened(String text) {
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
  }

  static CellValue joined(String one, String other) {
    if (one.length() + other.length() > ExcelLimits.CELL_CHARACTERS) {
      return ErrorCode.VALUE;
    }
    return new CellValue.Text(one.concat(other));
  }
}
