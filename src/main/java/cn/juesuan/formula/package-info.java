/**
 * Formulas as text: cut into nodes, rewritten where references have moved, all else as typed.
 *
 * <p>Here: References and areas, sheet names, what functions are to a formula that grows, the
 * limits of Excel.
 *
 * <p>Not here: Values: calculating is in calculation. Bands: where references lead is decided in
 * plan.
 *
 * <p>Begin with {@link cn.juesuan.formula.Formula} and {@link cn.juesuan.formula.FormulaWriter}.
 */
package cn.juesuan.formula;
