package cn.juesuan.template;

import cn.juesuan.formula.Area;
import java.util.List;

/**
 * Something besides a cell that refers to cells. What it is otherwise (its XML) stays with the
 * reader of the file, under the holder's number.
 *
 * @param id unique in its sheet
 * @param behaviour what becomes of it when rows are repeated
 * @param what its name in Chinese, for messages
 * @param areas the cells on its own sheet that it stands on; none if it refers by formulas only
 * @param formulas as typed
 */
public record ReferenceHolder(
    int id, Behaviour behaviour, String what, List<Area> areas, List<String> formulas) {

  public ReferenceHolder {
    areas = List.copyOf(areas);
    formulas = List.copyOf(formulas);
  }

  /** The cells that messages name; empty where it stands on none. */
  public String ref() {
    return areas.isEmpty() ? "" : areas.get(0).text();
  }

  /** How a holder follows its cells. */
  public enum Behaviour {
    /** A merged region: grows around bands that it contains, is repeated inside them. */
    MERGE,
    /** Stands on cells and is repeated with them: comments. */
    REPEAT,
    /** Stands on cells, is repeated with them and leads to one place: hyperlinks. */
    LINK,
    /** Shows one cell, and is repeated with what it stands on: a shape's linked text. */
    SHOW,
    /** Stays one and covers all that its cells have become: protected ranges. */
    COVER,
    /**
     * Is drawn of all that its cells have become, seen from where its chart stands, and is repeated
     * with that: series of charts.
     */
    SERIES,
    /**
     * Stays one area, from the first to the last of what its cells have become: filters,
     * selections, panes.
     */
    SPAN,
    /** A page break between its two rows, repeated where both are in one band. */
    BREAK,
    /**
     * A rule whose formulas are seen from each cell of its areas: conditional formats, validations.
     */
    RULE,
    /** A rule whose formulas are the source of a drop-down list. */
    CHOICE,
    /** A drawing's corner cells: follows them, is repeated where both are in one band. */
    ANCHOR,
    /** As ANCHOR for what cannot be repeated with rows: SmartArt. */
    SINGLE,
    /** As SINGLE for what stands on no repeated sheet either: form controls. */
    ALONE,
    /** A pivot table: moves as a whole, in no repeated row, and its source stays where it is. */
    PIVOT,
    /** As PIVOT, and made anew from its source whenever somebody opens the file. */
    PIVOT_REFRESHED,
    /** A table (list object) with its headings: grows with the bands in it, stands in none. */
    TABLE
  }
}
