package cn.juesuan.operand;

/** Makes arrays of values, within what a workbook's formulas may hold. */
public final class ArrayValues {

  private ArrayValues() {}

  /** What makes the values of an array. */
  @FunctionalInterface
  public interface Maker {
    /** The value at that place, from 0. */
    CellValue at(int row, int column);
  }

  /**
   * Makes each value of an array.
   *
   * @throws Refusal if that is too much
   */
  public static ArrayValue make(Budget budget, int rows, int columns, Maker maker) {
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
}
