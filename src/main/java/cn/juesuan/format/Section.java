package cn.juesuan.format;

/** A part of a format between semicolons: one way to show a number. */
sealed interface Section
    permits DateSection,
        DecimalSection,
        FractionSection,
        GeneralSection,
        LiteralSection,
        ScientificSection,
        TextSection {

  /**
   * The text of a number.
   *
   * @param number not negative; the sign is the caller's
   */
  Drawn draw(double number) throws Unclear;

  /** Whether it shows every number for certain. */
  boolean certain();
}
