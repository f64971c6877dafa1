package cn.juesuan.ooxml;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** A piece of an XML part that is written for each unit. */
public sealed interface XmlSegment {

  /** Bytes that never change. */
  record Raw(byte[] bytes) implements XmlSegment {
    @Override
    public String toString() {
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }

  /** A hole that a planned holder fills. */
  record Slot(int holder, Role role, int index) implements XmlSegment {}

  /** A piece that is written once for every occurrence of a holder. */
  record Each(int holder, XmlTemplate pattern) implements XmlSegment {}

  /**
   * An element around {@link Each} pieces, left out where none occurs.
   *
   * @param open the opening tag without its bracket and counts
   * @param counts the attributes that count the occurrences
   */
  record Group(String open, List<String> counts, XmlTemplate inner, String close)
      implements XmlSegment {}

  /** What the writer of a sheet or workbook makes itself. */
  record Made(What what) implements XmlSegment {}

  /** A text outside the cells, by its place in the sheet's list. */
  record OuterText(int index) implements XmlSegment {}

  /** What a document takes from the workbook, by its place in the document's list. */
  record Block(int index) implements XmlSegment {}

  /** The text that the cell of a formula shows. */
  record ShownText(int holder) implements XmlSegment {}

  /** A chart's remembered values of a formula. */
  record Cache(int holder, String element, String head) implements XmlSegment {}

  /** How a planned holder fills a hole. */
  enum Role {
    /** All its areas, separated by blanks. */
    AREAS,
    /** One area. */
    AREA,
    /** The first cell of one area. */
    TOP_LEFT,
    /** One formula. */
    FORMULA,
    /** The first row of an area, counting from 0. */
    FIRST_ROW,
    /** The last row of an area, counting from 0. */
    LAST_ROW,
    /**
     * A row number, counting from 0, that moves as the area's first row does; the index is the old
     * number.
     */
    MOVED_ROW,
    /** How many rows lie above the first area, from the second area on. */
    ROWS_ABOVE,
    /** Nothing for the first occurrence, a number after it. */
    SUFFIX
  }

  /** The parts of a file that are not filled but made. */
  enum What {
    CELLS,
    MERGES,
    DIMENSION,
    TAB_SELECTED,
    ROW_BREAKS,
    SHEETS,
    NAMES,
    ACTIVE_TAB
  }
}
