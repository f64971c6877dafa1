package cn.juesuan.workbook;

import java.util.function.IntPredicate;
import org.apache.poi.ss.formula.eval.BoolEval;
import org.apache.poi.ss.formula.eval.NumberEval;
import org.apache.poi.ss.formula.eval.StringEval;
import org.apache.poi.ss.formula.eval.ValueEval;
import org.apache.poi.ss.formula.functions.Function;
import org.apache.poi.ss.util.NumberComparer;

/** POI's comparisons and AND and OR where their operands are what they mostly are. */
final class Comparisons {

  private Comparisons() {}

  /**
   * A comparison of two numbers or two texts, else POI's.
   *
   * @param holds whether it holds for an operand that is less (negative), same or more
   */
  static Function of(IntPredicate holds, Function poi) {
    return (arguments, row, column) -> {
      ValueEval one = arguments[0];
      ValueEval other = arguments[1];
      if (one instanceof NumberEval a && other instanceof NumberEval b) {
        int sign = NumberComparer.compare(a.getNumberValue(), b.getNumberValue());
        return BoolEval.valueOf(holds.test(sign));
      }
      if (one instanceof StringEval a && other instanceof StringEval b) {
        int sign = a.getStringValue().compareToIgnoreCase(b.getStringValue());
        return BoolEval.valueOf(holds.test(sign));
      }
      return poi.evaluate(arguments, row, column);
    };
  }

  /**
   * AND or OR of truths, else POI's.
   *
   * @param decisive which truth decides by itself
   */
  static Function joining(BoolEval decisive, Function poi) {
    return (arguments, row, column) -> {
      boolean decided = false;
      for (ValueEval argument : arguments) {
        if (!(argument instanceof BoolEval)) {
          return poi.evaluate(arguments, row, column);
        }
        decided |= argument == decisive;
      }
      return BoolEval.valueOf(decided == decisive.getBooleanValue());
    };
  }
}
