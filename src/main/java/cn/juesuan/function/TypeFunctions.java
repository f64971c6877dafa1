package cn.juesuan.function;

import static cn.juesuan.signature.FunctionDefinition.define;

import cn.juesuan.formula.Area;
import cn.juesuan.operand.CellValue;
import cn.juesuan.operand.CellValue.ErrorCode;
import cn.juesuan.operand.CellValue.Text;
import cn.juesuan.operand.CellValue.Truth;
import cn.juesuan.operand.Matrix;
import cn.juesuan.operand.Operand;
import cn.juesuan.operand.Operands;
import cn.juesuan.operand.Range;
import cn.juesuan.signature.Arguments;
import cn.juesuan.signature.FunctionDefinition;
import java.util.List;

/** Functions that ask what kind of argument they are given, and where a cell is. */
final class TypeFunctions {

  private static final int FORMS = 4;

  static final List<FunctionDefinition> ALL =
      List.of(
          define("TYPE", "area", a -> CellValue.of(type(a.operand(0)))),
          define("ISREF", "area", a -> CellValue.of(a.operand(0) instanceof Range)),
          define("ADDRESS", "number number [number]", TypeFunctions::address)
              .except("R1C1 写法和工作表名"));

  private TypeFunctions() {}

  private static int type(Operand operand) {
    if (operand instanceof Matrix matrix && !matrix.isOne()) {
      return 64;
    }
    CellValue value = Operands.value(operand);
    if (value instanceof Text) {
      return 2;
    }
    if (value instanceof Truth) {
      return 4;
    }
    return value instanceof ErrorCode ? 16 : 1;
  }

  /** A cell's name with dollar signs as wanted: 1 both, 2 the row, 3 the column, 4 none. */
  private static CellValue address(Arguments a) {
    int row = a.integer(0);
    int column = a.integer(1);
    int form = a.isFilled(2) ? a.integer(2) : 1;
    boolean inside =
        row >= 1 && row <= Area.LAST_ROW + 1 && column >= 1 && column <= Area.LAST_COLUMN + 1;
    if (!inside || form < 1 || form > FORMS) {
      return ErrorCode.VALUE;
    }
    String letters = Area.cell(0, column - 1).text().replaceAll("[0-9]", "");
    String columnSign = form == 1 || form == 3 ? "$" : "";
    String rowSign = form <= 2 ? "$" : "";
    return CellValue.of(columnSign + letters + rowSign + row);
  }
}
