package cn.juesuan.form;

import cn.juesuan.ooxml.XmlText;

/** Texts in XML. */
final class FormXml {

  private FormXml() {}

  /** The text as it stands in elements and attributes; what XML cannot hold is left out. */
  static String escaped(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    text.chars().filter(FormXml::isKept).forEach(c -> kept.append((char) c));
    StringBuilder out = new StringBuilder(text.length() + 16);
    XmlText.escape(kept.toString(), out);
    return out.toString();
  }

  private static boolean isKept(int c) {
    return c == '\n' || c == '\t' || (c >= ' ' && c < '\uFFFE');
  }

  /** At most so many characters, as Excel has room for. */
  static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int end = most - 1;
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
  }

  /** A sheet's name in a formula. */
  static String quotedSheet(String sheet) {
    return "'" + sheet.replace("'", "''") + "'";
  }

  /** The letters of a column from 0: 3 is D. */
  static String letters(int column) {
    StringBuilder letters = new StringBuilder();
    for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
      letters.insert(0, (char) ('A' + (rest - 1) % 26));
    }
    return letters.toString();
  }
}
