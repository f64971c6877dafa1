package cn.juesuan.operand;

import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/** Calculates with many values, one by one; single values, rows and columns are repeated. */
public final class Broadcast {

  private Broadcast() {}

  /**
   * A function of each value.
   *
   * @throws Refusal if there are too many
   */
  public static Operand map(
      FunctionContext context, Operand operand, UnaryOperator<CellValue> function) {
    if (!(operand instanceof Matrix matrix)) {
      return function.apply(Operands.value(operand));
    }
    return ArrayValues.make(
        context.budget(),
        matrix.rows(),
        matrix.columns(),
        (r, c) -> function.apply(read(context, matrix.at(r, c))));
  }

  /**
   * A function of each pair of values.
   *
   * @throws Refusal if there are too many
   */
  public static Operand zip(
      FunctionContext context, Operand left, Operand right, BinaryOperator<CellValue> function) {
    if (!(left instanceof Matrix) && !(right instanceof Matrix)) {
      return function.apply(
          read(context, Operands.value(left)), read(context, Operands.value(right)));
    }
    return ArrayValues.make(
        context.budget(),
        Math.max(rows(left), rows(right)),
        Math.max(columns(left), columns(right)),
        (r, c) -> function.apply(read(context, at(left, r, c)), read(context, at(right, r, c))));
  }

  private static int rows(Operand operand) {
    return operand instanceof Matrix matrix ? matrix.rows() : 1;
  }

  private static int columns(Operand operand) {
    return operand instanceof Matrix matrix ? matrix.columns() : 1;
  }

  private static CellValue at(Operand operand, int row, int column) {
    return operand instanceof Matrix matrix
        ? matrix.repeated(row, column)
        : Operands.value(operand);
  }

  /** A function of as many values as there are operands. */
  @FunctionalInterface
  public interface OfValues {
    /** The result for one value of each operand. */
    CellValue of(CellValue[] values);
  }

  /**
   * Calls a function for each of the values.
   *
   * @param taken which operands it gets value by value; the others' values are blank
   */
  public static Operand of(
      FunctionContext context, boolean[] taken, Operand[] operands, OfValues function) {
    Operand[] used = taken(taken, operands);
    int rows = 1;
    int columns = 1;
    boolean many = false;
    for (Operand operand : used) {
      many |= operand instanceof Matrix;
      rows = Math.max(rows, rows(operand));
      columns = Math.max(columns, columns(operand));
    }
    return many
        ? ArrayValues.make(context.budget(), rows, columns, (r, c) -> function.of(at(used, r, c)))
        : function.of(at(used, 0, 0));
  }

  private static CellValue read(FunctionContext context, CellValue value) {
    context.budget().read(value);
    return value;
  }

  private static CellValue[] at(Operand[] operands, int row, int column) {
    CellValue[] values = new CellValue[operands.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = at(operands[i], row, column);
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
