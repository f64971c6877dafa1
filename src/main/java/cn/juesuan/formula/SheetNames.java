package cn.juesuan.formula;

import java.util.regex.Pattern;

/** How formulas write the names of sheets. */
public final class SheetNames {

  private static final Pattern LIKE_A_CELL =
      Pattern.compile("(?i)[A-Z]{1,3}[0-9]+|R[0-9]*(C[0-9]*)?|C[0-9]*|TRUE|FALSE");

  private static final Pattern FORBIDDEN = Pattern.compile("[\\\\/?*\\[\\]:\\p{Cntrl}]");

  private static final int MOST = 31;

  private SheetNames() {}

  /**
   * The name as a formula needs it before the {@code !}: in apostrophes unless it is a plain word.
   */
  public static String quoted(String name) {
    return isPlain(name) ? name : "'" + name.replace("'", "''") + "'";
  }

  /** Letters, digits, underscores and points, no digit first, and nothing that reads as a cell. */
  private static boolean isPlain(String name) {
    boolean ascii = true;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      ascii &= c < 0x80;
      boolean letter = Character.isLetter(c) || c == '_';
      if (!letter && (i == 0 || !(Character.isDigit(c) || c == '.'))) {
        return false;
      }
    }
    return !name.isEmpty() && !(ascii && LIKE_A_CELL.matcher(name).matches());
  }

  /** Why Excel would not take a name for a sheet; empty if it does. Placeholders may be longer. */
  public static String unusable(String name) {
    boolean filled = name.contains("${");
    if (name.isBlank()) {
      return "工作表没有名称";
    }
    if (!filled && name.length() > MOST) {
      return "工作表名超过 " + MOST + " 个字";
    }
    boolean apostrophe = name.startsWith("'") || name.endsWith("'");
    return !filled && (apostrophe || FORBIDDEN.matcher(name).find())
        ? "工作表名里有 Excel 不许的字符（\\ / ? * [ ] : 或首尾的撇号）"
        : "";
  }

  /** The name that was meant, without apostrophes. */
  static String unquoted(String written) {
    return written.startsWith("'")
        ? written.substring(1, written.length() - 1).replace("''", "'")
        : written;
  }
}
