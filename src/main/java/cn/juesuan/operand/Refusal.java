package cn.juesuan.operand;

/**
 * Says that a formula's value is not certain. The message tells people why, in Chinese; whoever
 * calculates the cell adds its place.
 */
public class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Without a stack: it is about the formula, not about the program. */
  public Refusal(String reason) {
    super(reason, null, false, false);
  }
}
