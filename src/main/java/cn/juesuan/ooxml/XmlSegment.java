package cn.juesuan.ooxml;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

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
   * As {@link Each}, for what stands on a drawing: its shapes have numbers and names of their own.
   */
  record Anchor(int holder, XmlTemplate pattern) implements XmlSegment {}

  /**
   * The beginning of a drawing, which writes nothing.
   *
   * @param lastNumber of its shapes
   * @param names of its shapes
   * @param linkMark stands between the identifier of a link and the number of its copy: no
   *     identifier of the drawing has it
   */
  record Shapes(long lastNumber, Set<String> names, String linkMark) implements XmlSegment {
    public Shapes {
      names = Set.copyOf(names);
    }
  }

  /** What copies must be called otherwise than the first. */
  record Own(Identity what, String original) implements XmlSegment {}

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
    /** The row below an area, counting from 0. */
    ROW_BELOW,
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

  /** By what something is told from its copies. */
  enum Identity {
    /** The number of a shape, among those of its drawing. */
    SHAPE_NUMBER,
    /** The name of a shape, among those of its drawing. */
    SHAPE_NAME,
    /** A link's identifier, among those of its part; what it leads to has copies, too. */
    LINK,
    /** The number of a table (list object), among those of the workbook. */
    TABLE_NUMBER,
    /** The name of a table, among all names of the workbook. */
    TABLE_NAME
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
