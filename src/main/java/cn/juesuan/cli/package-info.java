/**
 * The program on the command line: its commands, its menu, and how their results are told.
 *
 * <p>Here: The options of each command, the text that it prints, its exit status.
 *
 * <p>Not here: Work: each command calls run. How words become options: commandline.
 *
 * <p>Begin with {@link cn.juesuan.cli.Main} and {@link cn.juesuan.cli.JuesuanCommand}.
 */
package cn.juesuan.cli;
