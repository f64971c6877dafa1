package cn.juesuan.value;

import java.util.regex.Pattern;

/**
 * The apostrophe before a text that a spreadsheet would take for a formula when it opens a CSV
 * file. In Chinese Excel full-width signs begin formulas as well; an amount like -5 is none.
 */
public final class FormulaGuard {

  private static final Pattern FORMULA =
      Pattern.compile("(?s)'*([=+@＝＋－＠\\t\\r\\n].*|-(?![0-9.,]*$).*)");

  private FormulaGuard() {}

  /** The text as a CSV file has it. */
  public static String guarded(String text) {
    return FORMULA.matcher(text).matches() ? "'" + text : text;
  }

  /** The text that is meant: what {@link #guarded} has been given. */
  public static String unguarded(String text) {
    return text.startsWith("'") && FORMULA.matcher(text).matches() ? text.substring(1) : text;
  }
}
