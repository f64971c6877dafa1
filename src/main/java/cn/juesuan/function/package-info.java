/**
 * The functions of formulas, and the one table that lists them all.
 *
 * <p>Here: One family to a file, each a list of definitions, {@code ALL}; those of many numbers are
 * in statistics.
 *
 * <p>Not here: Which functions grow with rows that are repeated (formula).
 *
 * <p>Begin with {@link cn.juesuan.function.FunctionTable}. To add a function: a line in the family
 * to which it belongs ({@code TextFunctions.ALL} …) with its name, its signature and what it does,
 * and its name in {@code FunctionFamily}; there is a new family added, too. A function leaves by
 * {@link cn.juesuan.operand.CellValue.Raised} with an error value, and by {@link
 * cn.juesuan.operand.Refusal} where the value is not certain; where only some arguments are
 * certain, {@code except} says which are refused. Results that Excel stored are in the tests.
 */
package cn.juesuan.function;
