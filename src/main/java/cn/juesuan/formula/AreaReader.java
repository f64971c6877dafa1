package cn.juesuan.formula;

import cn.juesuan.formula.Area.Absolute;
import cn.juesuan.formula.Area.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads areas as formulas and XML attributes write them: A1, $A$1:B2, A:C, 4:6. */
public final class AreaReader {

  private static final Pattern CELL = Pattern.compile("(\\$?)([A-Za-z]{1,3})(\\$?)([0-9]{1,7})");
  private static final Pattern COLUMN = Pattern.compile("(\\$?)([A-Za-z]{1,3})");
  private static final Pattern ROW = Pattern.compile("(\\$?)([0-9]{1,7})");

  private AreaReader() {}

  /** One corner: an unset column or row is -1. */
  private record Corner(int row, int column, boolean absoluteRow, boolean absoluteColumn) {
    Shape shape() {
      return row < 0 ? Shape.COLUMNS : column < 0 ? Shape.ROWS : Shape.RANGE;
    }
  }

  /** The area that the text writes; empty if it is no area (a name, a number, out of the sheet). */
  public static Optional<Area> read(String text) {
    int colon = text.indexOf(':');
    if (colon < 0) {
      return corner(text).filter(c -> c.shape() == Shape.RANGE).map(AreaReader::cell);
    }
    Optional<Corner> first = corner(text.substring(0, colon));
    Optional<Corner> last = corner(text.substring(colon + 1));
    if (first.isEmpty() || last.isEmpty() || first.get().shape() != last.get().shape()) {
      return Optional.empty();
    }
    return Optional.of(between(first.get(), last.get()));
  }

  /** A space-separated list, as sqref attributes hold it; empty if any of them is no area. */
  public static Optional<List<Area>> readList(String text) {
    List<Area> areas = new ArrayList<>();
    for (String part : text.strip().split("\\s+", -1)) {
      Optional<Area> area = read(part);
      if (area.isEmpty()) {
        return Optional.empty();
      }
      areas.add(area.get());
    }
    return Optional.of(List.copyOf(areas));
  }

  private static Area cell(Corner c) {
    Absolute signs = new Absolute(c.absoluteColumn, c.absoluteRow, c.absoluteColumn, c.absoluteRow);
    return new Area(Shape.CELL, c.row, c.column, c.row, c.column, signs);
  }

  private static Area between(Corner a, Corner b) {
    boolean rowsSwapped = a.row > b.row;
    boolean columnsSwapped = a.column > b.column;
    Corner top = rowsSwapped ? b : a;
    Corner bottom = rowsSwapped ? a : b;
    Corner left = columnsSwapped ? b : a;
    Corner right = columnsSwapped ? a : b;
    Absolute signs =
        new Absolute(
            left.absoluteColumn, top.absoluteRow, right.absoluteColumn, bottom.absoluteRow);
    return switch (a.shape()) {
      case COLUMNS -> new Area(Shape.COLUMNS, 0, left.column, Area.LAST_ROW, right.column, signs);
      case ROWS -> new Area(Shape.ROWS, top.row, 0, bottom.row, Area.LAST_COLUMN, signs);
      default -> new Area(Shape.RANGE, top.row, left.column, bottom.row, right.column, signs);
    };
  }

  private static Optional<Corner> corner(String text) {
    Matcher cell = CELL.matcher(text);
    if (cell.matches()) {
      return inSheet(
          new Corner(
              row(cell.group(4)),
              column(cell.group(2)),
              !cell.group(3).isEmpty(),
              !cell.group(1).isEmpty()),
          true,
          true);
    }
    Matcher column = COLUMN.matcher(text);
    if (column.matches()) {
      return inSheet(
          new Corner(-1, column(column.group(2)), false, !column.group(1).isEmpty()), false, true);
    }
    Matcher row = ROW.matcher(text);
    if (row.matches()) {
      return inSheet(
          new Corner(row(row.group(2)), -1, !row.group(1).isEmpty(), false), true, false);
    }
    return Optional.empty();
  }

  private static Optional<Corner> inSheet(Corner c, boolean hasRow, boolean hasColumn) {
    boolean rowGood = !hasRow || (c.row >= 0 && c.row <= Area.LAST_ROW);
    boolean columnGood = !hasColumn || (c.column >= 0 && c.column <= Area.LAST_COLUMN);
    return rowGood && columnGood ? Optional.of(c) : Optional.empty();
  }

  private static int row(String digits) {
    return Integer.parseInt(digits) - 1;
  }

  private static int column(String letters) {
    int column = 0;
    for (char letter : letters.toUpperCase(Locale.ROOT).toCharArray()) {
      column = column * 26 + (letter - 'A' + 1);
    }
    return column - 1;
  }
}
