package cn.juesuan.formula;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A rectangle of cells as a formula writes it. Rows and columns count from 0 and are inclusive.
 *
 * @param shape whether it was written as one cell, a range, whole columns or whole rows
 * @param absolute which of first column, first row, last column, last row carry a {@code $}
 */
public record Area(
    Shape shape, int firstRow, int firstColumn, int lastRow, int lastColumn, Absolute absolute) {

  /** How an area is written. */
  public enum Shape {
    CELL,
    RANGE,
    COLUMNS,
    ROWS
  }

  /** The four {@code $} signs. */
  public record Absolute(
      boolean firstColumn, boolean firstRow, boolean lastColumn, boolean lastRow) {
    public static final Absolute NONE = new Absolute(false, false, false, false);
    public static final Absolute ALL = new Absolute(true, true, true, true);

    private boolean isAs(Absolute other) {
      return firstColumn == other.firstColumn
          && firstRow == other.firstRow
          && lastColumn == other.lastColumn
          && lastRow == other.lastRow;
    }
  }

  /** Names of the columns that tables use are asked for all the time. */
  private static final List<String> NEAR_COLUMNS =
      IntStream.range(0, 256).mapToObj(Area::spelled).toList();

  public static final int LAST_ROW = ExcelLimits.ROWS - 1;
  public static final int LAST_COLUMN = ExcelLimits.COLUMNS - 1;

  /** One cell, counted from 0, without dollar signs. */
  public static Area cell(int row, int column) {
    return new Area(Shape.CELL, row, column, row, column, Absolute.NONE);
  }

  /** A range, or a cell where it is no larger; without {@code $}. */
  public static Area of(int firstRow, int firstColumn, int lastRow, int lastColumn) {
    boolean one = firstRow == lastRow && firstColumn == lastColumn;
    return new Area(
        one ? Shape.CELL : Shape.RANGE, firstRow, firstColumn, lastRow, lastColumn, Absolute.NONE);
  }

  /** The same columns and signs over other rows; a cell that has grown becomes a range. */
  public Area overRows(int first, int last) {
    if (first == firstRow && last == lastRow) {
      return this;
    }
    Shape grown = shape == Shape.CELL && first != last ? Shape.RANGE : shape;
    Absolute signs =
        grown == shape
            ? absolute
            : new Absolute(
                absolute.firstColumn, absolute.firstRow, absolute.firstColumn, absolute.firstRow);
    return new Area(grown, first, firstColumn, last, lastColumn, signs);
  }

  /** Whether a row of it depends on where it is seen from. */
  public boolean hasRelativeRow() {
    return shape != Shape.COLUMNS && !(absolute.firstRow && absolute.lastRow);
  }

  /** Whether all its rows do. */
  public boolean hasOnlyRelativeRows() {
    return shape != Shape.COLUMNS && !absolute.firstRow && !absolute.lastRow;
  }

  /**
   * The area as a cell further down and right sees it: what has no {@code $} moves along, around
   * the sheet's edges as Excel does.
   */
  public Area moved(int down, int right) {
    boolean rows = shape != Shape.COLUMNS;
    boolean columns = shape != Shape.ROWS;
    return new Area(
        shape,
        rows && !absolute.firstRow ? Math.floorMod(firstRow + down, ExcelLimits.ROWS) : firstRow,
        columns && !absolute.firstColumn
            ? Math.floorMod(firstColumn + right, ExcelLimits.COLUMNS)
            : firstColumn,
        rows && !absolute.lastRow ? Math.floorMod(lastRow + down, ExcelLimits.ROWS) : lastRow,
        columns && !absolute.lastColumn
            ? Math.floorMod(lastColumn + right, ExcelLimits.COLUMNS)
            : lastColumn,
        absolute);
  }

  /** Whether they are equal; asked for every reference, and a record's own answer takes longer. */
  public boolean isAs(Area other) {
    return firstRow == other.firstRow
        && lastRow == other.lastRow
        && firstColumn == other.firstColumn
        && lastColumn == other.lastColumn
        && shape == other.shape
        && absolute.isAs(other.absolute);
  }

  /** Whether {@link #overRows} makes the other area of this one. */
  boolean isOverOtherRows(Area other) {
    boolean alike =
        shape == other.shape && firstColumn == other.firstColumn && lastColumn == other.lastColumn;
    return alike
        ? absolute.isAs(other.absolute)
        : other.isAs(overRows(other.firstRow, other.lastRow));
  }

  /** How many cells it has. */
  public long cells() {
    return (lastRow - firstRow + 1L) * (lastColumn - firstColumn + 1L);
  }

  /** Whether it is a single cell. */
  public boolean isOneCell() {
    return firstRow == lastRow && firstColumn == lastColumn;
  }

  /** Whether a cell, counted from 0, lies in it. */
  public boolean contains(int row, int column) {
    return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
  }

  /** As formulas write it, {@code $} signs included. */
  public String text() {
    return appendTo(new StringBuilder(12)).toString();
  }

  StringBuilder appendTo(StringBuilder out) {
    writeTo(new Letters.Characters(out));
    return out;
  }

  /** Writes what {@link #text} is. */
  public void writeTo(Letters out) {
    beforeFirstRow(out);
    if (hasRows()) {
      out.raw(firstRow + 1);
    }
    if (hasTwoRows()) {
      beforeLastRow(out);
      out.raw(lastRow + 1);
    }
  }

  /** Whether rows' numbers are written at all. */
  public boolean hasRows() {
    return shape != Shape.COLUMNS;
  }

  /** Whether the first and the last row's numbers are written. */
  public boolean hasTwoRows() {
    return shape == Shape.RANGE || shape == Shape.ROWS;
  }

  /** Writes what stands before the first row's number; of whole columns that is all. */
  void beforeFirstRow(Letters out) {
    if (shape != Shape.ROWS) {
      column(out, absolute.firstColumn, firstColumn);
    }
    if (shape == Shape.COLUMNS) {
      column(out.raw(":"), absolute.lastColumn, lastColumn);
    } else {
      sign(out, absolute.firstRow);
    }
  }

  /** Writes what stands between the two rows' numbers. */
  void beforeLastRow(Letters out) {
    out.raw(":");
    if (shape != Shape.ROWS) {
      column(out, absolute.lastColumn, lastColumn);
    }
    sign(out, absolute.lastRow);
  }

  private static void column(Letters out, boolean absolute, int column) {
    sign(out, absolute);
    out.raw(columnName(column));
  }

  private static void sign(Letters out, boolean absolute) {
    if (absolute) {
      out.raw("$");
    }
  }

  /** A for 0, Z for 25, AA for 26. */
  public static String columnName(int column) {
    return column < NEAR_COLUMNS.size() ? NEAR_COLUMNS.get(column) : spelled(column);
  }

  private static String spelled(int column) {
    StringBuilder name = new StringBuilder(3);
    for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
      name.append((char) ('A' + rest % 26));
    }
    return name.reverse().toString();
  }
}
