/**
 * One unit's workbook decided, on plain values: where rows go, what cells hold, where references
 * lead, how high rows are.
 *
 * <p>Here: Every decision about a finished workbook.
 *
 * <p>Not here: POI, XML, files: nothing here knows them. Values of formulas: calculation.
 *
 * <p>Begin with {@link cn.juesuan.plan.BookPlanner}, which makes a {@link
 * cn.juesuan.plan.BookPlan}.
 */
package cn.juesuan.plan;
