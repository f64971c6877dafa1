package cn.juesuan.operand;

import cn.juesuan.formula.ExcelLimits;
import cn.juesuan.operand.CellValue.ErrorCode;

/** Texts are never longer than a cell can hold; what would be longer is not built first. */
public final class Texts {

  /** As much of a text as a message shows. */
  private static final int SHOWN = 20;

  private Texts() {}

  /** A text for a message, its beginning if it is long. */
  static String shortened(String text) {
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
  }

  /**
   * Hears of what is looked for.
   *
   * @throws Refusal if it is a text so long that some programs find it and others do not
   */
  public static void seek(CellValue wanted) {
    if (wanted instanceof CellValue.Text text) {
      seek(text.value());
    }
  }

  /** As {@link #seek(CellValue)}. */
  public static void seek(String text) {
    if (text.length() > ExcelLimits.SOUGHT_CHARACTERS) {
      throw new Refusal(
          "查找的文字有 "
              + text.length()
              + " 个字符，超过 Excel 的上限 "
              + ExcelLimits.SOUGHT_CHARACTERS
              + "，请缩短，或用 LEFT 取开头的一段");
    }
  }

  static CellValue joined(String one, String other) {
    if (one.length() + other.length() > ExcelLimits.CELL_CHARACTERS) {
      return ErrorCode.VALUE;
    }
    return new CellValue.Text(one.concat(other));
  }
}
