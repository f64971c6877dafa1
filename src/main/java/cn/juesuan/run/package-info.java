/**
 * Commands' work from end to end, without a terminal.
 *
 * <p>Here: The order of steps, threads, template sets, finished workbooks checked anew, shards
 * merged.
 *
 * <p>Not here: Options, words on the terminal (cli); any single step.
 *
 * <p>Begin with {@link cn.juesuan.run.Runner}; {@link cn.juesuan.run.UnitMaker} is what happens to
 * one unit.
 */
package cn.juesuan.run;
