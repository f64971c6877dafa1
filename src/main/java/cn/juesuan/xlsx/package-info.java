/**
 * Spreadsheet parts (ECMA-376 Part 1, 18, 20 and 21): a template's are read to plain values and XML
 * with holes, a workbook's are written.
 *
 * <p>Here: Workbook, sheets, cells, shared strings, styles, drawings, charts, comments.
 *
 * <p>Not here: Packages and XML as such (ooxml); any decision (plan).
 *
 * <p>Begin with {@link cn.juesuan.xlsx.BookReader} for reading, {@link cn.juesuan.xlsx.BookWriter}
 * for writing.
 */
package cn.juesuan.xlsx;
