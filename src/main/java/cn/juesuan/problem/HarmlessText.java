package cn.juesuan.problem;

import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts of strangers as they may be shown: what would steer a terminal, turn the direction of
 * reading, break a line or is no character is written as its number, {@code \u001B}.
 */
public final class HarmlessText {

  private static final String INVISIBLE = "\\p{Cc}\\p{Cf}\\p{Cs}\\u2028\\u2029\\uFFFE\\uFFFF";
  private static final Pattern IN_LINES = Pattern.compile("[" + INVISIBLE + "&&[^\\n\\t]]");
  private static final Pattern IN_A_LINE = Pattern.compile("[" + INVISIBLE + "]");

  private HarmlessText() {}

  /** A text that stays on one line, whatever it holds. */
  public static String line(String text) {
    return shown(IN_A_LINE, text);
  }

  /** A text that may have several lines, and tabulators. */
  public static String lines(String text) {
    return shown(IN_LINES, text.replace("\r\n", "\n"));
  }

  private static String shown(Pattern harmful, String text) {
    Matcher found = harmful.matcher(text);
    return found.find()
        ? found.replaceAll(f -> Matcher.quoteReplacement(escaped(f.group())))
        : text;
  }

  private static String escaped(String character) {
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < character.length(); i++) {
      escaped.append("\\u").append(HexFormat.of().withUpperCase().toHexDigits(character.charAt(i)));
    }
    return escaped.toString();
  }
}
