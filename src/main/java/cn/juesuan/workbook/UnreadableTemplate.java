package cn.juesuan.workbook;

/** A template file that cannot be read as a workbook; the message says why, in Chinese. */
final class UnreadableTemplate extends Exception {

  private static final long serialVersionUID = 1L;

  UnreadableTemplate(String message) {
    super(message);
  }
}
