package cn.juesuan.nextyear;

import cn.juesuan.dictionary.Column;
import cn.juesuan.dictionary.Dataset;
import cn.juesuan.dictionary.Dictionary;
import cn.juesuan.form.FillInWorkbook;
import cn.juesuan.value.Wording;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The lines with which the next year's batch begins: what the units take along, and the fixed keys
 * of which they take nothing.
 */
public final class NextBatch implements FillInWorkbook.Lines {

  private final Function<List<String>, FillInWorkbook.Lines> empty;
  private final List<CarriedUnit> units;

  /**
   * @param empty the lines with which a new batch of one unit begins, by the unit's own line
   */
  public NextBatch(Function<List<String>, FillInWorkbook.Lines> empty, List<CarriedUnit> units) {
    this.empty = empty;
    this.units = List.copyOf(units);
  }

  @Override
  public Iterable<List<String>> of(Dataset dataset) {
    if (dataset.name().equals(Dictionary.UNITS)) {
      return units.stream().map(CarriedUnit::unit).toList();
    }
    // lines of the batch's own are in every workbook
    return dataset.belongsToUnits()
        ? () -> lines(dataset).iterator()
        : new LinkedHashSet<>(lines(dataset).toList());
  }

  private Stream<List<String>> lines(Dataset dataset) {
    return units.stream().flatMap(u -> lines(u, dataset).stream());
  }

  private List<List<String>> lines(CarriedUnit unit, Dataset dataset) {
    List<List<String>> carried = unit.lines().getOrDefault(dataset.name(), List.of());
    if (dataset.fixedKeys().isEmpty()) {
      return carried;
    }
    int key = dataset.columnsRead().stream().map(Column::name).toList().indexOf(keyOf(dataset));
    List<List<String>> rest = new ArrayList<>(carried);
    List<List<String>> lines = new ArrayList<>();
    for (List<String> line : empty.apply(unit.unit()).of(dataset)) {
      List<List<String>> same = rest.stream().filter(l -> isSame(l, line, key)).toList();
      rest.removeAll(same);
      lines.addAll(same.isEmpty() ? List.of(line) : same);
    }
    lines.addAll(rest);
    return lines;
  }

  private static String keyOf(Dataset dataset) {
    return dataset.keys().get(0).name();
  }

  private static boolean isSame(List<String> line, List<String> other, int key) {
    return Wording.comparable(line.get(key)).equals(Wording.comparable(other.get(key)));
  }
}
