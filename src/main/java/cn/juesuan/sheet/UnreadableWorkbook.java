package cn.juesuan.sheet;

/** A file that is no workbook of lists, or one that is refused. */
public final class UnreadableWorkbook extends Exception {
  private static final long serialVersionUID = 1L;

  private final String reason;

  UnreadableWorkbook(String reason) {
    super(reason);
    this.reason = reason;
  }

  /** Why, one Chinese clause; never what a library said. */
  public String reason() {
    return reason;
  }
}
