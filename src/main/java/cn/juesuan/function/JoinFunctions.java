package cn.juesuan.function;

import static cn.juesuan.signature.FunctionDefinition.define;

import cn.juesuan.formula.ExcelLimits;
import cn.juesuan.operand.CellValue;
import cn.juesuan.operand.CellValue.ErrorCode;
import cn.juesuan.operand.Coercion;
import cn.juesuan.operand.Matrix;
import cn.juesuan.operand.Refusal;
import cn.juesuan.signature.Arguments;
import cn.juesuan.signature.FunctionDefinition;
import java.util.List;

/** Functions that join the texts of many cells, and the code of a character. */
final class JoinFunctions {

  private static final int LAST_ASCII = 127;

  static final List<FunctionDefinition> ALL =
      List.of(
          define("CONCAT", "area…", a -> joined(a, 0, "", true)),
          define("TEXTJOIN", "text truth area…", a -> joined(a, 2, a.text(0), a.truth(1))),
          define("CODE", "text", JoinFunctions::code).except("英文、数字和半角符号以外的字"));

  private JoinFunctions() {}

  /**
   * Joins all texts of the arguments from there on, row by row.
   *
   * @param skips whether what is empty is left out, with its separator
   */
  private static CellValue joined(Arguments a, int from, String separator, boolean skips) {
    Joined joined = new Joined(separator, skips);
    // without separators what is blank leaves nothing
    boolean blanks = !skips && !separator.isEmpty();
    for (int i = from; i < a.count(); i++) {
      if (a.operand(i) instanceof Matrix matrix) {
        // blanks count only where they are not left out
        for (int row = 0; row < rows(matrix, blanks); row++) {
          for (int column = 0; column < columns(matrix, blanks); column++) {
            joined.add(matrix.at(row, column));
          }
        }
      } else {
        joined.add(a.value(i));
      }
    }
    return joined.text();
  }

  private static int rows(Matrix matrix, boolean blanks) {
    return (blanks ? matrix : matrix.used()).rows();
  }

  private static int columns(Matrix matrix, boolean blanks) {
    return (blanks ? matrix : matrix.used()).columns();
  }

  /** A text under way. */
  private static final class Joined {
    private final String separator;
    private final boolean skips;
    private final StringBuilder text = new StringBuilder();
    private boolean first = true;

    Joined(String separator, boolean skips) {
      this.separator = separator;
      this.skips = skips;
    }

    void add(CellValue value) {
      if (value instanceof ErrorCode error) {
        throw error.raised();
      }
      String next = Coercion.text(value);
      if (skips && next.isEmpty()) {
        return;
      }
      text.append(first ? "" : separator).append(next);
      first = false;
      if (text.length() > ExcelLimits.CELL_CHARACTERS) {
        throw ErrorCode.VALUE.raised();
      }
    }

    CellValue text() {
      return CellValue.of(text.toString());
    }
  }

  private static CellValue code(Arguments a) {
    if (a.text(0).isEmpty()) {
      return ErrorCode.VALUE;
    }
    int code = a.text(0).charAt(0);
    if (code > LAST_ASCII) {
      throw new Refusal("CODE 对英文、数字和半角符号以外的字，结果与电脑的语言有关");
    }
    return CellValue.of(code);
  }
}
