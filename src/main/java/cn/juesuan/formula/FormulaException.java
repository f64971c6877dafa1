package cn.juesuan.formula;

/** A formula that this program cannot read with certainty; the message says why, in Chinese. */
public final class FormulaException extends Exception {

  private static final long serialVersionUID = 1L;

  private final Reason reason;

  /** What kind of mend helps. */
  public enum Reason {
    /** It must be written otherwise. */
    UNSUPPORTED,
    /** It refers to what is no more. */
    BROKEN,
    /** It refers to another workbook. */
    OUTSIDE
  }

  FormulaException(String message) {
    this(Reason.UNSUPPORTED, message);
  }

  FormulaException(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  /** What kind of formula it is that cannot be read. */
  public Reason reason() {
    return reason;
  }
}
