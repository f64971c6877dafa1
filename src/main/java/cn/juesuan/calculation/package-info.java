/**
 * Calculates formulas: what a cell shows in Excel, or a refusal with its reason. Knows no file
 * format and no plan.
 *
 * <p>Where to begin: {@link cn.juesuan.calculation.ExpressionCompiler} makes an {@link
 * cn.juesuan.calculation.ExpressionTree} of a formula, once; a {@link
 * cn.juesuan.calculation.CalculatedBook} holds the {@link cn.juesuan.calculation.Sheet}s of one
 * workbook and calculates each {@link cn.juesuan.calculation.FormulaCell} when it is needed.
 *
 * <p>A value is a {@link cn.juesuan.calculation.CellValue}; what a function may be given is an
 * {@link cn.juesuan.calculation.Operand}. Error values are values. A function leaves by {@code
 * CellValue.Raised} with an error value, and by {@link cn.juesuan.calculation.Refusal} where the
 * value is not certain.
 *
 * <p>To add a function: a line in the family to which it belongs ({@code TextFunctions.ALL} …) with
 * its name, its signature and what it does; {@code FunctionTable} lists the families. A signature
 * says how each argument is converted ({@code number}, {@code text}, {@code truth}, {@code value},
 * {@code any}), or that it stays many values ({@code area}, {@code array}), a reference ({@code
 * reference}) or is calculated on demand ({@code lazy}). Where only some arguments are certain, the
 * others are refused and {@code except} says which. Results that Excel stored are in the tests.
 */
package cn.juesuan.calculation;
