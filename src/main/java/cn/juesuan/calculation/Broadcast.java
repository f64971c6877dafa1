package cn.juesuan.calculation;

import java.util.Arrays;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/** Calculates with many values, one by one; single values, rows and columns are repeated. */
final class Broadcast {

  private Broadcast() {}

  static Operand map(FunctionContext context, Operand operand, UnaryOperator<CellValue> function) {
    if (!(operand instanceof Matrix matrix)) {
      return function.apply(Operands.value(operand));
    }
    context.budget().spend(matrix.size());
    return ArrayValue.of(
        matrix.rows(), matrix.columns(), (r, c) -> function.apply(matrix.at(r, c)));
  }

  static Operand zip(
      FunctionContext context, Operand left, Operand right, BinaryOperator<CellValue> function) {
    return of(context, values -> function.apply(values[0], values[1]), left, right);
  }

  /** A function of as many values as there are operands. */
  @FunctionalInterface
  interface OfValues {
    CellValue of(CellValue[] values);
  }

  static Operand of(FunctionContext context, OfValues function, Operand... operands) {
    boolean[] all = new boolean[operands.length];
    Arrays.fill(all, true);
    return of(context, all, operands, function);
  }

  /**
   * Calls a function for each of the values.
   *
   * @param taken which operands it gets value by value; the others' values are blank
   */
  static Operand of(
      FunctionContext context, boolean[] taken, Operand[] operands, OfValues function) {
    Operand[] used = taken(taken, operands);
    int rows = 1;
    int columns = 1;
    boolean many = false;
    for (Operand operand : used) {
      if (operand instanceof Matrix matrix) {
        many = true;
        rows = Math.max(rows, matrix.rows());
        columns = Math.max(columns, matrix.columns());
      }
    }
    context.budget().spend((long) rows * columns);
    return many
        ? ArrayValue.of(rows, columns, (r, c) -> function.of(at(used, r, c)))
        : function.of(at(used, 0, 0));
  }

  private static CellValue[] at(Operand[] operands, int row, int column) {
    CellValue[] values = new CellValue[operands.length];
    for (int i = 0; i < values.length; i++) {
      values[i] =
          operands[i] instanceof Matrix matrix
              ? matrix.repeated(row, column)
              : Operands.value(operands[i]);
    }
    return values;
  }

  private static Operand[] taken(boolean[] taken, Operand[] operands) {
    Operand[] used = new Operand[operands.length];
    for (int i = 0; i < used.length; i++) {
      used[i] = taken[i] ? operands[i] : Operand.Missing.ARGUMENT;
    }
    return used;
  }
}
