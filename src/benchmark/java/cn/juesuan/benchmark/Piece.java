package cn.juesuan.benchmark;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Prints into a part of a workbook. */
interface Piece {
  void print(GrowingBytes out, double[] values);

  static Piece raw(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return raw(bytes, 0, bytes.length);
  }

  static Piece raw(byte[] bytes, int from, int length) {
    byte[] own = Arrays.copyOfRange(bytes, from, from + length);
    return (out, values) -> out.raw(own);
  }

  /** What XML text says. */
  static String unescaped(String text) {
    return text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#13;", "\r")
        .replace("&amp;", "&");
  }
}
