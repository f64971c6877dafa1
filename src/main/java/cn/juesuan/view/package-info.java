/**
 * A calculated workbook as one sees it: texts of cells, printed areas, charts; for previews and
 * documents.
 *
 * <p>Here: What outputs other than the workbook take from it.
 *
 * <p>Not here: How such an output is written: docx, report.
 *
 * <p>Begin with {@link cn.juesuan.view.BookView}. A further output begins here and needs nothing of
 * xlsx.
 */
package cn.juesuan.view;
