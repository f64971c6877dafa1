package cn.juesuan.list;

import java.util.List;

/** Takes the rows of a list, one after the other. */
@FunctionalInterface
public interface RowSink {

  /** Gets the places of the list's fields before the first row. */
  default void begin(ListPlaces places) {}

  /** Gets, after that, what the list itself says of the unit of its money. */
  default void money(List<MoneyNote> notes) {}

  /**
   * Takes a row.
   *
   * @return whether it is data; others are counted as left out
   */
  boolean take(ListRow row);
}
