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

  /** Letters and digits of ASCII have an order that every language knows; a part comes first. */
  private static int compare(String one, String other) {
    if (one.equalsIgnoreCase(other)) {
      return 0;
    }
    boolean begins = begins(one, other) || begins(other, one);
    if (!begins && !(isPlain(one) && isPlain(other))) {
      throw new Refusal(
          "“" + Texts.shortened(one) + "”和“" + Texts.shortened(other) + "”谁大谁小，各软件说法不同");
    }
    return begins ? Integer.compare(one.length(), other.length()) : one.compareToIgnoreCase(other);
  }

  private static boolean begins(String whole, String part) {
    return whole.regionMatches(true, 0, part, 0, part.length());
  }

  /** Whether a text has ASCII letters and digits only, whose order is the same everywhere. */
  static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
      if (!letter && !(c >= '0' && c <= '9')) {
        return false;
      }
    }
    return true;
  }
}
