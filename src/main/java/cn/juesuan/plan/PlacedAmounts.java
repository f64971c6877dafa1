package cn.juesuan.plan;

import cn.juesuan.data.Line;
import cn.juesuan.data.UnitData;
import cn.juesuan.dictionary.Column;
import cn.juesuan.dictionary.ColumnType;
import cn.juesuan.dictionary.Dataset;
import cn.juesuan.problem.Kind;
import cn.juesuan.problem.Place;
import cn.juesuan.problem.Problem;
import cn.juesuan.template.Placeholder;
import cn.juesuan.value.Value;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Keeps account of which amounts of a unit have found a cell in any of its workbooks: nothing is
 * lost.
 */
public final class PlacedAmounts {

  private static final BitSet NONE = new BitSet();

  private final IdentityHashMap<Line, BitSet> placed = new IdentityHashMap<>();
  private final Optional<PlacedAmounts> outer;

  /** Keeps account of all workbooks of a unit. */
  public PlacedAmounts() {
    this(Optional.empty());
  }

  private PlacedAmounts(Optional<PlacedAmounts> outer) {
    this.outer = outer;
  }

  /** An account of its own of a part, such as one sheet: what has its place there, has one here. */
  PlacedAmounts ofPart() {
    return new PlacedAmounts(Optional.of(this));
  }

  void add(Line line, Column column) {
    if (column.type() == ColumnType.MONEY) {
      placed.computeIfAbsent(line, l -> new BitSet()).set(column.index());
      outer.ifPresent(o -> o.add(line, column));
    }
  }

  /**
   * An error for every non-zero amount of the unit that no workbook shows. Those that a department
   * has from units below it are reported with these units, and counted here.
   */
  public void missing(UnitData data, List<Dataset> datasets, Consumer<Problem> problems) {
    List<Problem> below = new ArrayList<>();
    for (Dataset dataset : datasets) {
      if (dataset.belongsToUnits()) {
        for (Line line : data.lines(dataset)) {
          Consumer<Problem> found = line.below() ? below::add : problems;
          dataset.columns().forEach(c -> missing(data, dataset, line, c, "", found));
        }
      }
    }
    report(data, below, problems);
  }

  /**
   * The same for one column, of which every amount must have its place on one sheet.
   *
   * @param sheet its name in the template
   */
  void missing(
      UnitData data, Placeholder.Complete complete, String sheet, Consumer<Problem> problems) {
    List<Problem> below = new ArrayList<>();
    for (Line line : data.lines(complete.dataset())) {
      Consumer<Problem> found = line.below() ? below::add : problems;
      String where = "（工作表“" + sheet + "”）";
      missing(data, complete.dataset(), line, complete.column(), where, found);
    }
    report(data, below, problems);
  }

  private static void report(UnitData data, List<Problem> below, Consumer<Problem> problems) {
    if (!below.isEmpty()) {
      problems.accept(belowOnes(data, below));
    }
  }

  private static Problem belowOnes(UnitData data, List<Problem> below) {
    return Kind.UNIT_BELOW_FAILED
        .at(
            new Place.OfUnit(data.unit().code()),
            "下级单位有 " + below.size() + " 个金额在模板里没有位置，已在各单位列出；第一个在 " + below.get(0).place().text())
        .ofUnit(data.unit().code());
  }

  private void missing(
      UnitData data,
      Dataset dataset,
      Line line,
      Column column,
      String where,
      Consumer<Problem> problems) {
    if (column.type() == ColumnType.MONEY
        && !placed.getOrDefault(line, NONE).get(column.index())
        && line.value(column.index()) instanceof Value.Money money
        && !money.amount().isZero()) {
      String written = money.amount().in(data.unit().moneyUnit()).toPlainString();
      String key =
          dataset.keys().stream()
              .map(k -> line.value(k.index()).plain())
              .collect(Collectors.joining(" "));
      String amount = dataset.name() + " " + key + " " + column.name() + " " + written;
      problems.accept(
          Kind.AMOUNT_NOT_PLACED
              .at(line.place(column.name()), written, amount + "：模板中没有它的位置" + where)
              .ofUnit(data.unit().code()));
    }
  }
}
