package cn.juesuan.data;

import cn.juesuan.dictionary.Column;
import cn.juesuan.dictionary.ColumnType;
import cn.juesuan.dictionary.Dataset;
import cn.juesuan.list.ListPlaces;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What the columns of a dataset are to its lines, found once for all units.
 *
 * @param places of its list's fields
 * @param ofUnits whether lines belong to units, not to the batch
 * @param keys those that identify a line inside a unit
 * @param subjects those that hold subject codes
 * @param subject the subject among the keys; only its codes stand above each other
 * @param name the column that names a subject
 * @param named the subject that it names
 */
public record ColumnRoles(
    Dataset dataset,
    ListPlaces places,
    boolean ofUnits,
    List<Column> keys,
    List<Column> required,
    List<Column> money,
    List<Column> subjects,
    Optional<Column> subject,
    Optional<Column> name,
    Optional<Column> named) {

  /** What each of a dataset's columns does, in a list with these places. */
  public static ColumnRoles of(Dataset dataset, ListPlaces places) {
    Optional<Column> name = dataset.subjectName();
    return new ColumnRoles(
        dataset,
        places,
        dataset.belongsToUnits(),
        dataset.keys(),
        columns(dataset, c -> c.required() && c.isRead()),
        columns(dataset, c -> c.type() == ColumnType.MONEY),
        columns(dataset, c -> c.type().isSubject()),
        dataset.subject(),
        name,
        name.flatMap(dataset::namedSubject));
  }

  private static List<Column> columns(Dataset dataset, Predicate<Column> which) {
    return dataset.columns().stream().filter(which).toList();
  }
}
