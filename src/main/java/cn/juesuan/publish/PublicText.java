package cn.juesuan.publish;

/** What must not stand in a public text. */
final class PublicText {

  /** What is written where somebody has still to write something. */
  private static final String OPEN = "待补充";

  private static final String PLACEHOLDER = "${";

  private PublicText() {}

  static boolean isUnfinished(String text) {
    return text.contains(OPEN) || text.contains(PLACEHOLDER);
  }
}
