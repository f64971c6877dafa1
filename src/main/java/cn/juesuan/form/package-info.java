/**
 * The workbook in which people fill in a batch.
 *
 * <p>Here: Its sheets, choices and explanations, made of the dictionary.
 *
 * <p>Not here: Reading it back: that is an ordinary list.
 *
 * <p>Begin with {@link cn.juesuan.form.FillInWorkbook}.
 */
package cn.juesuan.form;
