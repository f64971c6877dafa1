package cn.juesuan.formula;

import cn.juesuan.formula.Area.Absolute;
import cn.juesuan.formula.Area.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads areas as formulas and XML attributes write them: A1, $A$1:B2, A:C, 4:6. */
public final class AreaReader {

  private static final int MOST_LETTERS = 3;
  private static final int MOST_DIGITS = 7;

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
      Optional<Corner> corner = corner(text);
      return corner.isPresent() && corner.get().shape() == Shape.RANGE
          ? Optional.of(cell(corner.get()))
          : Optional.empty();
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

  /** {@code $}, letters, {@code $}, digits; either the letters or the digits may be missing. */
  private static Optional<Corner> corner(String text) {
    boolean first = Words.isAt(text, 0, '$');
    int letters = first ? 1 : 0;
    int lettersEnd = Words.endOfLetters(text, letters);
    boolean hasColumn = lettersEnd > letters;
    boolean second = hasColumn && Words.isAt(text, lettersEnd, '$');
    int digits = second ? lettersEnd + 1 : lettersEnd;
    boolean hasRow = digits < text.length();
    if ((!hasColumn && !hasRow)
        || (second && !hasRow)
        || lettersEnd - letters > MOST_LETTERS
        || text.length() - digits > MOST_DIGITS
        || Words.endOfDigits(text, digits) < text.length()) {
      return Optional.empty();
    }
    return inSheet(
        new Corner(
            hasRow ? Integer.parseInt(text, digits, text.length(), 10) - 1 : -1,
            hasColumn ? column(text, letters, lettersEnd) : -1,
            hasRow && (hasColumn ? second : first),
            hasColumn && first),
        hasRow,
        hasColumn);
  }

  private static Optional<Corner> inSheet(Corner c, boolean hasRow, boolean hasColumn) {
    boolean rowGood = !hasRow || (c.row >= 0 && c.row <= Area.LAST_ROW);
    boolean columnGood = !hasColumn || (c.column >= 0 && c.column <= Area.LAST_COLUMN);
    return rowGood && columnGood ? Optional.of(c) : Optional.empty();
  }

  private static int column(String text, int from, int to) {
    int column = 0;
    for (int i = from; i < to; i++) {
      // letters of ASCII differ from their capitals in one bit
      column = column * 26 + ((text.charAt(i) & ~0x20) - 'A' + 1);
    }
    return column - 1;
  }
}
