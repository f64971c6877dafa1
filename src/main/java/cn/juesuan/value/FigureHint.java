package cn.juesuan.value;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Why a text is no figure, in words that help its writer. */
final class FigureHint {

  private static final Pattern SCIENTIFIC = Pattern.compile("\\s*[-+]?[0-9.,]+[Ee][-+]?[0-9]+\\s*");

  /** A minus behind the figure, or a sign that only tables print for it. */
  private static final Pattern SIGNED =
      Pattern.compile("[–—―△▲▽▼]([0-9][0-9.,]*)|([0-9][0-9.,]*)[-–—−]");

  private static final Pattern HIDDEN = Pattern.compile("#+");

  private FigureHint() {}

  /**
   * A Chinese clause to follow the statement, with its comma; empty where there is nothing to add.
   */
  static String of(String text) {
    String hidden = hidden(text);
    if (!hidden.isEmpty()) {
      return hidden;
    }
    if (text.strip().startsWith("#")) {
      return "，是表格里公式出错留下的值";
    }
    if (SCIENTIFIC.matcher(text).matches()) {
      return "，是科学计数法";
    }
    if (text.contains("%") || text.contains("％")) {
      return "，带有百分号";
    }
    Optional<String> negative = negative(text);
    if (negative.isPresent()) {
      return "，负数写成 " + negative.get();
    }
    if (text.codePoints().anyMatch(Character::isLetter)) {
      return "，带有文字";
    }
    return text.indexOf(',') >= 0 || text.indexOf('，') >= 0 ? "，千分位的逗号每三位一个" : "";
  }

  /** As {@link #of}, for a column that was too narrow for what stands in it. */
  static String hidden(String text) {
    return HIDDEN.matcher(text.strip()).matches() ? "，这一列太窄，导出的是 # 号而不是内容，加宽这一列后重新导出" : "";
  }

  private static Optional<String> negative(String text) {
    Matcher signed = SIGNED.matcher(Wording.comparable(text));
    if (!signed.matches()) {
      return Optional.empty();
    }
    String figure = signed.group(1) == null ? signed.group(2) : signed.group(1);
    return Figure.plain(figure, false).map(f -> "-" + figure);
  }
}
