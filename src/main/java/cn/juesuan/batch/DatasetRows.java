package cn.juesuan.batch;

import cn.juesuan.data.Mends;
import cn.juesuan.data.NoData;
import cn.juesuan.data.RawLine;
import cn.juesuan.dictionary.Column;
import cn.juesuan.dictionary.ColumnType;
import cn.juesuan.dictionary.Dataset;
import cn.juesuan.list.ListPlaces;
import cn.juesuan.list.ListRow;
import cn.juesuan.list.MoneyNote;
import cn.juesuan.list.RowSink;
import cn.juesuan.problem.Kind;
import cn.juesuan.problem.Limit;
import cn.juesuan.problem.Place;
import cn.juesuan.problem.Problem;
import cn.juesuan.value.Codes;
import cn.juesuan.value.Reading;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Takes the rows of a dataset that belongs to units, and gives each to its unit. */
final class DatasetRows implements RowSink {

  private final Dataset dataset;
  private final int unitColumn;
  private final NoData noData;
  private final BatchIndex gathered;
  private final RecordStore store;
  private final Mends mends;
  private final Map<String, Strays> unknownUnits = new LinkedHashMap<>();

  /** Lines of a unit that 单位.csv lacks. */
  private static final class Strays {
    private final String code;
    private final int firstLine;
    private int count = 0;

    Strays(String code, int firstLine) {
      this.code = code;
      this.firstLine = firstLine;
    }
  }

  DatasetRows(Dataset dataset, BatchIndex gathered, RecordStore store) {
    this.dataset = dataset;
    this.unitColumn = dataset.column(Dataset.UNIT_CODE).map(Column::index).orElseThrow();
    this.noData = new NoData(dataset);
    this.gathered = gathered;
    this.store = store;
    this.mends = new Mends(dataset);
  }

  @Override
  public void begin(ListPlaces places) {
    gathered.put(dataset, places);
  }

  @Override
  public void money(List<MoneyNote> notes) {
    if (dataset.columnsRead().stream().anyMatch(c -> c.type() == ColumnType.MONEY)) {
      gathered.put(dataset, notes);
    }
  }

  @Override
  public boolean take(ListRow row) {
    String written = row.fields().get(unitColumn);
    Reading<String> code = unitCode(written);
    UnitEntry unit = gathered.byCode().get(code.found().orElse(""));
    if (noData.isUntouched(row)) {
      return true;
    }
    if (unit == null ? noData.isBeside(row) : noData.isPart(row)) {
      return false;
    }
    gathered.lineIsRead();
    if (unit == null) {
      row.problems().forEach(gathered::add);
      if (row.sound() && gathered.knowsUnits()) {
        reportUnit(row, written, code);
      }
      return true;
    }
    gathered.lineOf(unit, !noData.saysNothing(row));
    row.problems().forEach(p -> gathered.add(unit, p));
    if (row.sound() && !noData.isUnfinished(row)) {
      store.add(unit.index(), dataset.index(), new RawLine(row.line(), row.fields()));
      mends.look(row, unit.unit().moneyUnit());
    }
    return true;
  }

  /** A code may have its name behind it, unless it is a unit's code as it stands. */
  private Reading<String> unitCode(String written) {
    Reading<String> plain = Codes.read(written);
    return plain.found().filter(gathered.byCode()::containsKey).isPresent()
        ? plain
        : Codes.readUnit(written);
  }

  private void reportUnit(ListRow row, String written, Reading<String> code) {
    Place place = place(row.line());
    if (code.found().isEmpty()) {
      code.problemAt(place, written).ifPresent(gathered::add);
    } else if (code.found().get().isEmpty()) {
      gathered.add(Kind.KEY_EMPTY.at(place, "列“单位代码”是空的，不知道这一行是哪个单位的"));
    } else {
      strays(code.found().get(), row.line());
    }
  }

  private Place place(int line) {
    return gathered.places(dataset).at(line, Dataset.UNIT_CODE);
  }

  /** Beyond the limit of what is reported, all codes are counted as one. */
  private void strays(String code, int line) {
    boolean known = unknownUnits.size() < Limit.MOST || unknownUnits.containsKey(code);
    unknownUnits.computeIfAbsent(known ? code : "", c -> new Strays(code, line)).count++;
  }

  /** After the last row: what is reported once, however many lines have it. */
  void end() {
    mends.problems(gathered.places(dataset)).forEach(gathered::add);
    unknownUnits.values().forEach(strays -> gathered.add(unknown(strays)));
  }

  private Problem unknown(Strays strays) {
    String more = strays.count > 1 ? "，这样的行共 " + strays.count + " 行" : "";
    Place place = place(strays.firstLine);
    return Kind.UNIT_UNKNOWN.at(
        place, strays.code, gathered.unitList() + " 里没有单位 " + strays.code + more);
  }
}
