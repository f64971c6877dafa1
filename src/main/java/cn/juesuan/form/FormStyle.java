package cn.juesuan.form;

/** The looks of a form's cells; {@link FormStyles} writes them by their numbers. */
enum FormStyle {
  PLAIN(0),
  TITLE(1),
  NOTE(2),
  HEAD(3),
  HEAD_REQUIRED(4),
  TEXT(5),
  CODE(6),
  AMOUNT(7),
  NUMBER(8),
  DATE(9),
  BODY(10),
  LINK(11);

  private final int number;

  FormStyle(int number) {
    this.number = number;
  }

  /** The cell style's number in the file: its place among the constants. */
  int number() {
    return number;
  }
}
