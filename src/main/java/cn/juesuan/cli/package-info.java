/**
 * The command line: options, help, progress, what is printed and the exit status.
 *
 * <p>Here: Everything that knows Commons CLI or a terminal.
 *
 * <p>Not here: Work: each command calls run.
 *
 * <p>Begin with {@link cn.juesuan.cli.Main}.
 */
package cn.juesuan.cli;
