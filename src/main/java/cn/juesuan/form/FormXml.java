package cn.juesuan.form;

import cn.juesuan.ooxml.XmlText;

/** Texts in XML (XML 1.0). */
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
}
