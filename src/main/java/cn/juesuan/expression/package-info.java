/**
 * Formulas compiled once to expressions that are calculated in any number of workbooks.
 *
 * <p>Here: Operators and what binds first, calls, references, names, array constants; what is
 * refused whatever cells hold.
 *
 * <p>Not here: Cutting a formula's text into references and calls (formula); functions; cells and
 * the order of their calculation (calculation).
 *
 * <p>Begin with {@link cn.juesuan.expression.ExpressionCompiler}, which makes an {@link
 * cn.juesuan.expression.ExpressionTree}; an expression sees its cell and the workbook by {@link
 * cn.juesuan.expression.Context}.
 */
package cn.juesuan.expression;
