package cn.juesuan.operand;

/** A rectangle of a sheet's cells, calculated as they are asked for. Inclusive, from 0. */
public record Range(Source cells, int firstRow, int firstColumn, int lastRow, int lastColumn)
    implements Matrix {

  /** The cells of the sheet that it is a part of; rows and columns count from 0. */
  public interface Source {

    /** The last row that may have cells; -1 if there is none. */
    int lastRow();

    /** The last column that may have cells; -1 if there is none. */
    int lastColumn();

    /**
     * What a cell holds, calculated if that has not been done yet.
     *
     * @throws Refusal if the value is not certain
     */
    CellValue value(int row, int column);

    /**
     * As {@link Matrix#forEach}, for a part of the sheet; places count from the part's first cell.
     */
    boolean forEach(Range part, Visitor visitor);

    /**
     * Whether the cell's formula calls SUBTOTAL, or AGGREGATE, anywhere in it.
     *
     * @param function which of them
     */
    boolean isSubtotal(String function, int row, int column);

    /** Whether a row can be seen. */
    Visibility visibility(int row);
  }

  @Override
  public int rows() {
    return lastRow - firstRow + 1;
  }

  @Override
  public int columns() {
    return lastColumn - firstColumn + 1;
  }

  @Override
  public CellValue at(int row, int column) {
    return cells.value(firstRow + row, firstColumn + column);
  }

  @Override
  public boolean forEach(Visitor visitor) {
    return cells.forEach(this, visitor);
  }

  @Override
  public Range used() {
    return part(
        0,
        0,
        Math.max(1, Math.min(lastRow, cells.lastRow()) - firstRow + 1),
        Math.max(1, Math.min(lastColumn, cells.lastColumn()) - firstColumn + 1));
  }

  /** Whether a row can be seen. */
  public enum Visibility {
    SHOWN,
    HIDDEN,
    /** It is hidden on a sheet that is filtered, perhaps by the filter. */
    FILTERED
  }

  /** Whether a cell's formula calls SUBTOTAL, or AGGREGATE, anywhere in it. */
  public boolean isSubtotal(String function, int row, int column) {
    return cells.isSubtotal(function, firstRow + row, firstColumn + column);
  }

  /** Whether a row can be seen. */
  public Visibility visibility(int row) {
    return cells.visibility(firstRow + row);
  }

  /** A part of it, which may reach beyond. */
  public Range part(int row, int column, int rows, int columns) {
    int top = firstRow + row;
    int left = firstColumn + column;
    boolean same = row == 0 && column == 0 && rows == rows() && columns == columns();
    return same ? this : new Range(cells, top, left, top + rows - 1, left + columns - 1);
  }

  /** One of its columns. */
  public Range column(int column) {
    return part(0, column, rows(), 1);
  }
}
