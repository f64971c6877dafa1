package cn.juesuan.workbook;

import java.util.Map;
import org.apache.poi.ss.formula.eval.AreaEval;
import org.apache.poi.ss.formula.eval.ErrorEval;
import org.apache.poi.ss.formula.eval.NumberEval;
import org.apache.poi.ss.formula.eval.ValueEval;
import org.apache.poi.ss.formula.functions.Function;

/**
 * Errors that operators and functions pass on. POI's functions throw an exception for each of them,
 * and its stack costs more than the formula.
 */
final class FirstErrors {

  /** How many arguments a function that passes on its first argument's error must have. */
  private static final Map<String, Integer> STRICT =
      Map.of("ROUND", 2, "ROUNDUP", 2, "ROUNDDOWN", 2, "ABS", 1, "INT", 1, "IF", 3);

  private FirstErrors() {}

  /** The function that answers errors itself where POI's would throw. */
  static Function passing(String name, Function function) {
    if (name.equals("INDEX")) {
      return (arguments, row, column) ->
          arguments.length > 1
                  && arguments[0] instanceof AreaEval
                  && arguments[1] instanceof ErrorEval error
              ? error
              : function.evaluate(arguments, row, column);
    }
    Integer count = STRICT.get(name);
    return count == null
        ? function
        : (arguments, row, column) ->
            arguments.length == count && own(arguments[0]) instanceof ErrorEval error
                ? error
                : function.evaluate(arguments, row, column);
  }

  /** Operators take the first error from the left; what is not a number may be one by itself. */
  static Function passing(Function operator) {
    return (arguments, row, column) -> {
      ValueEval first = own(arguments[0]);
      if (first instanceof ErrorEval) {
        return first;
      }
      if (arguments.length == 2
          && first instanceof NumberEval
          && own(arguments[1]) instanceof ErrorEval second) {
        return second;
      }
      return operator.evaluate(arguments, row, column);
    };
  }

  private static ValueEval own(ValueEval value) {
    return value instanceof LightRef ref ? ref.getInnerValueEval(0) : value;
  }
}
