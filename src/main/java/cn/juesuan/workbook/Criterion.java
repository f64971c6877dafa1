package cn.juesuan.workbook;

import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.poi.ss.formula.eval.NumberEval;
import org.apache.poi.ss.formula.eval.OperandResolver;
import org.apache.poi.ss.formula.eval.StringEval;
import org.apache.poi.ss.formula.eval.ValueEval;

/**
 * What says which cells SUMIF and COUNTIF take, understood once for a whole area. Knows the plain
 * kinds: a number, a text, so many question marks, a beginning with an asterisk after it, a number
 * that others are compared with. What it means by them is what POI means. None takes empty cells.
 */
sealed interface Criterion {

  boolean matches(ValueEval value);

  /** Empty for anything out of the ordinary. */
  static Optional<Criterion> of(String text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (isEach(text, '?')) {
      return Optional.of(new Length(text.length()));
    }
    String head = text.substring(0, text.length() - 1);
    if (text.endsWith("*") && isCaseless(head)) {
      return Optional.of(new Beginning(head));
    }
    if (text.length() <= Numeral.MOST_DIGITS && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return Optional.of(new Numeral(Long.parseLong(text)));
    }
    if (text.charAt(0) == '<' || text.charAt(0) == '>') {
      return Comparison.of(text);
    }
    boolean plain = isCaseless(text) && Character.isLetter(text.charAt(0));
    return plain ? Optional.of(new Same(text)) : Optional.empty();
  }

  /** Empty for what only a text can say. */
  static Optional<Criterion> of(double number) {
    // POI tells 0 and -0 apart here and there
    return number == 0 ? Optional.empty() : Optional.of(new Numeral(number));
  }

  private static boolean isEach(String text, char one) {
    return text.chars().allMatch(c -> c == one);
  }

  /** Whether a text is of digits, hyphens and letters that are neither capital nor small. */
  static boolean isCaseless(String text) {
    return text.codePoints()
        .allMatch(
            c ->
                c == '-'
                    || Character.isDigit(c)
                    || (Character.isLetter(c)
                        && Character.toLowerCase(c) == Character.toUpperCase(c)));
  }

  /** Texts of so many characters, in one line. */
  record Length(int characters) implements Criterion {
    @Override
    public boolean matches(ValueEval value) {
      return value instanceof StringEval text && isSo(text.getStringValue());
    }

    private boolean isSo(String text) {
      return text.length() >= characters
          && text.codePointCount(0, text.length()) == characters
          && isOneLine(text);
    }
  }

  /** Texts that begin so, in one line. */
  record Beginning(String head) implements Criterion {
    @Override
    public boolean matches(ValueEval value) {
      return value instanceof StringEval text
          && text.getStringValue().startsWith(head)
          && isOneLine(text.getStringValue());
    }
  }

  /** This text. */
  record Same(String text) implements Criterion {
    @Override
    public boolean matches(ValueEval value) {
      return value instanceof StringEval other && other.getStringValue().equals(text);
    }
  }

  /** This number, also where it is written as text. */
  record Numeral(double number) implements Criterion {
    private static final int MOST_DIGITS = 15;

    @Override
    public boolean matches(ValueEval value) {
      if (value instanceof NumberEval other) {
        return Double.compare(other.getNumberValue(), number) == 0;
      }
      if (value instanceof StringEval text) {
        OptionalDouble written = numberIn(text.getStringValue());
        return written.isPresent() && written.getAsDouble() == number;
      }
      return false;
    }

    /** The number that a text is to POI. */
    static OptionalDouble numberIn(String text) {
      long digits = 0;
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (c < '0' || c > '9' || i == MOST_DIGITS) {
          // a letter of any script but e is in no number
          return c < 0x80 ? parsed(text) : OptionalDouble.empty();
        }
        digits = digits * 10 + (c - '0');
      }
      return text.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of((double) digits);
    }

    private static OptionalDouble parsed(String text) {
      Double parsed = OperandResolver.parseDouble(text);
      // -0 becomes 0
      return parsed == null ? OptionalDouble.empty() : OptionalDouble.of(parsed + 0.0);
    }
  }

  /** Numbers that compare so with this one. */
  record Comparison(Sign sign, double number) implements Criterion {

    enum Sign {
      LESS,
      AT_MOST,
      MORE,
      AT_LEAST
    }

    private static Optional<Criterion> of(String text) {
      boolean less = text.charAt(0) == '<';
      boolean equal = text.startsWith("=", 1);
      Double number = OperandResolver.parseDouble(text.substring(equal ? 2 : 1));
      if (number == null) {
        return Optional.empty();
      }
      Sign strict = less ? Sign.LESS : Sign.MORE;
      Sign loose = less ? Sign.AT_MOST : Sign.AT_LEAST;
      return Optional.of(new Comparison(equal ? loose : strict, number));
    }

    @Override
    public boolean matches(ValueEval value) {
      if (!(value instanceof NumberEval other)) {
        return false;
      }
      int compared = Double.compare(other.getNumberValue(), number);
      return switch (sign) {
        case LESS -> compared < 0;
        case AT_MOST -> compared <= 0;
        case MORE -> compared > 0;
        case AT_LEAST -> compared >= 0;
      };
    }
  }

  /** A question mark or an asterisk of POI stands for no line break. */
  private static boolean isOneLine(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029') {
        return false;
      }
    }
    return true;
  }
}
