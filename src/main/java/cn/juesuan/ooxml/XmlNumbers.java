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
    try {
      return hasOnlyItsCharacters(number) && Double.isFinite(Double.parseDouble(number));
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private static boolean hasOnlyItsCharacters(String number) {
    for (int i = 0; i < number.length(); i++) {
      if ("0123456789+-.eE".indexOf(number.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }
}
