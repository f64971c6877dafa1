/**
 * How functions are declared: how many arguments they take, of which kinds, and how an argument is
 * converted.
 *
 * <p>Here: Signatures, the arguments of one call, what several families of functions share: the
 * numbers among arguments, searching in a row or a column.
 *
 * <p>Not here: Any function (statistics, function).
 *
 * <p>Begin with {@link cn.juesuan.signature.FunctionDefinition}. A signature says how each argument
 * is converted ({@code number}, {@code text}, {@code truth}, {@code value}, {@code any}), or that
 * it stays many values ({@code area}, {@code array}), a reference ({@code reference}) or is
 * calculated on demand ({@code lazy}).
 */
package cn.juesuan.signature;
