package cn.juesuan.batch;

import cn.juesuan.data.Mends;
import cn.juesuan.data.NoData;
import cn.juesuan.data.RawLine;
import cn.juesuan.dictionary.Dataset;
import cn.juesuan.list.ListPlaces;
import cn.juesuan.list.ListRow;
import cn.juesuan.list.RowSink;
import cn.juesuan.problem.Kind;
import cn.juesuan.problem.Place;
import cn.juesuan.value.Codes;
import cn.juesuan.value.Reading;

/** Takes the rows of 单位.csv: each is a unit. */
final class UnitRows implements RowSink {

  private final Dataset units;
  private final NoData noData;
  private final BatchIndex gathered;
  private final RecordStore store;
  private final Mends mends;

  UnitRows(Dataset units, BatchIndex gathered, RecordStore store) {
    this.units = units;
    this.noData = new NoData(units);
    this.gathered = gathered;
    this.store = store;
    this.mends = new Mends(units);
  }

  @Override
  public void begin(ListPlaces places) {
    gathered.put(units, places);
  }

  /** A row with a fault is a unit still, so that its lines elsewhere do not look like strays. */
  @Override
  public boolean take(ListRow row) {
    RawLine record = new RawLine(row.line(), row.fields());
    String written =
        units.column(Dataset.UNIT_CODE).map(c -> row.fields().get(c.index())).orElse("");
    Place place = places().at(row.line(), Dataset.UNIT_CODE);
    Reading<String> code = Codes.readUnit(written);
    if (noData.isBeside(row)) {
      return false;
    }
    gathered.lineIsRead();
    if (code.found().orElse("").isEmpty()) {
      row.problems().forEach(gathered::add);
      if (row.sound()) {
        gathered.add(code.problemAt(place, written).orElse(Kind.KEY_EMPTY.at(place, "列“单位代码”是空的")));
      }
    } else {
      take(row, record, code.found().get(), place);
    }
    return true;
  }

  private ListPlaces places() {
    return gathered.places(units);
  }

  private void take(ListRow row, RawLine record, String code, Place place) {
    UnitEntry before = gathered.byCode().get(code);
    if (before != null) {
      row.problems().forEach(p -> gathered.add(before, p));
      gathered.add(
          before,
          Kind.UNIT_REPEATED.at(place, code, "单位 " + code + " 已在第 " + before.line() + " 行列出"));
      return;
    }
    UnitLineReader reader = new UnitLineReader(units, places(), record);
    UnitEntry unit =
        new UnitEntry(places(), gathered.units().size(), reader.unit(code), row.line());
    gathered.add(unit);
    row.problems().forEach(p -> gathered.add(unit, p));
    if (row.sound()) {
      store.add(unit.index(), units.index(), record);
      mends.look(row, unit.unit().moneyUnit());
      reader.problems().forEach(p -> gathered.add(unit, p));
    }
  }

  /** After the last row. */
  void end() {
    mends.problems(places()).forEach(gathered::add);
  }
}
