/**
 * The two doors to all that makes workbooks: a template read and compiled once, a faulty one
 * marked.
 *
 * <p>Here: Putting template, plan, calculation, xlsx, check and view together.
 *
 * <p>Not here: Any of their work.
 *
 * <p>Begin with {@link cn.juesuan.workbook.WorkbookTemplate}.
 */
package cn.juesuan.workbook;
