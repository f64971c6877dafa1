package cn.juesuan.csv;

import java.io.IOException;

/** Looks at a file's first record before the separator is known. */
final class HeaderText {

  private static final int LONGEST = 100_000;

  private HeaderText() {}

  /**
   * The text of the first line that is not blank, line breaks in quotes included; nothing is
   * consumed.
   */
  static CharSequence peek(CharSource source) throws IOException {
    source.mark();
    StringBuilder text = new StringBuilder();
    boolean quoted = false;
    boolean filled = false;
    while (source.peek() != CharSource.END && text.length() < LONGEST) {
      char c = (char) source.next();
      quoted = (c == '"') != quoted;
      if (!quoted && filled && (c == '\n' || c == '\r')) {
        break;
      }
      filled |= !Character.isWhitespace(c);
      text.append(c);
    }
    source.reset();
    return text;
  }
}
