/**
 * A planned workbook with the value of each formula.
 *
 * <p>Here: Names, formulas and cells of a plan as the calculation reads them.
 *
 * <p>Not here: How formulas are calculated (calculation); checks (check).
 *
 * <p>Begin with {@link cn.juesuan.evaluation.Calculation}.
 */
package cn.juesuan.evaluation;
