package cn.juesuan.data;

import cn.juesuan.csv.Row;
import cn.juesuan.csv.RowSink;
import cn.juesuan.dictionary.Dataset;
import cn.juesuan.problem.Kind;
import cn.juesuan.problem.Place;
import cn.juesuan.value.Codes;
import cn.juesuan.value.Reading;

/** Takes the rows of 单位.csv: each is a unit. */
final class UnitRows implements RowSink {

  private final Dataset units;
  private final Gathered gathered;
  private final RecordStore store;

  UnitRows(Dataset units, Gathered gathered, RecordStore store) {
    this.units = units;
    this.gathered = gathered;
    this.store = store;
  }

  /** A row with a fault is a unit still, so that its lines elsewhere do not look like strays. */
  @Override
  public void take(Row row) {
    RawLine record = new RawLine(row.line(), row.fields());
    String written =
        units.column(Dataset.UNIT_CODE).map(c -> row.fields().get(c.index())).orElse("");
    Place place = new Place.InCsv(units.fileName(), row.line(), Dataset.UNIT_CODE);
    Reading<String> code = Codes.read(written);
    if (code.found().orElse("").isEmpty()) {
      row.problems().forEach(gathered::add);
      if (row.sound()) {
        gathered.add(code.problemAt(place, written).orElse(Kind.KEY_EMPTY.at(place, "列“单位代码”是空的")));
      }
    } else {
      take(row, record, code.found().get(), place);
    }
  }

  private void take(Row row, RawLine record, String code, Place place) {
    UnitEntry before = gathered.byCode().get(code);
    if (before != null) {
      row.problems().forEach(p -> gathered.add(before, p));
      gathered.add(
          before,
          Kind.UNIT_REPEATED.at(place, code, "单位 " + code + " 已在第 " + before.line() + " 行列出"));
      return;
    }
    UnitLineReader reader = new UnitLineReader(units, record);
    UnitEntry unit = new UnitEntry(gathered.units().size(), reader.unit(code), row.line());
    gathered.add(unit);
    row.problems().forEach(p -> gathered.add(unit, p));
    if (row.sound()) {
      store.add(unit.index(), units.index(), record);
      reader.problems().forEach(p -> gathered.add(unit, p));
    }
  }
}
