package cn.juesuan.format;

/**
 * A part of a date's section.
 *
 * @param width how many letters it has
 */
record DateToken(Kind kind, String text, int width) {

  /** What it shows. */
  enum Kind {
    LITERAL,
    YEAR,
    BUDDHIST_YEAR,
    MONTH,
    DAY,
    /** The weekday in Chinese, whatever the language. */
    CHINESE_WEEKDAY,
    HOUR,
    MINUTE,
    SECOND,
    FRACTION,
    PASSED,
    HALF_DAY
  }

  boolean is(Kind other) {
    return kind == other;
  }

  /** Whether it shows seconds. */
  boolean seconds() {
    return is(Kind.SECOND) || (is(Kind.PASSED) && text.charAt(0) == 's');
  }

  /** A name of a month or day, which depends on the language. */
  boolean name() {
    return width > 2 && (is(Kind.MONTH) || is(Kind.DAY));
  }
}
