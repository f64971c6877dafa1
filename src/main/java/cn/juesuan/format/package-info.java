/**
 * Number formats: what a cell shows of a number (ECMA-376 Part 1, 18.8.30 and 18.8.31).
 *
 * <p>Here: Reading format codes and applying them to numbers, days and texts.
 *
 * <p>Not here: Which format a cell has: xlsx reads styles, view shows cells.
 *
 * <p>Begin with {@link cn.juesuan.format.NumberFormat}.
 */
package cn.juesuan.format;
