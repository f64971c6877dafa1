/**
 * Lists in workbooks that people made, .xlsx and .xls, as streams of rows.
 *
 * <p>Here: Rows, merged cells, numbers as Excel shows them, within the same limits as every list.
 *
 * <p>Not here: Templates (xlsx); headers and columns (list).
 *
 * <p>Begin with {@link cn.juesuan.sheet.ListWorkbook}.
 */
package cn.juesuan.sheet;
