package cn.juesuan.batch;

import cn.juesuan.data.ColumnRoles;
import cn.juesuan.data.Keys;
import cn.juesuan.data.TypedLine;
import cn.juesuan.data.Unit;
import cn.juesuan.dictionary.Column;
import cn.juesuan.dictionary.ColumnType;
import cn.juesuan.value.Value;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The units below a department, and which of them did not give a line that others gave, or a whole
 * dataset: sums in which they are missing compare with nothing.
 */
final class UnitsBelow {

  /** How many absent units a cell names. */
  private static final int NAMED = 10;

  /** A cell holds 32,767 characters; so many names have room. */
  private static final int LISTED = 500;

  private final List<ColumnRoles> roles;
  private final List<Unit> units = new ArrayList<>();

  /** For each dataset, by its index, the units with any line in it. */
  private final Map<Integer, BitSet> datasets = new HashMap<>();

  /** For each dataset with a column of its own, by its index, the units that gave each key. */
  private final Map<Integer, Map<List<String>, BitSet>> keys = new HashMap<>();

  UnitsBelow(List<ColumnRoles> roles) {
    this.roles = roles;
    for (ColumnRoles dataset : roles) {
      if (columns(dataset).stream().anyMatch(UnitsBelow::isOfLine)) {
        keys.put(dataset.dataset().index(), new HashMap<>());
      }
    }
  }

  private static List<Column> columns(ColumnRoles dataset) {
    return dataset.dataset().columns().stream().filter(c -> c.type().isMade()).toList();
  }

  private static boolean isOfLine(Column column) {
    return column.type() == ColumnType.ABSENT_UNITS && column.allowed().absences().isEmpty();
  }

  /** Counts a unit below; what departments below give of their own are adjustments. */
  void add(OwnData unit) {
    if (unit.unit().unit().department()) {
      return;
    }
    int number = units.size();
    units.add(unit.unit().unit());
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
        one = one.with(column, value(dataset, line, column));
      }
      filled.add(one);
    }
    return filled;
  }

  private Value value(ColumnRoles dataset, TypedLine line, Column column) {
    if (column.type() == ColumnType.UNITS_BELOW) {
      return names(all(), LISTED);
    }
    return names(isOfLine(column) ? ofLine(dataset, line) : ofDatasets(column), NAMED);
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

  /** In the order of their codes, so that it is the same however the file is sorted. */
  private Value names(BitSet which, int most) {
    if (which.isEmpty()) {
      return Value.empty();
    }
    List<String> names =
        which.stream()
            .mapToObj(units::get)
            .sorted(Comparator.comparing(Unit::code))
            .limit(most)
            .map(Unit::name)
            .toList();
    int count = which.cardinality();
    String more = count > most ? "等 " + count + " 个单位" : "";
    return new Value.Text(String.join("、", names) + more);
  }
}
