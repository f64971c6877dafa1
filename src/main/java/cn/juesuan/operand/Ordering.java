package cn.juesuan.operand;

import cn.juesuan.operand.CellValue.Blank;
import cn.juesuan.operand.CellValue.Numeric;
import cn.juesuan.operand.CellValue.Text;
import cn.juesuan.operand.CellValue.Truth;

/**
 * How values compare: numbers come before texts, texts before FALSE and TRUE; capital and small
 * letters are the same; blank is the 0, the empty text or the FALSE that it is compared with.
 */
public final class Ordering {

  private Ordering() {}

  /** Whether two values that are no errors are the same. */
  public static boolean same(CellValue left, CellValue right) {
    if (left instanceof Text a && right instanceof Text b) {
      return a.value().equalsIgnoreCase(b.value());
    }
    return compare(left, right) == 0;
  }

  /**
   * Negative, 0 or positive.
   *
   * @throws Refusal for texts whose order depends on the language
   */
  public static int compare(CellValue left, CellValue right) {
    CellValue one = left instanceof Blank ? blankAs(right) : left;
    CellValue other = right instanceof Blank ? blankAs(left) : right;
    if (one instanceof Numeric a && other instanceof Numeric b) {
      return Numbers.compare(a.value(), b.value());
    }
    if (one instanceof Text a && other instanceof Text b) {
      return compare(a.value(), b.value());
    }
    int ranks = Integer.compare(rank(one), rank(other));
    return ranks != 0 ? ranks : Boolean.compare(one == Truth.TRUE, other == Truth.TRUE);
  }

  private static CellValue blankAs(CellValue other) {
    if (other instanceof Text) {
      return CellValue.EMPTY_TEXT;
    }
    return other instanceof Truth ? Truth.FALSE : CellValue.ZERO;
  }

  private static int rank(CellValue value) {
    return value instanceof Numeric ? 0 : value instanceof Text ? 1 : 2;
  }

  /**
   * A part comes before the whole; else the first characters that differ decide, if every language
   * has the same order of them.
   */
  private static int compare(String one, String other) {
    int shorter = Math.min(one.length(), other.length());
    for (int i = 0; i < shorter; i++) {
      char a = folded(one.charAt(i));
      char b = folded(other.charAt(i));
      if (a != b) {
        Script first = Script.of(a);
        Script second = Script.of(b);
        boolean known = first != Script.OTHER && second != Script.OTHER;
        if (!known || (first == second && first != Script.PLAIN)) {
          throw new Refusal(
              "“" + Texts.shortened(one) + "”和“" + Texts.shortened(other) + "”谁大谁小，各软件说法不同");
        }
        return first == second ? Character.compare(a, b) : first.compareTo(second);
      }
    }
    return Integer.compare(one.length(), other.length());
  }

  /** Capital and small letters are the same, as for {@link String#equalsIgnoreCase}. */
  private static char folded(char letter) {
    return Character.toLowerCase(Character.toUpperCase(letter));
  }

  /** Groups of characters, in the order in which every language has them. */
  private enum Script {
    /** Blanks and signs of ASCII, without those that Excel passes over at first: - and '. */
    SIGN,
    /** Digits, then letters. */
    PLAIN,
    HAN,
    OTHER;

    static Script of(char c) {
      if (isPlain(c)) {
        return PLAIN;
      }
      if (c >= ' ' && c <= '~') {
        return c == '-' || c == '\'' ? OTHER : SIGN;
      }
      return c >= '\u4e00' && c <= '\u9fff' ? HAN : OTHER;
    }
  }

  /** Whether a text has ASCII letters and digits only, whose order is the same everywhere. */
  static boolean isPlain(String text) {
    return text.chars().allMatch(c -> isPlain((char) c));
  }

  private static boolean isPlain(char c) {
    boolean letter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    return letter || (c >= '0' && c <= '9');
  }
}
