package cn.juesuan.format;

/** What a format makes of a value. */
public sealed interface Formatted {

  /** The text that Excel shows, blanks that keep room included. */
  record Text(String text) implements Formatted {}

  /** Excel fills the cell with # (a date before 1900 or after 9999); TEXT gives #VALUE!. */
  record Hashes() implements Formatted {}

  /**
   * What Excel shows of this value is not certain.
   *
   * @param reason why, and what mends it, in Chinese
   */
  record Refused(String reason) implements Formatted {}
}
