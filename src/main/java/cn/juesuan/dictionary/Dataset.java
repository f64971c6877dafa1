package cn.juesuan.dictionary;

import cn.juesuan.value.Wording;
import java.util.List;
import java.util.Optional;

/**
 * One dataset: a list with the dataset's name, and its columns in the dictionary's order.
 *
 * @param index its place in {@link Dictionary#datasets()}
 * @param optional whether the file may be missing altogether
 * @param keys the columns that identify a line inside a unit; the unit's code is never among them
 */
public record Dataset(
    int index, String name, boolean optional, List<Column> columns, List<Column> keys) {

  /** The column that says to which unit a line belongs. */
  public static final String UNIT_CODE = "单位代码";

  /** The text column that names the subject in the nearest subject column before it. */
  public static final String SUBJECT_NAME = "科目名称";

  public Dataset {
    columns = List.copyOf(columns);
    keys = List.copyOf(keys);
  }

  public Dataset(int index, String name, boolean optional, List<Column> columns) {
    this(
        index,
        name,
        optional,
        columns,
        columns.stream().filter(Column::key).filter(c -> !c.name().equals(UNIT_CODE)).toList());
  }

  /** Of its name: what looks it up in a table need not go through all its columns. */
  @Override
  public int hashCode() {
    return name.hashCode();
  }

  /** The column of that name. */
  public Optional<Column> column(String name) {
    for (Column column : columns) {
      if (column.name().equals(name)) {
        return Optional.of(column);
      }
    }
    return Optional.empty();
  }

  /** The column that a header means, by its name or another of its names. */
  public Optional<Column> columnHeaded(String header) {
    String written = Wording.comparable(header);
    return columns.stream()
        .filter(c -> Wording.comparable(c.name()).equals(written))
        .findFirst()
        .or(
            () ->
                columns.stream()
                    .filter(c -> c.otherNames().stream().anyMatch(n -> isHeader(n, written)))
                    .findFirst());
  }

  private static boolean isHeader(String name, String written) {
    return Wording.comparable(name).equals(written);
  }

  /** Whether lines belong to units; if not, the dataset is the batch's own. */
  public boolean belongsToUnits() {
    return column(UNIT_CODE).isPresent();
  }

  /** The first key column that holds subject codes. */
  public Optional<Column> subject() {
    return columns.stream().filter(c -> c.key() && c.type().isSubject()).findFirst();
  }

  /** The column {@link #SUBJECT_NAME}, where there is a subject for it to name. */
  public Optional<Column> subjectName() {
    return column(SUBJECT_NAME)
        .filter(c -> c.type() == ColumnType.TEXT && namedSubject(c).isPresent());
  }

  /** The subject column that a name column names: the nearest before it. */
  public Optional<Column> namedSubject(Column name) {
    return columns.subList(0, name.index()).stream()
        .filter(c -> c.type().isSubject())
        .reduce((earlier, later) -> later);
  }

  /** The keys that lines may have, as the dictionary lists them; none where it does not. */
  public List<String> fixedKeys() {
    return belongsToUnits() && keys.size() == 1 ? keys.get(0).allowed().fixed() : List.of();
  }

  /** The one text column that says something of a line; none where there are more. */
  public Optional<Column> content() {
    List<Column> texts =
        columns.stream()
            .filter(c -> c.type() == ColumnType.TEXT && !c.key())
            .filter(c -> subjectName().filter(c::equals).isEmpty())
            .toList();
    return texts.size() == 1 ? Optional.of(texts.get(0)) : Optional.empty();
  }

  /** Whether any column adds up into departments. */
  public boolean addsUp() {
    return columns.stream().anyMatch(Column::addsUp);
  }

  /** The columns that its list has. */
  public List<Column> columnsRead() {
    return columns.stream().filter(Column::isRead).toList();
  }
}
