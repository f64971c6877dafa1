package cn.juesuan.formula;

/** A formula that this program cannot read with certainty; the message says why, in Chinese. */
public final class FormulaException extends Exception {

  private static final long serialVersionUID = 1L;

  FormulaException(String message) {
    super(message);
  }
}
