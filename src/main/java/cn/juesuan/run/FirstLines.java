package cn.juesuan.run;

import cn.juesuan.dictionary.Column;
import cn.juesuan.dictionary.Dataset;
import cn.juesuan.dictionary.Dictionary;
import cn.juesuan.form.FillInWorkbook;
import java.util.ArrayList;
import java.util.List;

/**
 * The lines with which a new batch begins once its units are known: the units themselves, and for
 * each of them the fixed keys of the other datasets.
 */
public final class FirstLines implements FillInWorkbook.Lines {

  private final List<Column> columns;
  private final List<List<String>> units;

  /**
   * @param units of each unit a text for each column of the dataset of units that is read
   */
  public FirstLines(Dictionary dictionary, List<List<String>> units) {
    this.columns = dictionary.dataset(Dictionary.UNITS).map(Dataset::columnsRead).orElse(List.of());
    this.units = List.copyOf(units);
  }

  /** No units are known yet, so there are no lines. */
  public static FirstLines none(Dictionary dictionary) {
    return new FirstLines(dictionary, List.of());
  }

  /** No units are known yet: the fixed keys stand there once, without a unit. */
  public static FillInWorkbook.Lines keys(Dictionary dictionary) {
    FirstLines blank = new FirstLines(dictionary, List.of(List.of()));
    return dataset -> dataset.name().equals(Dictionary.UNITS) ? List.of() : blank.of(dataset);
  }

  @Override
  public List<List<String>> of(Dataset dataset) {
    if (dataset.name().equals(Dictionary.UNITS)) {
      return units;
    }
    boolean oneKey = dataset.belongsToUnits() && dataset.keys().size() == 1;
    List<String> keys = oneKey ? dataset.keys().get(0).allowed().fixed() : List.of();
    List<List<String>> lines = new ArrayList<>();
    for (List<String> unit : units) {
      for (String key : keys) {
        lines.add(line(dataset, unit, key));
      }
    }
    return lines;
  }

  private List<String> line(Dataset dataset, List<String> unit, String key) {
    List<String> line = new ArrayList<>();
    for (Column column : dataset.columnsRead()) {
      boolean ofUnit =
          column.name().equals(Dataset.UNIT_CODE) || column.name().equals(Dictionary.UNIT_NAME);
      line.add(
          ofUnit ? field(unit, column.name()) : column.equals(dataset.keys().get(0)) ? key : "");
    }
    return line;
  }

  private String field(List<String> unit, String name) {
    int index = columns.stream().map(Column::name).toList().indexOf(name);
    return index < 0 || index >= unit.size() ? "" : unit.get(index);
  }
}
