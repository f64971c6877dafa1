package cn.juesuan.finished;

import cn.juesuan.finished.FinishedReader.ReadSheet;
import cn.juesuan.template.TemplateSheet.Cell;
import cn.juesuan.template.TemplateSheet.Row;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The styles of a finished workbook's cells, found by their places. */
final class CellStyles {

  private final List<ReadSheet> sheets;
  private final Map<Integer, Map<Integer, Row>> rows = new HashMap<>();

  CellStyles(List<ReadSheet> sheets) {
    this.sheets = sheets;
  }

  /** The style of a cell; that of blank cells where there is none. Counts from 0. */
  int of(int sheet, int row, int column) {
    return Stream.ofNullable(rows.computeIfAbsent(sheet, this::rowsByIndex).get(row))
        .flatMap(r -> r.cells().stream())
        .filter(c -> c.column() == column)
        .map(Cell::style)
        .findFirst()
        .orElse(0);
  }

  private Map<Integer, Row> rowsByIndex(int sheet) {
    Map<Integer, Row> byIndex = new HashMap<>();
    sheets.get(sheet).rows().forEach(r -> byIndex.put(r.index(), r));
    return byIndex;
  }
}
