package cn.juesuan.ooxml;

/** Numbers as files write them. */
public final class XmlNumbers {

  /** No program writes a double with more characters, and nobody types that many. */
  private static final int MOST_CHARACTERS = 400;

  private XmlNumbers() {}

  /** Whether a text is a finite number of the schema: digits, one point, an exponent. */
  public static boolean isWritten(String text) {
    String number = text.strip();
    if (number.isEmpty() || number.length() > MOST_CHARACTERS) {
      return false;
    }
    // what Java would read besides: NaN, Infinity, 0x1p3, 1d
    boolean plain = number.chars().allMatch(c -> "0123456789+-.eE".indexOf(c) >= 0);
    try {
      return plain && Double.isFinite(Double.parseDouble(number));
    } catch (NumberFormatException e) {
      return false;
    }
  }
}
