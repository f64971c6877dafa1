/**
 * Values in formulas: numbers, texts, truths, errors, ranges and arrays, and how one is taken for
 * another.
 *
 * <p>Here: Conversion, comparison and order, operators, criteria and lookup indexes, what functions
 * may know of the place where they are calculated.
 *
 * <p>Not here: Functions; how formulas are compiled.
 *
 * <p>Begin with {@link cn.juesuan.operand.CellValue} and {@link cn.juesuan.operand.Operand}. Error
 * values are values; {@link cn.juesuan.operand.Refusal} says that a value is not certain.
 */
package cn.juesuan.operand;
