package cn.juesuan.sheet;

/** A file that is no workbook of lists, or one that is refused; the message says why in Chinese. */
public final class UnreadableWorkbook extends Exception {
  private static final long serialVersionUID = 1L;

  UnreadableWorkbook(String message) {
    super(message);
  }
}
