package cn.juesuan.plan;

import cn.juesuan.data.Line;
import cn.juesuan.data.UnitData;
import cn.juesuan.dictionary.Column;
import cn.juesuan.dictionary.ColumnType;
import cn.juesuan.dictionary.Dataset;
import cn.juesuan.problem.Kind;
import cn.juesuan.problem.Place;
import cn.juesuan.problem.Problem;
import cn.juesuan.value.Value;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Keeps account of which amounts of a unit have found a cell in any of its workbooks: nothing is
 * lost.
 */
public final class PlacedAmounts {

  private static final BitSet NONE = new BitSet();

  private final IdentityHashMap<Line, BitSet> placed = new IdentityHashMap<>();

  void add(Line line, Column column) {
    if (column.type() == ColumnType.MONEY) {
      placed.computeIfAbsent(line, l -> new BitSet()).set(column.index());
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
          missing(data, dataset, line, line.below() ? below::add : problems);
        }
      }
    }
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

  private void missing(UnitData data, Dataset dataset, Line line, Consumer<Problem> problems) {
    BitSet columns = placed.getOrDefault(line, NONE);
    for (Column column : dataset.columns()) {
      if (column.type() == ColumnType.MONEY
          && !columns.get(column.index())
          && line.value(column.index()) instanceof Value.Money money
          && !money.amount().isZero()) {
        String written = money.amount().in(data.unit().moneyUnit()).toPlainString();
        String key =
            dataset.keys().stream()
                .map(k -> line.value(k.index()).plain())
                .collect(Collectors.joining(" "));
        problems.accept(
            Kind.AMOUNT_NOT_PLACED
                .at(
                    line.place(column.name()),
                    written,
                    dataset.name() + " " + key + " " + column.name() + " " + written + "：模板中没有它的位置")
                .ofUnit(data.unit().code()));
      }
    }
  }
}
