package cn.juesuan.data;

import cn.juesuan.csv.Row;
import cn.juesuan.csv.RowSink;
import cn.juesuan.dictionary.Column;
import cn.juesuan.dictionary.Dataset;
import cn.juesuan.problem.Kind;
import cn.juesuan.problem.Place;
import cn.juesuan.value.Codes;
import cn.juesuan.value.Reading;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Takes the rows of a dataset that belongs to units, and gives each to its unit. */
final class DatasetRows implements RowSink {

  private final Dataset dataset;
  private final int unitColumn;
  private final Gathered gathered;
  private final RecordStore store;
  private final Map<String, List<Integer>> unknownUnits = new LinkedHashMap<>();

  DatasetRows(Dataset dataset, Gathered gathered, RecordStore store) {
    this.dataset = dataset;
    this.unitColumn = dataset.column(Dataset.UNIT_CODE).map(Column::index).orElseThrow();
    this.gathered = gathered;
    this.store = store;
  }

  @Override
  public void take(Row row) {
    String written = row.fields().get(unitColumn);
    Reading<String> code = Codes.read(written);
    UnitEntry unit = gathered.byCode().get(code.found().orElse(""));
    if (unit == null) {
      row.problems().forEach(gathered::add);
      if (row.sound()) {
        reportUnit(row, written, code);
      }
      return;
    }
    row.problems().forEach(p -> gathered.add(unit, p));
    if (row.sound()) {
      store.add(unit.index(), dataset.index(), new RawLine(row.line(), row.fields()));
    }
  }

  private void reportUnit(Row row, String written, Reading<String> code) {
    Place place = new Place.InCsv(dataset.fileName(), row.line(), Dataset.UNIT_CODE);
    if (code.found().isEmpty()) {
      code.problemAt(place, written).ifPresent(gathered::add);
    } else if (code.found().get().isEmpty()) {
      gathered.add(Kind.KEY_EMPTY.at(place, "列“单位代码”是空的，不知道这一行是哪个单位的"));
    } else {
      unknownUnits.computeIfAbsent(code.found().get(), c -> new ArrayList<>()).add(row.line());
    }
  }

  /** One problem for each unknown code, however many lines have it. */
  void reportUnknownUnits() {
    unknownUnits.forEach(
        (code, lines) -> {
          String more = lines.size() > 1 ? "，这样的行共 " + lines.size() + " 行" : "";
          gathered.add(
              Kind.UNIT_UNKNOWN.at(
                  new Place.InCsv(dataset.fileName(), lines.get(0), Dataset.UNIT_CODE),
                  code,
                  "单位.csv 里没有单位 " + code + more));
        });
  }
}
