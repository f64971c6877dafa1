/**
 * What the program does to its own process before it begins: Chinese names of files where no
 * language is set, quick compilation where there is little to do, classes loaded ahead.
 *
 * <p>Here: Everything that reaches into the virtual machine.
 *
 * <p>Not here: The work; the start scripts, which do the same by options, are no part of the
 * program.
 *
 * <p>Begin with {@link cn.juesuan.launch.ChineseNames} and {@link
 * cn.juesuan.launch.QuickCompilation}.
 */
package cn.juesuan.launch;
