package cn.juesuan.dictionary;

import java.util.List;
import java.util.Optional;

/**
 * One dataset: a CSV file with the dataset's name, and its columns in the dictionary's order.
 *
 * @param index its place in {@link Dictionary#datasets()}
 * @param optional whether the file may be missing altogether
 */
public record Dataset(int index, String name, boolean optional, List<Column> columns) {

  /** The column that says to which unit a line belongs. */
  public static final String UNIT_CODE = "单位代码";

  public Dataset {
    columns = List.copyOf(columns);
  }

  public Optional<Column> column(String name) {
    return columns.stream().filter(c -> c.name().equals(name)).findFirst();
  }

  /** The columns that identify a line inside a unit; the unit's code itself is never among them. */
  public List<Column> keys() {
    return columns.stream().filter(Column::key).filter(c -> !c.name().equals(UNIT_CODE)).toList();
  }

  /** Whether lines belong to units; if not, the dataset is the batch's own. */
  public boolean belongsToUnits() {
    return column(UNIT_CODE).isPresent();
  }

  /** The first key column that holds subject codes. */
  public Optional<Column> subject() {
    return columns.stream().filter(c -> c.key() && c.type().isSubject()).findFirst();
  }

  /** Whether any column adds up into departments. */
  public boolean addsUp() {
    return columns.stream().anyMatch(Column::addsUp);
  }

  public String fileName() {
    return name + ".csv";
  }
}
