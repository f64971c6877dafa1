package cn.juesuan.workbook;

import cn.juesuan.formula.ExcelLimits;
import java.util.Map;
import org.apache.poi.ss.formula.OperationEvaluationContext;
import org.apache.poi.ss.formula.eval.ConcatEval;
import org.apache.poi.ss.formula.eval.ErrorEval;
import org.apache.poi.ss.formula.eval.EvaluationException;
import org.apache.poi.ss.formula.eval.FunctionEval;
import org.apache.poi.ss.formula.eval.OperandResolver;
import org.apache.poi.ss.formula.eval.StringEval;
import org.apache.poi.ss.formula.eval.ValueEval;
import org.apache.poi.ss.formula.function.FunctionMetadataRegistry;
import org.apache.poi.ss.formula.functions.FreeRefFunction;
import org.apache.poi.ss.formula.functions.Function;
import org.apache.poi.ss.formula.udf.AggregatingUDFFinder;
import org.apache.poi.ss.formula.udf.UDFFinder;

/**
 * POI's functions that make long texts of short ones, with Excel's limit: a text of more characters
 * than a cell holds is #VALUE!, and nobody builds it first.
 */
final class BoundedTexts implements UDFFinder {

  /** How many characters Excel allows a text. */
  private static final int MOST = ExcelLimits.CELL_CHARACTERS;

  /** What the functions are called where POI's evaluator must not take its own. */
  private static final String PREFIX = "juesuan.";

  private static final Map<String, Function> FUNCTIONS =
      Map.of(
          "&", joining(limited(ConcatEval.instance)),
          "CONCATENATE", limited(poi("CONCATENATE")),
          "REPLACE", limited(poi("REPLACE")),
          "REPT", checked(BoundedTexts::repeated, poi("REPT")),
          "SUBSTITUTE", replacing(checked(BoundedTexts::substituted, poi("SUBSTITUTE"))),
          "TEXT", limited(TextFunction::evaluate));

  /** POI's own functions and these. */
  static final UDFFinder FINDER =
      new AggregatingUDFFinder(AggregatingUDFFinder.DEFAULT, new BoundedTexts());

  private BoundedTexts() {}

  /** How long a function's text will be at least. */
  private interface Length {
    long of(String[] texts) throws EvaluationException;
  }

  private static Function poi(String name) {
    return FunctionEval.getBasicFunction(FunctionMetadataRegistry.lookupIndexByName(name));
  }

  /** The function with that name, or {@code function} where that makes no long texts. */
  static Function bounded(String name, Function function) {
    return FUNCTIONS.getOrDefault(name, function);
  }

  static boolean has(String name) {
    return FUNCTIONS.containsKey(name);
  }

  /** What POI's evaluator knows the function by. */
  static String nameOf(String function) {
    return PREFIX + function;
  }

  @Override
  public FreeRefFunction findFunction(String name) {
    if (!name.startsWith(PREFIX)) {
      // POI's interface says null for a function that it does not know
      return null;
    }
    Function function = FUNCTIONS.get(name.substring(PREFIX.length()));
    return (ValueEval[] arguments, OperationEvaluationContext context) ->
        function.evaluate(arguments, context.getRowIndex(), context.getColumnIndex());
  }

  private static Function limited(Function function) {
    return (arguments, row, column) -> {
      ValueEval value = function.evaluate(arguments, row, column);
      return value instanceof StringEval text && text.getStringValue().length() > MOST
          ? ErrorEval.VALUE_INVALID
          : value;
    };
  }

  /** Two texts are joined here, anything else by the function. */
  private static Function joining(Function function) {
    return (arguments, row, column) ->
        arguments[0] instanceof StringEval one
                && arguments[1] instanceof StringEval other
                && one.getStringValue().length() + other.getStringValue().length() <= MOST
            ? new StringEval(one.getStringValue() + other.getStringValue())
            : function.evaluate(arguments, row, column);
  }

  /** A text that does not hold what is to be replaced stays, else the function has its say. */
  private static Function replacing(Function function) {
    return (arguments, row, column) ->
        arguments.length == 3
                && arguments[0] instanceof StringEval text
                && arguments[1] instanceof StringEval old
                && arguments[2] instanceof StringEval
                && !text.getStringValue().contains(old.getStringValue())
                && text.getStringValue().length() <= MOST
            ? text
            : function.evaluate(arguments, row, column);
  }

  private static Function checked(Length length, Function function) {
    Function limited = limited(function);
    return (arguments, row, column) -> {
      try {
        String[] texts = new String[arguments.length];
        for (int i = 0; i < texts.length; i++) {
          texts[i] =
              OperandResolver.coerceValueToString(
                  OperandResolver.getSingleValue(arguments[i], row, column));
        }
        return length.of(texts) > MOST
            ? ErrorEval.VALUE_INVALID
            : limited.evaluate(arguments, row, column);
      } catch (EvaluationException e) {
        // an argument is an error: POI says which
        return limited.evaluate(arguments, row, column);
      }
    };
  }

  private static long repeated(String[] texts) {
    Double times = texts.length == 2 ? OperandResolver.parseDouble(texts[1]) : null;
    if (times == null) {
      return 0;
    }
    // a negative number is refused like one too large; POI would stumble
    return times <= -1 ? MOST + 1 : (long) (texts[0].length() * Math.floor(Math.max(0, times)));
  }

  private static long substituted(String[] texts) {
    if (texts.length != 3 || texts[1].isEmpty()) {
      return 0;
    }
    long length = texts[0].length();
    int growth = texts[2].length() - texts[1].length();
    for (int at = texts[0].indexOf(texts[1]);
        at >= 0;
        at = texts[0].indexOf(texts[1], at + texts[1].length())) {
      length += growth;
    }
    return length;
  }
}
