package cn.juesuan.expression;

import cn.juesuan.formula.Node;
import cn.juesuan.operand.ArrayValue;
import cn.juesuan.operand.CellValue;
import cn.juesuan.operand.CellValue.ErrorCode;
import cn.juesuan.operand.Operator;
import cn.juesuan.operand.Unsupported;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts what a formula's nodes keep as typed into operators, numbers and array constants. */
final class FormulaTokens {

  /** A piece of a formula. */
  sealed interface Token {
    /** A number, an error value or an array constant. */
    record Known(Expression expression) implements Token {}

    /** What the formula's parser has understood already. */
    record Understood(Node node) implements Token {}

    /** An operator. */
    record Sign(Operator operator) implements Token {}

    /** A percent sign. */
    record Percent() implements Token {}
  }

  private static final Pattern NUMBER =
      Pattern.compile("[0-9]*\\.?[0-9]+(?:[eE][+-]?[0-9]+)?|[0-9]+\\.");
  private static final Pattern ERROR = Pattern.compile("#(?:NULL!|DIV/0!|VALUE!|NAME\\?|NUM!|N/A)");
  private static final Pattern ARRAY = Pattern.compile("\\{([^{}]*)\\}");
  private static final Pattern ELEMENT =
      Pattern.compile(
          "\\s*(?:\"([^\"]*+(?:\"\"[^\"]*+)*+)\"|([+-]?(?:[0-9]*\\.?[0-9]+(?:[eE][+-]?[0-9]+)?|[0-9]+\\.))"
              + "|(?i:(TRUE|FALSE))|(#[A-Z/0!?]+))\\s*([,;]|$)");

  private static final Operator[] LONGEST_FIRST = longestFirst();

  private final List<Token> tokens = new ArrayList<>(4);

  private FormulaTokens() {}

  private static Operator[] longestFirst() {
    Operator[] operators = Operator.values();
    Arrays.sort(operators, Comparator.comparing(o -> -o.sign().length()));
    return operators;
  }

  static List<Token> of(List<Node> nodes) throws Unsupported {
    FormulaTokens found = new FormulaTokens();
    for (Node node : nodes) {
      if (node instanceof Node.Verbatim verbatim) {
        found.cut(verbatim.text());
      } else {
        found.tokens.add(new Token.Understood(node));
      }
    }
    return found.tokens;
  }

  private void cut(String text) throws Unsupported {
    int at = 0;
    while (at < text.length()) {
      at = Character.isWhitespace(text.charAt(at)) ? at + 1 : next(text, at);
    }
  }

  /** Reads one token; returns where it ends. */
  private int next(String text, int at) throws Unsupported {
    return switch (text.charAt(at)) {
      case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '.' -> number(text, at);
      case '#' -> error(text, at);
      case '{' -> array(text, at);
      case '%' -> {
        tokens.add(new Token.Percent());
        yield at + 1;
      }
      default -> {
        Operator operator = operator(text, at);
        tokens.add(new Token.Sign(operator));
        yield at + operator.sign().length();
      }
    };
  }

  private int number(String text, int at) throws Unsupported {
    Matcher number = found(NUMBER, text, at);
    known(new Expression.Constant(CellValue.of(Double.parseDouble(number.group()))));
    return number.end();
  }

  private int error(String text, int at) throws Unsupported {
    Matcher error = found(ERROR, text, at);
    known(new Expression.Constant(error(error.group())));
    return error.end();
  }

  private int array(String text, int at) throws Unsupported {
    Matcher array = found(ARRAY, text, at);
    known(new Expression.ConstantArray(array(array.group(1))));
    return array.end();
  }

  private void known(Expression expression) {
    tokens.add(new Token.Known(expression));
  }

  private static Matcher found(Pattern pattern, String text, int at) throws Unsupported {
    Matcher matcher = pattern.matcher(text).region(at, text.length());
    if (!matcher.lookingAt()) {
      throw wrong();
    }
    return matcher;
  }

  private static ErrorCode error(String shown) throws Unsupported {
    return ErrorCode.shownAs(shown).orElseThrow(FormulaTokens::wrong);
  }

  /** The operator that begins there: of two that do, the longer. */
  private static Operator operator(String text, int at) throws Unsupported {
    for (Operator operator : LONGEST_FIRST) {
      if (text.startsWith(operator.sign(), at)) {
        return operator;
      }
    }
    throw wrong();
  }

  private static ArrayValue array(String text) throws Unsupported {
    List<CellValue> values = new ArrayList<>();
    Matcher element = ELEMENT.matcher(text);
    int at = 0;
    int rows = 0;
    boolean further = true;
    while (further) {
      if (!element.region(at, text.length()).lookingAt()) {
        throw wrong();
      }
      values.add(element(element));
      at = element.end();
      further = !element.group(5).isEmpty();
      rows += element.group(5).equals(",") ? 0 : 1;
      if (!element.group(5).equals(",") && values.size() % rows != 0) {
        throw wrong();
      }
    }
    if (values.size() % rows != 0) {
      throw wrong();
    }
    return ArrayValue.of(values.size() / rows, values.toArray(CellValue[]::new));
  }

  private static CellValue element(Matcher element) throws Unsupported {
    if (element.group(1) != null) {
      return CellValue.of(element.group(1).replace("\"\"", "\""));
    }
    if (element.group(2) != null) {
      return CellValue.of(Double.parseDouble(element.group(2)));
    }
    return element.group(3) != null
        ? CellValue.of(element.group(3).equalsIgnoreCase("TRUE"))
        : error(element.group(4));
  }

  static Unsupported wrong() {
    return new Unsupported("公式不合语法");
  }
}
