package cn.juesuan.operand;

import java.util.Arrays;

/** Values that stand in no cells: an array constant, or what a formula calculates on its way. */
public final class ArrayValue implements Matrix {

  private final int columns;
  private final CellValue[] values;

  private ArrayValue(int columns, CellValue[] values) {
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

  /** What makes the values of an array. */
  @FunctionalInterface
  public interface Maker {
    CellValue at(int row, int column);
  }

  /**
   * Makes each value of an array.
   *
   * @throws Refusal if that is too much
   */
  public static ArrayValue of(Budget budget, int rows, int columns, Maker maker) {
    if ((long) rows * columns > Budget.MOST_OF_ARRAY) {
      throw new Refusal("数组太大，请把区域缩小到用得着的行和列");
    }
    budget.spend((long) rows * columns);
    CellValue[] values = new CellValue[rows * columns];
    for (int i = 0; i < values.length; i++) {
      values[i] = maker.at(i / columns, i % columns);
      budget.hold(values[i]);
    }
    return new ArrayValue(columns, values);
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
