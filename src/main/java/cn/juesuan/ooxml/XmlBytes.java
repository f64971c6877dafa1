package cn.juesuan.ooxml;

import cn.juesuan.formula.Letters;
import cn.juesuan.value.Decimals;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * UTF-8 bytes that grow (in cells ECMA-376 Part 1, 22.9.2.19, ST_Xstring); knows how XML escapes
 * text.
 */
public final class XmlBytes implements Letters {

  private static final boolean[] ESCAPED = new boolean[0x80];

  /**
   * What texts of cells may have to escape: what XML does, what it cannot hold, and underscores.
   */
  private static final boolean[] ESCAPED_IN_CELLS = new boolean[0x80];

  static {
    for (char c : "&<>\"\r".toCharArray()) {
      ESCAPED[c] = true;
      ESCAPED_IN_CELLS[c] = true;
    }
    for (char c = 0; c < ' '; c++) {
      ESCAPED_IN_CELLS[c] = c != '\t' && c != '\n';
    }
    ESCAPED_IN_CELLS['_'] = true;
  }

  /** What Excel reads as an escaped character: an x and four hexadecimal digits. */
  private static final Pattern LOOKS_ESCAPED = Pattern.compile("_x[0-9A-Fa-f]{4}_");

  private static final int LENGTH_OF_ESCAPE = 7;

  private byte[] bytes;
  private int size;

  /**
   * An empty sink.
   *
   * @param capacity how many bytes it holds before it grows
   */
  public XmlBytes(int capacity) {
    bytes = new byte[capacity];
  }

  /** Its own array; only the first {@link #size} bytes count. */
  public byte[] array() {
    return bytes;
  }

  /** How many bytes it holds. */
  public int size() {
    return size;
  }

  /** Forgets what it holds. */
  public void clear() {
    size = 0;
  }

  /** What it holds, in an array of its own. */
  public byte[] copy() {
    return Arrays.copyOf(bytes, size);
  }

  /** Appends bytes as they are. */
  public XmlBytes raw(byte[] more) {
    return raw(more, 0, more.length);
  }

  /** Some bytes of an array. */
  public XmlBytes raw(byte[] more, int from, int to) {
    room(to - from);
    System.arraycopy(more, from, bytes, size, to - from);
    size += to - from;
    return this;
  }

  /** Text that needs no escaping. */
  @Override
  public XmlBytes raw(String text) {
    room(text.length() * 3);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        bytes[size++] = (byte) c;
      } else {
        return raw(text.substring(i).getBytes(StandardCharsets.UTF_8));
      }
    }
    return this;
  }

  @Override
  public XmlBytes raw(int number) {
    if (number < 0) {
      return raw(Integer.toString(number));
    }
    room(10);
    int digits = 1;
    for (int rest = number; rest >= 10; rest /= 10) {
      digits++;
    }
    int rest = number;
    for (int at = size + digits - 1; at >= size; at--) {
      bytes[at] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    size += digits;
    return this;
  }

  /** A number's two low bytes, the lowest first. */
  XmlBytes twoBytes(int number) {
    room(2);
    bytes[size++] = (byte) number;
    bytes[size++] = (byte) (number >>> 8);
    return this;
  }

  /** A number's four bytes, the lowest first. */
  XmlBytes fourBytes(int number) {
    return twoBytes(number).twoBytes(number >>> 16);
  }

  /** A number as files write it; see {@link Decimals#digits}. */
  public XmlBytes number(double number) {
    boolean small = number == Math.rint(number) && Math.abs(number) < Integer.MAX_VALUE;
    return small ? raw((int) number) : raw(Decimals.digits(number));
  }

  /** Text inside an element or a double-quoted attribute. */
  public XmlBytes escaped(String text) {
    return text(text, false);
  }

  /**
   * A cell's text: besides XML's escapes Excel's own for what XML cannot hold, and for what looks
   * like one, lest it be read so.
   */
  public XmlBytes cellText(String text) {
    return text(text, true);
  }

  private XmlBytes text(String text, boolean inCell) {
    boolean[] escaped = inCell ? ESCAPED_IN_CELLS : ESCAPED;
    room(text.length() * 3);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x80 ? escaped[c] : inCell && c >= 0xFFFE) {
        raw(escape(text, i));
        room((text.length() - i) * 3);
      } else if (c < 0x80) {
        bytes[size++] = (byte) c;
      } else {
        i += character(text, i);
      }
    }
    return this;
  }

  private static boolean looksEscaped(String text, int at) {
    return at + LENGTH_OF_ESCAPE <= text.length()
        && LOOKS_ESCAPED.matcher(text).region(at, at + LENGTH_OF_ESCAPE).matches();
  }

  /** One character beyond ASCII; returns how many more of the text's units it took. */
  private int character(String text, int at) {
    int c = text.codePointAt(at);
    if (Character.isBmpCodePoint(c) && Character.isSurrogate((char) c)) {
      // half a character: what Java writes for it
      bytes[size++] = '?';
      return 0;
    }
    if (c < 0x800) {
      bytes[size++] = (byte) (0xC0 | (c >> 6));
    } else if (c < 0x10000) {
      bytes[size++] = (byte) (0xE0 | (c >> 12));
      bytes[size++] = (byte) (0x80 | ((c >> 6) & 0x3F));
    } else {
      bytes[size++] = (byte) (0xF0 | (c >> 18));
      bytes[size++] = (byte) (0x80 | ((c >> 12) & 0x3F));
      bytes[size++] = (byte) (0x80 | ((c >> 6) & 0x3F));
    }
    bytes[size++] = (byte) (0x80 | (c & 0x3F));
    return Character.charCount(c) - 1;
  }

  private static String escape(String text, int at) {
    char c = text.charAt(at);
    if (c == '_') {
      return looksEscaped(text, at) ? "_x005F_" : "_";
    }
    String escape = XmlText.escapeOf(c);
    return escape.isEmpty() ? "_x%04X_".formatted((int) c) : escape;
  }

  private void room(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
    }
  }
}
