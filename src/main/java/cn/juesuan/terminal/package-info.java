/**
 * The terminal, or what stands in for it: its character set, its colours, what is printed on it.
 *
 * <p>Here: Everything that knows a terminal.
 *
 * <p>Not here: What is printed.
 *
 * <p>Begin with {@link cn.juesuan.terminal.Printer}.
 */
package cn.juesuan.terminal;
