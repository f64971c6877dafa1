package cn.juesuan.format;

/**
 * A part of a format's code that means one thing.
 *
 * @param text what is shown for a literal, the letters for the rest
 */
record FormatToken(Kind kind, String text) {

  /** What a part means, as far as that can be said without its neighbours. */
  enum Kind {
    /** Shown as it is. */
    LITERAL,
    /** A figure from 1 to 9: shown as it is, or part of a fixed denominator. */
    NUMERAL,
    /** Room as wide as a letter: a blank. */
    SKIP,
    /** A letter that fills the cell: nothing in a text. */
    FILL,
    /** Place of a digit: 0, # or ?. */
    DIGIT,
    POINT,
    COMMA,
    PERCENT,
    SLASH,
    COLON,
    /** E+ or E-. */
    EXPONENT,
    GENERAL,
    /** Place of the text: @. */
    TEXT,
    /** A run of one letter of date or time, in small letters. */
    DATE,
    /** The same in brackets: time that has passed. */
    ELAPSED,
    /** AM/PM, A/P and 上午/下午, as written. */
    HALF_DAY
  }

  boolean is(Kind other) {
    return kind == other;
  }

  /** Whether it is shown as written, whatever the value. */
  boolean plain() {
    return switch (kind) {
      case LITERAL, NUMERAL, SKIP, FILL -> true;
      default -> false;
    };
  }
}
