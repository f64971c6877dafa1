package cn.juesuan.calculation;

/** A rectangle of a sheet's cells, calculated as they are asked for. Inclusive, from 0. */
public record Range(
    CalculatedBook book, Sheet sheet, int firstRow, int firstColumn, int lastRow, int lastColumn)
    implements Matrix {

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
    return book.valueOf(sheet.at(firstRow + row, firstColumn + column));
  }

  @Override
  public boolean forEach(Visitor visitor) {
    int bottom = Math.min(lastRow, sheet.lastRow());
    for (int row = firstRow; row <= bottom; row++) {
      Cell[] cells = sheet.row(row);
      int right = Math.min(lastColumn, cells.length - 1);
      book.budget().spend(1 + Math.max(0, right - firstColumn));
      for (int column = firstColumn; column <= right; column++) {
        CellValue value = book.valueOf(cells[column]);
        if (!visitor.visit(row - firstRow, column - firstColumn, value)) {
          return false;
        }
      }
    }
    return true;
  }

  @Override
  public Range used() {
    return part(
        0,
        0,
        Math.max(1, Math.min(lastRow, sheet.lastRow()) - firstRow + 1),
        Math.max(1, Math.min(lastColumn, sheet.lastColumn()) - firstColumn + 1));
  }

  /** A part of it, which may reach beyond. */
  Range part(int row, int column, int rows, int columns) {
    int top = firstRow + row;
    int left = firstColumn + column;
    boolean same = row == 0 && column == 0 && rows == rows() && columns == columns();
    return same ? this : new Range(book, sheet, top, left, top + rows - 1, left + columns - 1);
  }

  /** One of its columns. */
  Range column(int column) {
    return part(0, column, rows(), 1);
  }
}
