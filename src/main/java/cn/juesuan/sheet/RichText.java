package cn.juesuan.sheet;

import cn.juesuan.formula.ExcelLimits;
import java.io.IOException;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a text that stands plain or in formatted runs (ECMA-376 Part 1, 18.4.4); what guides its
 * pronunciation is no part.
 */
final class RichText {

  private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private RichText() {}

  /** The text of the element that starts here, up to its end. */
  static String read(XmlCursor xml) throws IOException, UnreadableWorkbook {
    int outside = xml.depth() - 1;
    String first = "";
    StringBuilder text = null;
    while (xml.next() && xml.depth() > outside) {
      if (xml.isStart("rPh") || xml.isStart("rPr")) {
        xml.skip();
      } else if (xml.isStart("t")) {
        String piece = unescaped(xml.text());
        if (first.isEmpty()) {
          first = piece;
        } else {
          text = text == null ? new StringBuilder(first) : text;
          append(text, piece);
        }
      }
    }
    return text == null ? first : text.toString();
  }

  private static void append(StringBuilder text, String piece) {
    if (text.length() <= ExcelLimits.CELL_CHARACTERS) {
      text.append(piece);
    }
  }

  /** Excel writes characters that XML cannot hold, and what looks so, as _x000D_. */
  static String unescaped(String text) {
    return text.contains("_x") ? ESCAPED.matcher(text).replaceAll(RichText::meant) : text;
  }

  private static String meant(MatchResult escape) {
    char meant = (char) Integer.parseInt(escape.group(1), 16);
    return Matcher.quoteReplacement(String.valueOf(meant));
  }
}
