package cn.juesuan.nextyear;

import cn.juesuan.value.MoneyUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a unit takes along into the next year.
 *
 * @param files the workbooks that say so, as messages call them
 * @param upper the code of the unit above, empty for none
 * @param department whether it adds up what is below it
 * @param year the next year
 * @param money the unit in which its lists have money
 * @param unit its line in the list of units
 * @param lines its lines in other datasets, by the dataset's name; of each line a text for every
 *     column that is read
 */
public record CarriedUnit(
    List<String> files,
    String code,
    String upper,
    boolean department,
    String year,
    MoneyUnit money,
    List<String> unit,
    Map<String, List<List<String>>> lines) {

  public CarriedUnit {
    files = List.copyOf(files);
    unit = List.copyOf(unit);
    lines = Map.copyOf(lines);
  }

  /** The same with other lines in one dataset. */
  CarriedUnit with(String dataset, List<List<String>> others) {
    Map<String, List<List<String>>> all = new HashMap<>(lines);
    all.put(dataset, others);
    return new CarriedUnit(files, code, upper, department, year, money, unit, all);
  }
}
