/**
 * Checks (勾稽): the rows of the name 校验, of planned workbooks and of finished ones.
 *
 * <p>Here: Verdicts and how they are read from cells.
 *
 * <p>Not here: What is checked: that is the template's own formulas.
 *
 * <p>Begin with {@link cn.juesuan.check.Verdict}.
 */
package cn.juesuan.check;
