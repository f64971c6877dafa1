package cn.juesuan.value;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The marks by which systems tell Excel that a field is text: {@code '0101}, {@code ="0101"}. */
final class TextMark {

  private static final Pattern AS_FORMULA = Pattern.compile("=\\s*\"([^\"]*)\"");
  private static final Pattern QUOTES = Pattern.compile("['‘’`]");

  private TextMark() {}

  /** The text without such a mark. */
  static String without(String text) {
    if (!text.isEmpty() && QUOTES.matcher(text.substring(0, 1)).matches()) {
      return text.substring(1);
    }
    Matcher formula = AS_FORMULA.matcher(text);
    return formula.matches() ? formula.group(1) : text;
  }
}
