package cn.juesuan.data;

import cn.juesuan.dictionary.Column;
import cn.juesuan.dictionary.ColumnType;
import cn.juesuan.dictionary.Dataset;
import cn.juesuan.dictionary.Dictionary;
import cn.juesuan.list.Columns;
import cn.juesuan.list.Columns.Wanted;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What the list of a dataset should have. */
public final class ListColumns {

  private ListColumns() {}

  /** A list of amounts has one column of them at least. */
  public static Columns of(Dataset dataset) {
    List<Wanted> wanted = dataset.columns().stream().map(c -> wanted(dataset, c)).toList();
    Set<String> money =
        dataset.columnsRead().stream()
            .filter(c -> c.type() == ColumnType.MONEY)
            .map(Column::name)
            .collect(Collectors.toSet());
    return new Columns(wanted, money, false);
  }

  private static Wanted wanted(Dataset dataset, Column column) {
    boolean needed =
        column.isNeeded()
            || (dataset.name().equals(Dictionary.UNITS)
                && Dictionary.UNIT_COLUMNS.contains(column.name()));
    return column.isRead() ? new Wanted(column.name(), column.otherNames(), needed) : Wanted.none();
  }
}
