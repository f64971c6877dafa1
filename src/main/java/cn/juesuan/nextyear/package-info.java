/**
 * The next year's batch, begun with what this year's finished workbooks say.
 *
 * <p>Here: Lines that are carried over, made of the areas that templates name for that.
 *
 * <p>Not here: Reading finished workbooks (finished); which folders are read and what is reported
 * of them (run).
 *
 * <p>Begin with {@link cn.juesuan.nextyear.NextBatch}.
 */
package cn.juesuan.nextyear;
