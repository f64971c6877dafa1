package cn.juesuan.template;

import cn.juesuan.problem.Place;
import java.util.List;

/**
 * A formula that is being linked: where it stands and what its faults are called.
 *
 * @param sheet its index; -1 for the workbook
 * @param path the bands around it, outermost first
 * @param value the formula as messages show it
 * @param user who takes the formula, which decides what a reference may become
 */
record FormulaSite(int sheet, List<Band> path, Place place, String value, User user) {

  /** What a reference outside of functions may become for those who take it. */
  enum User {
    /** One cell stays one: cells. */
    CELL,
    /** A range may grow: sources of lists, sparklines. */
    RULE,
    /** As RULE, and asked again whenever somebody opens it: sources of drop-down lists. */
    CHOICE,
    /** The first of what it has become: hyperlinks. */
    LINK,
    /** Anything: names, series of charts. */
    AREAS
  }
}
