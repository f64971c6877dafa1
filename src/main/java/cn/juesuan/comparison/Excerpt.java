package cn.juesuan.comparison;

/** What is shown of long texts that differ. */
public final class Excerpt {

  /** How much of a text is shown around what differs, on either side. */
  private static final int AROUND = 16;

  private static final int MOST = 80;

  private Excerpt() {}

  /** What of a text differs from another, with some words around it. */
  public static String of(String text, String other) {
    int first = 0;
    while (first < Math.min(text.length(), other.length())
        && text.charAt(first) == other.charAt(first)) {
      first++;
    }
    int same = 0;
    while (same < Math.min(text.length(), other.length()) - first
        && text.charAt(text.length() - 1 - same) == other.charAt(other.length() - 1 - same)) {
      same++;
    }
    int from = Math.max(0, first - AROUND);
    int to = Math.min(text.length(), text.length() - same + AROUND);
    String shown = text.substring(from, Math.max(from, to));
    return (from > 0 ? "…" : "") + cut(shown) + (to < text.length() ? "…" : "");
  }

  /** The beginning of a long text. */
  public static String cut(String text) {
    return cut(text, MOST);
  }

  /** The first letters of a text that has more. */
  public static String cut(String text, int most) {
    return text.length() <= most ? text : text.substring(0, most) + "…";
  }
}
