package cn.juesuan.value;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The marks by which systems tell Excel that a field is text: {@code '0101}, {@code ="0101"}. */
final class TextMark {

  private static final Pattern AS_FORMULA = Pattern.compile("=\\s*\"([^\"]*)\"");
  private static final String QUOTES = "'‘’`";

  private TextMark() {}

  /** The text without such a mark. */
  static String without(String text) {
    char first = text.isEmpty() ? ' ' : text.charAt(0);
    if (QUOTES.indexOf(first) >= 0) {
      return text.substring(1);
    }
    if (first != '=') {
      return text;
    }
    Matcher formula = AS_FORMULA.matcher(text);
    return formula.matches() ? formula.group(1) : text;
  }
}
