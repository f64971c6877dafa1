package cn.juesuan.csv;

import java.io.IOException;

/** Looks at a file's first lines before the separator is known. */
final class FileSample {

  private static final int LONGEST = 100_000;

  /** More than the records among which the header is looked for: some are blank, some broken. */
  private static final int LINES = 60;

  private FileSample() {}

  /** The text of the first lines; nothing is consumed. */
  static CharSequence peek(CharSource source) throws IOException {
    source.mark();
    StringBuilder text = new StringBuilder();
    int lines = 0;
    while (source.peek() != CharSource.END && text.length() < LONGEST && lines < LINES) {
      char c = (char) source.next();
      lines += c == '\n' || c == '\r' ? 1 : 0;
      text.append(c);
    }
    source.reset();
    return text;
  }
}
