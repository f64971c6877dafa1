package cn.juesuan.plan;

import cn.juesuan.data.Line;
import cn.juesuan.data.UnitData;
import cn.juesuan.dictionary.Column;
import cn.juesuan.dictionary.ColumnType;
import cn.juesuan.dictionary.Dataset;
import cn.juesuan.problem.Kind;
import cn.juesuan.problem.Problem;
import cn.juesuan.value.Value;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Keeps account of which amounts of a unit have found a cell in any of its workbooks: nothing is
 * lost.
 */
public final class Placed {

  private static final BitSet NONE = new BitSet();

  private final IdentityHashMap<Line, BitSet> placed = new IdentityHashMap<>();

  void add(Line line, Column column) {
    if (column.type() == ColumnType.MONEY) {
      placed.computeIfAbsent(line, l -> new BitSet()).set(column.index());
    }
  }

  /** An error for every non-zero amount of the unit that no workbook shows. */
  public void missing(UnitData data, List<Dataset> datasets, Consumer<Problem> problems) {
    for (Dataset dataset : datasets) {
      if (dataset.belongsToUnits()) {
        data.lines(dataset).forEach(line -> missing(data, dataset, line, problems));
      }
    }
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
