package cn.juesuan.csv;

import java.io.IOException;
import java.io.Reader;

/** Characters one by one, with a look ahead and a way back to a mark. */
final class CharSource {

  static final int END = -1;
  private static final int BUFFER = 1 << 14;

  private final Reader reader;
  private final StringBuilder sinceMark = new StringBuilder();
  private char[] chars = new char[BUFFER];
  private int at = 0;
  private int limit = 0;
  private boolean marked = false;

  CharSource(Reader reader) {
    this.reader = reader;
  }

  /** The next character, which stays the next; {@link #END} after the last. */
  int peek() throws IOException {
    if (at == limit) {
      at = 0;
      limit = Math.max(0, reader.read(chars, 0, chars.length));
    }
    return at == limit ? END : chars[at];
  }

  int next() throws IOException {
    int c = peek();
    if (c != END) {
      at++;
      if (marked) {
        sinceMark.append((char) c);
      }
    }
    return c;
  }

  /** Remembers this place. */
  void mark() {
    marked = true;
    sinceMark.setLength(0);
  }

  /** Forgets the mark. */
  void unmark() {
    marked = false;
    sinceMark.setLength(0);
  }

  /** Goes back to the mark, which is then forgotten. */
  void reset() {
    int rest = limit - at;
    char[] again = new char[Math.max(BUFFER, sinceMark.length() + rest)];
    sinceMark.getChars(0, sinceMark.length(), again, 0);
    System.arraycopy(chars, at, again, sinceMark.length(), rest);
    chars = again;
    at = 0;
    limit = sinceMark.length() + rest;
    unmark();
  }
}
