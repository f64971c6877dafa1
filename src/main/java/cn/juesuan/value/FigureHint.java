package cn.juesuan.value;

import java.util.regex.Pattern;

/** Why a text is no figure, in words that help its writer. */
final class FigureHint {

  private static final Pattern SCIENTIFIC = Pattern.compile("\\s*[-+]?[0-9.,]+[Ee][-+]?[0-9]+\\s*");

  private FigureHint() {}

  /**
   * A Chinese clause to follow the statement, with its comma; empty where there is nothing to add.
   */
  static String of(String text) {
    if (text.strip().startsWith("#")) {
      return "，是表格里公式出错留下的值";
    }
    if (SCIENTIFIC.matcher(text).matches()) {
      return "，是科学计数法";
    }
    if (text.contains("%") || text.contains("％")) {
      return "，带有百分号";
    }
    if (text.codePoints().anyMatch(Character::isLetter)) {
      return "，带有文字";
    }
    return text.indexOf(',') >= 0 || text.indexOf('，') >= 0 ? "，千分位的逗号每三位一个" : "";
  }
}
