/**
 * Command lines, whatever the program: commands, their options and parameters as plain values; the
 * words that are typed are read into values or refused; pages of help.
 *
 * <p>Here: Everything that knows Commons CLI.
 *
 * <p>Not here: Any command of this program (cli).
 *
 * <p>Begin with {@link cn.juesuan.commandline.Command}, {@link cn.juesuan.commandline.CommandSpec}
 * and {@link cn.juesuan.commandline.CommandRunner}.
 */
package cn.juesuan.commandline;
