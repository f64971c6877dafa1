package cn.juesuan.workbook;

import java.util.Optional;
import org.apache.poi.ss.formula.eval.NumberEval;
import org.apache.poi.ss.formula.eval.OperandResolver;
import org.apache.poi.ss.formula.eval.StringEval;
import org.apache.poi.ss.formula.eval.ValueEval;

/**
 * A text that says which cells SUMIF takes, understood once for a whole area. Knows the plain
 * kinds: a number, a text, so many question marks, a beginning with an asterisk after it. What it
 * means by them is what POI means.
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
    boolean plain = isCaseless(text) && Character.isLetter(text.charAt(0));
    return plain ? Optional.of(new Same(text)) : Optional.empty();
  }

  private static boolean isEach(String text, char one) {
    return text.chars().allMatch(c -> c == one);
  }

  /** Whether a text is of digits, hyphens and letters that are neither capital nor small. */
  private static boolean isCaseless(String text) {
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
      return value instanceof StringEval text && isNumber(text.getStringValue());
    }

    private boolean isNumber(String text) {
      long digits = 0;
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (c < '0' || c > '9' || i == MOST_DIGITS) {
          // a letter of any script but e is in no number
          return c < 0x80 && isParsed(text);
        }
        digits = digits * 10 + (c - '0');
      }
      return !text.isEmpty() && digits == number;
    }

    private boolean isParsed(String text) {
      Double parsed = OperandResolver.parseDouble(text);
      return parsed != null && parsed == number;
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
