package cn.juesuan.operand;

/** Values in rows and columns, counted from 0: a range of cells or an array. */
public sealed interface Matrix extends Operand permits Range, ArrayValue {

  /** How many rows it has, at least one. */
  int rows();

  /** How many columns it has, at least one. */
  int columns();

  /** What stands there; both must be inside. */
  CellValue at(int row, int column);

  /** Hears of values one after the other. */
  @FunctionalInterface
  interface Visitor {
    /** Returns whether to go on. */
    boolean visit(int row, int column, CellValue value);
  }

  /**
   * Row by row, everything that is not sure to be blank.
   *
   * @return whether the visitor went on to the end
   */
  boolean forEach(Visitor visitor);

  /** The part that can hold anything, from the first row and column on; never empty. */
  Matrix used();

  /** Whether it is a single value. */
  default boolean isOne() {
    return rows() == 1 && columns() == 1;
  }

  /** How many values it has, blanks included. */
  default long size() {
    return (long) rows() * columns();
  }

  /** What stands there, if its only row or column is repeated; #N/A outside. */
  default CellValue repeated(int row, int column) {
    int r = rows() == 1 ? 0 : row;
    int c = columns() == 1 ? 0 : column;
    return r < rows() && c < columns() ? at(r, c) : CellValue.ErrorCode.NA;
  }
}
