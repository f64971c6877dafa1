package cn.juesuan.comparison;

import cn.juesuan.formula.Area;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Where the cells of a sheet are in the one that a person has edited. */
record SheetPlaces(Places rows, Places columns) {

  /** Columns first: an added one is in every row. */
  static SheetPlaces of(SheetContents made, SheetContents there) {
    Places columns = Places.of(made.columnLines(), there.columnLines());
    Map<Integer, Integer> names = new HashMap<>();
    for (int column = 0; column < columns.count(); column++) {
      int old = column;
      columns.of(column).ifPresent(now -> names.put(now, old));
    }
    Places rows =
        Places.of(
            made.rowLines(column -> columns.of(column).map(now -> column)),
            there.rowLines(column -> Optional.ofNullable(names.get(column))));
    return new SheetPlaces(rows, columns);
  }

  /**
   * Where an area is now, as spreadsheets let references follow; empty if it is gone. Nothing moves
   * beyond the edge of a sheet.
   */
  Optional<Area> of(Area area) {
    boolean allRows = area.firstRow() == 0 && area.lastRow() == Area.LAST_ROW;
    boolean allColumns = area.firstColumn() == 0 && area.lastColumn() == Area.LAST_COLUMN;
    int firstRow = allRows ? 0 : rows.firstFrom(area.firstRow());
    int lastRow = allRows ? Area.LAST_ROW : Math.min(Area.LAST_ROW, rows.lastUpTo(area.lastRow()));
    int firstColumn = allColumns ? 0 : columns.firstFrom(area.firstColumn());
    int lastColumn =
        allColumns
            ? Area.LAST_COLUMN
            : Math.min(Area.LAST_COLUMN, columns.lastUpTo(area.lastColumn()));
    return firstRow > lastRow || firstColumn > lastColumn
        ? Optional.empty()
        : Optional.of(Area.of(firstRow, firstColumn, lastRow, lastColumn));
  }
}
