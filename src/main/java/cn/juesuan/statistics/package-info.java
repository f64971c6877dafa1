/**
 * Functions of many numbers: totals, criteria, statistics, databases, matrices.
 *
 * <p>Here: One family to a file, each a list of definitions, {@code ALL}.
 *
 * <p>Not here: Functions of single values, and the table of all functions (function).
 *
 * <p>Begin with {@link cn.juesuan.statistics.TotalFunctions}.
 */
package cn.juesuan.statistics;
