package cn.juesuan.formula;

import java.util.regex.Pattern;

/** How formulas write the names of sheets. */
public final class SheetNames {

  private static final Pattern PLAIN = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_.]*");
  private static final Pattern LIKE_A_CELL =
      Pattern.compile(
          "[A-Za-z]{1,3}[0-9]+|[Rr][0-9]*([Cc][0-9]*)?|[Cc][0-9]*|[Tt][Rr][Uu][Ee]|[Ff][Aa][Ll][Ss][Ee]");

  private SheetNames() {}

  /**
   * The name as a formula needs it before the {@code !}: in apostrophes unless it is a plain word.
   */
  public static String quoted(String name) {
    boolean plain = PLAIN.matcher(name).matches() && !LIKE_A_CELL.matcher(name).matches();
    return plain ? name : "'" + name.replace("'", "''") + "'";
  }

  /** The name that was meant, without apostrophes. */
  static String unquoted(String written) {
    return written.startsWith("'")
        ? written.substring(1, written.length() - 1).replace("''", "'")
        : written;
  }
}
