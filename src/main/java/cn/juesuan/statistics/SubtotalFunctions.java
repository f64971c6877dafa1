package cn.juesuan.statistics;

import static cn.juesuan.signature.FunctionDefinition.define;

import cn.juesuan.operand.CellValue;
import cn.juesuan.operand.CellValue.ErrorCode;
import cn.juesuan.operand.CellValue.Numeric;
import cn.juesuan.operand.Coercion;
import cn.juesuan.signature.Arguments;
import cn.juesuan.signature.FunctionDefinition;
import cn.juesuan.statistics.Collected.LeftOut;
import java.util.List;

/** Totals that leave other subtotals, hidden rows or errors out. */
public final class SubtotalFunctions {

  public static final List<FunctionDefinition> ALL =
      List.of(
          define("SUBTOTAL", "number reference…", SubtotalFunctions::subtotal)
              .except("筛选掉的行，区域里的 AGGREGATE"),
          define("AGGREGATE", "number number array…", SubtotalFunctions::aggregate)
              .neverByValue()
              .except("筛选掉的行"));

  /** SUBTOTAL knows so many functions, and these with 100 more for those that leave out rows. */
  private static final int SUBTOTALS = 11;

  private static final int WITHOUT_HIDDEN = 100;

  private static final int AGGREGATES = 19;
  private static final int OPTIONS = 7;

  private SubtotalFunctions() {}

  private static CellValue subtotal(Arguments a) {
    int number = a.integer(0);
    boolean hidden = number > WITHOUT_HIDDEN;
    int function = hidden ? number - WITHOUT_HIDDEN : number;
    if (function < 1 || function > SUBTOTALS) {
      return ErrorCode.VALUE;
    }
    Collected collected = new Collected(a, function, new LeftOut(true, false, hidden, false));
    for (int i = 1; i < a.count(); i++) {
      collected.add(a.range(i));
    }
    return collected.result(function);
  }

  /** Options: 0 to 3 leave subtotals out; 1, 3, 5 and 7 hidden rows; 2, 3, 6 and 7 errors. */
  private static CellValue aggregate(Arguments a) {
    int function = a.integer(0);
    int option = a.integer(1);
    if (function < 1 || function > AGGREGATES || option < 0 || option > OPTIONS) {
      return ErrorCode.VALUE;
    }
    boolean nested = option < 4;
    boolean errors = option % 4 >= 2;
    LeftOut leftOut = new LeftOut(nested, nested, option % 2 == 1, errors);
    Collected collected = new Collected(a, function, leftOut);
    if (function >= Collected.FIRST_WITH_PLACE) {
      return placed(a, function, collected);
    }
    for (int i = 2; i < a.count(); i++) {
      collected.add(a.range(i));
    }
    return collected.result(function);
  }

  private static CellValue placed(Arguments a, int function, Collected collected) {
    if (a.count() != 4) {
      return ErrorCode.VALUE;
    }
    CellValue place = Coercion.number(a.value(3), a.context().dates());
    if (place instanceof ErrorCode error) {
      return error;
    }
    collected.add(a.matrix(2));
    return collected.result(function, ((Numeric) place).value());
  }
}
