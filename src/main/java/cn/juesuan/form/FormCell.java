package cn.juesuan.form;

/**
 * A cell of a form.
 *
 * @param text as written; a number's digits
 * @param number whether it is a number
 * @param link the cell to which it leads, as 支出!A1; empty for none
 */
record FormCell(String text, FormStyle style, boolean number, String link) {

  static FormCell text(String text, FormStyle style) {
    return new FormCell(text, style, false, "");
  }

  static FormCell number(String digits, FormStyle style) {
    return new FormCell(digits, style, true, "");
  }
}
