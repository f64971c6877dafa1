package cn.juesuan.format;

import java.util.Locale;

/** Before or after noon. */
final class HalfDay {

  private static final int NOON = 12;

  private HalfDay() {}

  /**
   * @param written AM/PM, A/P (each in its own letters) or 上午/下午
   */
  static String text(String written, int hour, Language language) throws Unclear {
    boolean morning = hour < NOON;
    String chinese = morning ? "上午" : "下午";
    if (written.startsWith("上")) {
      return chinese;
    }
    boolean letter = written.length() == "A/P".length();
    if (language == Language.CHINESE && letter) {
      throw new Unclear("[$-804] 的 A/P 怎样显示不确定，请用 上午/下午");
    }
    if (language == Language.CHINESE) {
      return chinese;
    }
    String half = letter ? written : written.toUpperCase(Locale.ROOT);
    int slash = half.indexOf('/');
    return morning ? half.substring(0, slash) : half.substring(slash + 1);
  }
}
