package cn.juesuan.operand;

/**
 * Says that the last digits of a number are each program's own. What is made of it by rounding may
 * be certain all the same.
 */
public final class Inexact extends Refusal {

  private static final long serialVersionUID = 1L;

  private final double value;
  private final double doubt;

  /**
   * A number that is known nearly.
   *
   * @param reason in Chinese
   * @param doubt so much other programs may have more, or less
   */
  public Inexact(String reason, double value, double doubt) {
    super(reason);
    this.value = value;
    this.doubt = doubt;
  }

  /** The number, as this program has it. */
  public double value() {
    return value;
  }

  /** So much other programs may have more, or less. */
  public double doubt() {
    return doubt;
  }
}
