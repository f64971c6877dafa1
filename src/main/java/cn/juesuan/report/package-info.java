/**
 * The results of a run, as people read them: 生成结果.html, 生成结果.csv, 问题清单.csv.
 *
 * <p>Here: Outcomes of units, kept as bytes; lists and the result page.
 *
 * <p>Not here: Where files lie (output); what is printed on a terminal (cli).
 *
 * <p>Begin with {@link cn.juesuan.report.Reports}; an {@link cn.juesuan.report.Outcome} is what
 * became of one unit.
 */
package cn.juesuan.report;
