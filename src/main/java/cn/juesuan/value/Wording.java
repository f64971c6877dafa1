package cn.juesuan.value;

/** How people's wording is compared: white space and the width of brackets do not matter. */
public final class Wording {

  /** How much of a long text a message quotes. */
  private static final int QUOTED = 40;

  private Wording() {}

  /** The text without any white space and with half-width brackets; equal for equal wording. */
  public static String comparable(String text) {
    if (isPlain(text)) {
      return text;
    }
    StringBuilder kept = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!isBlank(c)) {
        kept.append(narrowBracket(c));
      }
    }
    return kept.toString();
  }

  /** Whether there is nothing to see in the text. */
  public static boolean isBlank(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isBlank(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** The text without white space at its ends: full-width blanks and invisible marks too. */
  public static String strip(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isBlank(text.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  /** The text in Chinese quotation marks, for a message; a long one is cut. */
  public static String quoted(String text) {
    return "“" + cut(text.strip().replace('\n', ' ')) + "”";
  }

  /** As much of the text as a message shows. */
  public static String cut(String text) {
    boolean cut = text.length() > QUOTED && text.codePointCount(0, text.length()) > QUOTED;
    return cut ? text.substring(0, text.offsetByCodePoints(0, QUOTED)) + "…" : text;
  }

  /** White space of any script, and the marks of no width that web pages leave in copied text. */
  static boolean isBlank(char c) {
    if (isCommon(c)) {
      return false;
    }
    return switch (c) {
      case '\u200B', '\u200C', '\u200D', '\u2060', '\uFEFF' -> true;
      default -> Character.isWhitespace(c) || Character.isSpaceChar(c);
    };
  }

  /**
   * Whether nobody sees the character, though it is no white space: marks that turn the direction
   * of writing, which copied web pages leave, and soft hyphens.
   */
  public static boolean isInvisible(char c) {
    return c == '\u00AD'
        || c == '\u061C'
        || c == '\u200E'
        || c == '\u200F'
        || (c >= '\u202A' && c <= '\u202E')
        || (c >= '\u2061' && c <= '\u206F')
        || (c >= '\uFFF9' && c <= '\uFFFB');
  }

  /** Most characters that people write: of ASCII and of Chinese, none of which is blank. */
  private static boolean isCommon(char c) {
    return (c > ' ' && c < '\u0080') || (c > '\u3000' && c < '\uFEFF');
  }

  /** The half-width twin of a full-width digit, letter or mark; any other character itself. */
  static char narrow(char c) {
    return c >= '！' && c <= '～' ? (char) (c - '！' + '!') : c;
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isBlank(c) || narrowBracket(c) != c) {
        return false;
      }
    }
    return true;
  }

  private static char narrowBracket(char c) {
    return switch (c) {
      case '（', '）', '［', '］', '｛', '｝' -> narrow(c);
      default -> c;
    };
  }
}
