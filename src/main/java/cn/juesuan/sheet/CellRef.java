package cn.juesuan.sheet;

import cn.juesuan.formula.ExcelLimits;

/** Reads references of cells: D7 is column 3 (from 0) of row 7. */
final class CellRef {

  private CellRef() {}

  /** The column from 0; -1 if the text begins with no column of a sheet. */
  static int column(String ref) {
    int column = 0;
    int at = 0;
    for (; at < ref.length() && isLetter(ref.charAt(at)) && at < 4; at++) {
      column = column * 26 + (ref.charAt(at) & 0x1F);
    }
    return at == 0 || column > ExcelLimits.COLUMNS ? -1 : column - 1;
  }

  /** The row from 1; -1 if there is none. */
  static int row(String ref) {
    int at = 0;
    while (at < ref.length() && isLetter(ref.charAt(at))) {
      at++;
    }
    return number(ref, at);
  }

  /** A whole number of at most seven digits; -1 if there is none. */
  static int number(String text, int from) {
    int number = 0;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9' || i - from >= 7) {
        return -1;
      }
      number = number * 10 + (c - '0');
    }
    return from == text.length() ? -1 : number;
  }

  private static boolean isLetter(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  }
}
