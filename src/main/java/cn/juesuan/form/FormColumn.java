package cn.juesuan.form;

/**
 * A column of a form's sheet.
 *
 * @param width in characters of the usual font
 * @param style that of its empty cells
 */
record FormColumn(int width, FormStyle style) {}
