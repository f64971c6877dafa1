package cn.juesuan.expression;

import cn.juesuan.operand.CellValue;
import cn.juesuan.operand.Inexact;
import cn.juesuan.operand.Refusal;
import cn.juesuan.signature.FunctionDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The rounding of a number whose last digits are each program's own: certain if what lies a little
 * below and above is rounded to the same.
 *
 * @param function what rounds
 * @param arguments its arguments; the first is the number
 */
record Rounding(FunctionDefinition function, List<Expression> arguments) implements Expression {

  private static final Set<String> FUNCTIONS =
      Set.of("ROUND", "ROUNDUP", "ROUNDDOWN", "TRUNC", "FIXED", "TEXT");

  /** Whether a function rounds its first argument. */
  static boolean isDoneBy(FunctionDefinition function) {
    return FUNCTIONS.contains(function.name());
  }

  @Override
  public CellValue value(Context context) {
    try {
      return rounded(arguments.get(0).value(context), context);
    } catch (Inexact number) {
      CellValue result = rounded(CellValue.of(number.value()), context);
      for (double doubt : new double[] {-number.doubt(), number.doubt()}) {
        if (!rounded(CellValue.of(number.value() + doubt), context).equals(result)) {
          throw new Refusal("末几位各软件不同，舍入的结果不确定，请少留几位小数");
        }
      }
      return result;
    }
  }

  private CellValue rounded(CellValue number, Context context) {
    List<Expression> all = new ArrayList<>(arguments);
    all.set(0, new Constant(number));
    return new FunctionCall(function, all, false).value(context);
  }
}
