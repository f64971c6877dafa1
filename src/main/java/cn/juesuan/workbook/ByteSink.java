package cn.juesuan.workbook;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** UTF-8 bytes that grow; knows how XML escapes text. */
final class ByteSink {

  private byte[] bytes;
  private int size;

  ByteSink(int capacity) {
    bytes = new byte[capacity];
  }

  byte[] array() {
    return bytes;
  }

  int size() {
    return size;
  }

  void clear() {
    size = 0;
  }

  byte[] copy() {
    return Arrays.copyOf(bytes, size);
  }

  ByteSink raw(byte[] more) {
    room(more.length);
    System.arraycopy(more, 0, bytes, size, more.length);
    size += more.length;
    return this;
  }

  /** Text that needs no escaping. */
  ByteSink raw(String text) {
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

  ByteSink raw(int number) {
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

  /** A number as files write it; see {@link CellValues#digits}. */
  ByteSink number(double number) {
    boolean small = number == Math.rint(number) && Math.abs(number) < Integer.MAX_VALUE;
    return small ? raw((int) number) : raw(CellValues.digits(number));
  }

  /** Text inside an element or a double-quoted attribute. */
  ByteSink escaped(String text) {
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      String escape = escape(text.charAt(i));
      if (!escape.isEmpty()) {
        raw(text.substring(from, i)).raw(escape);
        from = i + 1;
      }
    }
    return raw(from == 0 ? text : text.substring(from));
  }

  private static String escape(char c) {
    return switch (c) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '"' -> "&quot;";
      case '\r' -> "&#13;";
      default -> "";
    };
  }

  private void room(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
    }
  }
}
