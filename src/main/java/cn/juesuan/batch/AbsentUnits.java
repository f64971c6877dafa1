package cn.juesuan.batch;

import cn.juesuan.data.ColumnRoles;
import cn.juesuan.data.Keys;
import cn.juesuan.data.TypedLine;
import cn.juesuan.dictionary.Column;
import cn.juesuan.dictionary.ColumnType;
import cn.juesuan.value.Value;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which units below a department did not give a line that others gave, or a whole dataset: sums in
 * which they are missing compare with nothing.
 */
final class AbsentUnits {

  /** How many units a cell names. */
  private static final int NAMED = 10;

  private final List<ColumnRoles> roles;
  private final List<String> units = new ArrayList<>();

  /** For each dataset, by its index, the units with any line in it. */
  private final Map<Integer, BitSet> datasets = new HashMap<>();

  /** For each dataset with a column of its own, by its index, the units that gave each key. */
  private final Map<Integer, Map<List<String>, BitSet>> keys = new HashMap<>();

  AbsentUnits(List<ColumnRoles> roles) {
    this.roles = roles;
    for (ColumnRoles dataset : roles) {
      if (columns(dataset).stream().anyMatch(AbsentUnits::isOfLine)) {
        keys.put(dataset.dataset().index(), new HashMap<>());
      }
    }
  }

  private static List<Column> columns(ColumnRoles dataset) {
    return dataset.dataset().columns().stream()
        .filter(c -> c.type() == ColumnType.ABSENT_UNITS)
        .toList();
  }

  private static boolean isOfLine(Column column) {
    return column.allowed().absences().isEmpty();
  }

  /** Counts a unit below; what departments below give of their own are adjustments. */
  void add(OwnData unit) {
    if (unit.unit().unit().department()) {
      return;
    }
    int number = units.size();
    units.add(unit.unit().unit().name());
    for (ColumnRoles dataset : roles) {
      int index = dataset.dataset().index();
      for (TypedLine line : unit.lines(dataset.dataset()).leaves()) {
        if (givesFigures(dataset, line)) {
          datasets.computeIfAbsent(index, i -> new BitSet()).set(number);
          Optional.ofNullable(keys.get(index))
              .ifPresent(k -> bits(k, Keys.of(line, dataset.keys())).set(number));
        }
      }
    }
  }

  private static BitSet bits(Map<List<String>, BitSet> keys, List<String> key) {
    return keys.computeIfAbsent(key, k -> new BitSet());
  }

  private static boolean givesFigures(ColumnRoles dataset, TypedLine line) {
    return dataset.money().isEmpty() || !dataset.money().stream().allMatch(line::isEmpty);
  }

  /** The department's lines with the names of the units that are missing in them. */
  List<TypedLine> filled(ColumnRoles dataset, List<TypedLine> lines) {
    List<Column> columns = columns(dataset);
    if (columns.isEmpty()) {
      return lines;
    }
    List<TypedLine> filled = new ArrayList<>(lines.size());
    for (TypedLine line : lines) {
      TypedLine one = line;
      for (Column column : columns) {
        BitSet absent = isOfLine(column) ? ofLine(dataset, line) : ofDatasets(column);
        one = one.with(column, names(absent));
      }
      filled.add(one);
    }
    return filled;
  }

  /** Where no unit gave the line it is the department's own, and nobody is missing. */
  private BitSet ofLine(ColumnRoles dataset, TypedLine line) {
    Map<List<String>, BitSet> given = keys.get(dataset.dataset().index());
    return without(given.getOrDefault(Keys.of(line, dataset.keys()), new BitSet()), all());
  }

  private BitSet ofDatasets(Column column) {
    BitSet absent = new BitSet();
    column
        .allowed()
        .absences()
        .forEach(
            a ->
                absent.or(
                    without(bits(a.dataset()), a.beside().map(this::bits).orElseGet(this::all))));
    return absent;
  }

  private BitSet bits(String dataset) {
    for (ColumnRoles of : roles) {
      if (of.dataset().name().equals(dataset)) {
        return datasets.getOrDefault(of.dataset().index(), new BitSet());
      }
    }
    return new BitSet();
  }

  private BitSet all() {
    BitSet all = new BitSet();
    all.set(0, units.size());
    return all;
  }

  private static BitSet without(BitSet given, BitSet expected) {
    BitSet absent = new BitSet();
    if (!given.isEmpty()) {
      absent.or(expected);
      absent.andNot(given);
    }
    return absent;
  }

  private Value names(BitSet absent) {
    if (absent.isEmpty()) {
      return Value.empty();
    }
    List<String> names = absent.stream().limit(NAMED).mapToObj(units::get).toList();
    int count = absent.cardinality();
    String more = count > NAMED ? "等 " + count + " 个单位" : "";
    return new Value.Text(String.join("、", names) + more);
  }
}
