package cn.juesuan.form;

/** The looks of a form's cells; the order is that of the cell styles in {@link FormStyles}. */
enum FormStyle {
  PLAIN,
  TITLE,
  NOTE,
  HEAD,
  HEAD_REQUIRED,
  TEXT,
  CODE,
  AMOUNT,
  NUMBER,
  DATE,
  BODY,
  LINK
}
