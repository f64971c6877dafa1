/**
 * The cells of one workbook, each calculated when it is needed: what it shows in Excel, or a
 * refusal with its reason.
 *
 * <p>Here: Sheets and cells in memory, the order of calculation, circular references, names.
 *
 * <p>Not here: How formulas are compiled (expression) and where their cells come from (evaluation
 * for planned workbooks, check for finished ones).
 *
 * <p>Begin with {@link cn.juesuan.calculation.CalculatedBook}, which holds the {@link
 * cn.juesuan.calculation.Sheet}s and calculates each {@link cn.juesuan.calculation.FormulaCell}.
 */
package cn.juesuan.calculation;
