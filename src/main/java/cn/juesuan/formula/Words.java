package cn.juesuan.formula;

/**
 * The words of a formula's text. A template has tens of thousands of them, read once and at the
 * start, where regular expressions would take most of the time.
 */
final class Words {

  private Words() {}

  /** Where two rows such as 4:$6 end that begin there; -1 if none do. */
  static int endOfRows(String text, int from) {
    int colon = endOfRow(text, from);
    return colon >= 0 && isAt(text, colon, ':') ? endOfRow(text, colon + 1) : -1;
  }

  private static int endOfRow(String text, int from) {
    int digits = isAt(text, from, '$') ? from + 1 : from;
    int end = endOfDigits(text, digits);
    return end > digits ? end : -1;
  }

  /** Where a number without a sign ends that begins there; -1 if none does. */
  static int endOfNumber(String text, int from) {
    int whole = endOfDigits(text, from);
    int end = isAt(text, whole, '.') ? endOfDigits(text, whole + 1) : whole;
    if (end <= whole + 1 && isAt(text, whole, '.')) {
      end = whole;
    }
    return end == from ? -1 : endOfExponent(text, end);
  }

  private static int endOfExponent(String text, int from) {
    if (!isAt(text, from, 'e') && !isAt(text, from, 'E')) {
      return from;
    }
    boolean signed = isAt(text, from + 1, '+') || isAt(text, from + 1, '-');
    int digits = signed ? from + 2 : from + 1;
    int end = endOfDigits(text, digits);
    return end > digits ? end : from;
  }

  /** Where the name of a cell, a function or anything else ends that begins there; -1 if none. */
  static int endOfWord(String text, int from) {
    if (from >= text.length() || !begins(text.codePointAt(from))) {
      return -1;
    }
    int end = from;
    while (end < text.length() && continues(text.codePointAt(end))) {
      end += Character.charCount(text.codePointAt(end));
    }
    return end;
  }

  private static boolean begins(int c) {
    return Character.isLetter(c) || c == '_' || c == '\\' || c == '$';
  }

  private static boolean continues(int c) {
    return begins(c) || c == '.' || c == '?' || isNumeral(c);
  }

  /** Digits of any script, numerals such as Ⅳ and ②. */
  private static boolean isNumeral(int c) {
    if (c < 0x80) {
      return c >= '0' && c <= '9';
    }
    int type = Character.getType(c);
    return type == Character.DECIMAL_DIGIT_NUMBER
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER;
  }

  /** Where the digits of ASCII end that stand there; {@code from} if none do. */
  static int endOfDigits(String text, int from) {
    int end = from;
    while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
      end++;
    }
    return end;
  }

  /** Where the letters of ASCII end that stand there; {@code from} if none do. */
  static int endOfLetters(String text, int from) {
    int end = from;
    while (end < text.length() && isLetter(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isLetter(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  }

  static boolean isAt(String text, int at, char c) {
    return at < text.length() && text.charAt(at) == c;
  }
}
