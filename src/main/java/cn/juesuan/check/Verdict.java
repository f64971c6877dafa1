package cn.juesuan.check;

import java.util.Optional;

/**
 * One check of a finished workbook, as its sheet 校验 shows it.
 *
 * @param number 编号
 * @param what 内容
 * @param left 左值
 * @param right 右值
 * @param difference 差额
 */
public record Verdict(
    String number,
    String what,
    String left,
    String right,
    String difference,
    Conclusion conclusion) {

  /** The check and its figures in one Chinese phrase, without its conclusion. */
  public String text() {
    return number + " " + what + "：左值 " + left + "，右值 " + right + "，差额 " + difference;
  }

  /** The result of a check. */
  public enum Conclusion {
    PASSED("通过"),
    FAILED("不符"),
    NOTICE("提示");

    private final String label;

    Conclusion(String label) {
      this.label = label;
    }

    /** What a word says; empty if it is none of the three. */
    static Optional<Conclusion> of(String word) {
      for (Conclusion conclusion : values()) {
        if (conclusion.label.equals(word)) {
          return Optional.of(conclusion);
        }
      }
      return Optional.empty();
    }

    /** The Chinese word that the sheet shows. */
    public String label() {
      return label;
    }
  }
}
