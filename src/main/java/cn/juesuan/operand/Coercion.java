package cn.juesuan.operand;

import cn.juesuan.format.DateSystem;
import cn.juesuan.operand.CellValue.Blank;
import cn.juesuan.operand.CellValue.ErrorCode;
import cn.juesuan.operand.CellValue.Numeric;
import cn.juesuan.operand.CellValue.Text;
import cn.juesuan.operand.CellValue.Truth;

/** What operators and functions make of a value that is of another kind than they want. */
public final class Coercion {

  private Coercion() {}

  /** A number, or an error. Blank is 0, TRUE is 1, a text is the number that it writes. */
  public static CellValue number(CellValue value, DateSystem dates) {
    if (value instanceof Numeric || value instanceof ErrorCode) {
      return value;
    }
    if (value instanceof Text text) {
      return TextNumbers.read(text.value(), dates);
    }
    return value == Truth.TRUE ? CellValue.ONE : CellValue.ZERO;
  }

  /** TRUE, FALSE or an error. */
  public static CellValue truth(CellValue value) {
    if (value instanceof Truth || value instanceof ErrorCode) {
      return value;
    }
    if (value instanceof Numeric number) {
      return CellValue.of(number.value() != 0);
    }
    if (value instanceof Text text) {
      return truth(text.value());
    }
    return Truth.FALSE;
  }

  private static CellValue truth(String text) {
    if (text.equalsIgnoreCase("TRUE") || text.equalsIgnoreCase("FALSE")) {
      return CellValue.of(text.equalsIgnoreCase("TRUE"));
    }
    return ErrorCode.VALUE;
  }

  /** A text; of errors nobody asks. */
  public static String text(CellValue value) {
    if (value instanceof Text text) {
      return text.value();
    }
    if (value instanceof Numeric number) {
      return NumberText.of(number.value());
    }
    if (value instanceof Truth truth) {
      return truth.name();
    }
    return value instanceof Blank ? "" : ((ErrorCode) value).shown();
  }
}
