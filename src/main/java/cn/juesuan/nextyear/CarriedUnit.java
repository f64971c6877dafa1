package cn.juesuan.nextyear;

import java.util.List;
import java.util.Map;

/**
 * What a unit takes along into the next year.
 *
 * @param files the workbooks that say so, as messages call them
 * @param year the next year
 * @param unit its line in the list of units
 * @param lines its lines in other datasets, by the dataset's name; of each line a text for every
 *     column that is read
 */
public record CarriedUnit(
    List<String> files,
    String code,
    String year,
    List<String> unit,
    Map<String, List<List<String>>> lines) {

  public CarriedUnit {
    files = List.copyOf(files);
    unit = List.copyOf(unit);
    lines = Map.copyOf(lines);
  }
}
