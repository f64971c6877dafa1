package cn.juesuan.setdiff;

/** A text before and after, long ones around what differs. */
final class Changed {

  private static final int SHORT = 60;

  /** How much of what is the same is shown on either side. */
  private static final int AROUND = 12;

  private static final String NOTHING = "（空）";

  private Changed() {}

  /** 旧 → 新. */
  static String text(String before, String after) {
    if (before.length() <= SHORT && after.length() <= SHORT) {
      return shown(before) + " → " + shown(after);
    }
    int head = 0;
    int shorter = Math.min(before.length(), after.length());
    while (head < shorter && before.charAt(head) == after.charAt(head)) {
      head++;
    }
    int tail = 0;
    while (tail < shorter - head
        && before.charAt(before.length() - 1 - tail) == after.charAt(after.length() - 1 - tail)) {
      tail++;
    }
    return around(before, head, tail) + " → " + around(after, head, tail);
  }

  private static String around(String text, int head, int tail) {
    int from = head <= AROUND ? 0 : head - AROUND;
    int to = tail <= AROUND ? text.length() : text.length() - tail + AROUND;
    String shown = text.substring(from, Math.max(from, to));
    return (from > 0 ? "…" : "") + cut(shown(shown)) + (to < text.length() ? "…" : "");
  }

  /** A text alone. */
  static String cut(String text) {
    return text.length() <= 2 * SHORT ? text : text.substring(0, 2 * SHORT) + "…";
  }

  private static String shown(String text) {
    return text.isEmpty() ? NOTHING : text.replace('\n', ' ');
  }
}
