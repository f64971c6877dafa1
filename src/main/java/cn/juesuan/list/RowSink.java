package cn.juesuan.list;

/** Takes the rows of a list, one after the other. */
@FunctionalInterface
public interface RowSink {

  /** Is told the places of the list's fields before the first row. */
  default void begin(ListPlaces places) {}

  /**
   * Takes a row.
   *
   * @return whether it is data; others are counted as left out
   */
  boolean take(Row row);
}
