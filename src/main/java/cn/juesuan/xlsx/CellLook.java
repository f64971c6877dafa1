package cn.juesuan.xlsx;

/**
 * How a cell of a style looks, as far as a document's table shows it (ECMA-376 Part 1, 18.8.45).
 *
 * @param horizontal as in styles.xml; general where it says nothing
 * @param vertical likewise; bottom where it says nothing
 * @param indent how many steps its text stands away from its side
 * @param borders which sides have a line: top, left, bottom, right
 */
public record CellLook(
    String horizontal, String vertical, int indent, StyleFont font, Borders borders) {

  public static final CellLook PLAIN =
      new CellLook(
          "general", "bottom", 0, StyleFont.USUAL, new Borders(false, false, false, false));

  /** Which sides have a line. */
  public record Borders(boolean top, boolean left, boolean bottom, boolean right) {}
}
