package cn.juesuan.dictionary;

import java.util.List;
import java.util.Optional;

/**
 * A column whose values are keys of another dataset: a line with a key that is missing there hangs
 * on nothing.
 *
 * @param dataset the column's
 * @param target the dataset that lists the keys
 * @param key its column
 */
public record ColumnReference(Dataset dataset, Column column, Dataset target, Column key) {

  /**
   * The references of a dataset's columns. Where 取值 says nothing, a column that is no key refers to
   * the one other dataset of units whose only key has its name and type.
   */
  static List<ColumnReference> of(Dataset dataset, List<Dataset> all) {
    return dataset.belongsToUnits()
        ? dataset.columns().stream().flatMap(c -> of(dataset, c, all).stream()).toList()
        : List.of();
  }

  private static Optional<ColumnReference> of(Dataset dataset, Column column, List<Dataset> all) {
    Optional<ColumnName> said = column.allowed().reference();
    if (said.isPresent()) {
      return all.stream()
          .filter(d -> d.name().equals(said.get().dataset()) && d.belongsToUnits())
          .findFirst()
          .flatMap(
              d ->
                  d.column(said.get().column())
                      .map(key -> new ColumnReference(dataset, column, d, key)));
    }
    List<ColumnReference> alike =
        all.stream()
            .filter(d -> !d.equals(dataset) && d.belongsToUnits() && isKeyOf(column, d))
            .map(d -> new ColumnReference(dataset, column, d, d.keys().get(0)))
            .toList();
    boolean sure = alike.size() == 1 && !column.key() && !column.type().isSubject();
    return sure ? Optional.of(alike.get(0)) : Optional.empty();
  }

  private static boolean isKeyOf(Column column, Dataset dataset) {
    return dataset.keys().size() == 1
        && dataset.keys().get(0).name().equals(column.name())
        && dataset.keys().get(0).type() == column.type();
  }
}
