package cn.juesuan.list;

import cn.juesuan.problem.Place;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * The places of a list's fields.
 *
 * @param fields the field (from 0) of each column that the list has, by the column's name
 * @param cells the cell of a field in a line; empty texts for a text file
 */
public record ListPlaces(
    String file,
    String sheet,
    Map<String, Integer> fields,
    BiFunction<Integer, Integer, String> cells) {

  /** The places of a text file. */
  public static ListPlaces of(String file) {
    return new ListPlaces(file, "", Map.of(), (line, field) -> "");
  }

  /** The list as a whole. */
  public Place.InList list() {
    return at(0, "");
  }

  /** A field, or with an empty column the whole line, or with line 0 the whole list. */
  public Place.InList at(int line, String column) {
    Integer field = fields.get(column);
    String cell = line == 0 || field == null ? "" : cells.apply(line, field);
    return new Place.InList(file, sheet, line, column, cell);
  }
}
