package cn.juesuan.operand;

/** A formula cannot be calculated, whatever its cells hold; the message says why, in Chinese. */
public final class Unsupported extends Exception {

  private static final long serialVersionUID = 1L;

  /** With a reason in Chinese. */
  public Unsupported(String reason) {
    super(reason);
  }
}
