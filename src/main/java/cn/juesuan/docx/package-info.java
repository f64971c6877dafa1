/**
 * Documents (ECMA-376 Part 1, 17) made of calculated workbooks: paragraphs, tables, charts,
 * contents.
 *
 * <p>Here: Reading document templates, writing documents.
 *
 * <p>Not here: Figures and sentences: they come from the view of the workbook and nowhere else.
 *
 * <p>Begin with {@link cn.juesuan.docx.DocumentTemplate}.
 */
package cn.juesuan.docx;
