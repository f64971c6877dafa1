package cn.juesuan.operand;

import java.util.Arrays;

/** Values that stand in no cells: an array constant, or what a formula calculates on its way. */
public final class ArrayValue implements Matrix {

  private final int columns;
  private final CellValue[] values;

  /** The array is kept. */
  ArrayValue(int columns, CellValue[] values) {
    this.columns = columns;
    this.values = values;
  }

  /**
   * An array.
   *
   * @param values row by row
   */
  public static ArrayValue of(int columns, CellValue... values) {
    return new ArrayValue(columns, values.clone());
  }

  @Override
  public int rows() {
    return values.length / columns;
  }

  @Override
  public int columns() {
    return columns;
  }

  @Override
  public CellValue at(int row, int column) {
    return values[row * columns + column];
  }

  @Override
  public boolean forEach(Visitor visitor) {
    for (int i = 0; i < values.length; i++) {
      if (!visitor.visit(i / columns, i % columns, values[i])) {
        return false;
      }
    }
    return true;
  }

  @Override
  public Matrix used() {
    return this;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ArrayValue array
        && columns == array.columns
        && Arrays.equals(values, array.values);
  }

  @Override
  public int hashCode() {
    return 31 * columns + Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return columns + Arrays.toString(values);
  }
}
