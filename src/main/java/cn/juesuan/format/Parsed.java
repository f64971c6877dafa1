package cn.juesuan.format;

/** What became of a format's code. */
public sealed interface Parsed {

  /** The code is understood for certain. */
  record Known(NumberFormat format) implements Parsed {}

  /**
   * Nobody can say for certain what Excel makes of the code.
   *
   * @param reason why, and what mends it, in Chinese
   */
  record Refused(String reason) implements Parsed {}
}
