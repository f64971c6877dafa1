package cn.juesuan.ooxml;

/** The texts of XML parts (XML 1.0, sections 2.4, 2.8 and 3.3.3). */
public final class XmlText {

  /** How every part begins. */
  public static final String DECLARATION =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

  private XmlText() {}

  /** Appends a text so that a reader gives it back from an element or an attribute. */
  public static void escape(String text, StringBuilder out) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\n' -> out.append("&#10;");
        case '\t' -> out.append("&#9;");
        default -> {
          String escape = escapeOf(c);
          if (escape.isEmpty()) {
            out.append(c);
          } else {
            out.append(escape);
          }
        }
      }
    }
  }

  /**
   * What stands for a character that would mean something else in an element or an attribute in
   * double quotes; empty for all others.
   */
  public static String escapeOf(char c) {
    return switch (c) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '"' -> "&quot;";
      case '\r' -> "&#13;";
      default -> "";
    };
  }
}
