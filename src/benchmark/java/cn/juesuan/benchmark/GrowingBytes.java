package cn.juesuan.benchmark;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes that grow, and what is printed into them. */
final class GrowingBytes {
  byte[] bytes = new byte[64 << 10];
  int size;
  double sums;

  private void room(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
    }
  }

  void raw(byte[] more) {
    room(more.length);
    System.arraycopy(more, 0, bytes, size, more.length);
    size += more.length;
  }

  void raw(long number) {
    room(20);
    if (number < 0) {
      bytes[size++] = '-';
    }
    long rest = Math.abs(number);
    int digits = 1;
    for (long r = rest; r >= 10; r /= 10) {
      digits++;
    }
    for (int at = size + digits - 1; at >= size; at--) {
      bytes[at] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    size += digits;
  }

  void decimal(long unscaled, int scale) {
    if (scale <= 0) {
      raw(unscaled);
      return;
    }
    room(24);
    if (unscaled < 0) {
      bytes[size++] = '-';
    }
    long rest = Math.abs(unscaled);
    long power = 1;
    for (int i = 0; i < scale; i++) {
      power *= 10;
    }
    raw(rest / power);
    bytes[size++] = '.';
    long part = rest % power;
    for (int at = size + scale - 1; at >= size; at--) {
      bytes[at] = (byte) ('0' + part % 10);
      part /= 10;
    }
    size += scale;
  }

  void number(double number) {
    if (number == Math.rint(number) && Math.abs(number) < 1e15) {
      raw((long) number);
      return;
    }
    String digits = Double.toString(number);
    room(digits.length());
    for (int i = 0; i < digits.length(); i++) {
      bytes[size++] = (byte) digits.charAt(i);
    }
  }

  void escaped(String text) {
    room(text.length() * 6);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80) {
        byte[] rest = rest(text, i);
        raw(rest);
        i += new String(rest, StandardCharsets.UTF_8).length() - 1;
      } else if (c == '&') {
        ascii("&amp;");
      } else if (c == '<') {
        ascii("&lt;");
      } else if (c == '>') {
        ascii("&gt;");
      } else if (c == '"') {
        ascii("&quot;");
      } else if (c == '\r') {
        ascii("&#13;");
      } else {
        room(1);
        bytes[size++] = (byte) c;
      }
    }
  }

  private static byte[] rest(String text, int from) {
    int to = from;
    while (to < text.length() && text.charAt(to) >= 0x80) {
      to++;
    }
    return text.substring(from, to).getBytes(StandardCharsets.UTF_8);
  }

  private void ascii(String text) {
    room(text.length());
    for (int i = 0; i < text.length(); i++) {
      bytes[size++] = (byte) text.charAt(i);
    }
  }
}
