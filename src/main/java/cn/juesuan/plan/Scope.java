package cn.juesuan.plan;

import cn.juesuan.data.Line;
import cn.juesuan.data.UnitData;
import cn.juesuan.dictionary.Column;
import cn.juesuan.dictionary.ColumnType;
import cn.juesuan.dictionary.Dataset;
import cn.juesuan.template.Level;
import cn.juesuan.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The lines that count at one place of a workbook: those that share the key columns of every outer
 * line.
 */
final class Scope {

  /**
   * A band's or repeated sheet's current instance.
   *
   * @param id what tells it from its siblings: a code, a group's value; empty for single lines
   */
  record Current(Dataset dataset, Level level, String id, List<Line> lines) {
    Current {
      lines = List.copyOf(lines);
    }

    /**
     * Whether another dataset's line belongs to this instance, by the key columns that they share.
     */
    boolean admits(Dataset other, Line line) {
      if (lines.isEmpty()) {
        return false;
      }
      for (Column column : level.identifying(dataset.keys())) {
        Optional<Column> same = other.column(column.name());
        if (same.isPresent() && !matches(column, line.value(same.get().index()))) {
          return false;
        }
      }
      return true;
    }

    private boolean matches(Column column, Value theirs) {
      if (level instanceof Level.Subject) {
        return theirs instanceof Value.Text code && code.text().startsWith(id);
      }
      return theirs.equals(lines.get(0).value(column.index()));
    }
  }

  private final UnitData data;
  private final List<Current> outer;

  private Scope(UnitData data, List<Current> outer) {
    this.data = data;
    this.outer = outer;
  }

  static Scope of(UnitData data) {
    return new Scope(data, List.of());
  }

  UnitData data() {
    return data;
  }

  Scope within(Current current) {
    List<Current> inner = new ArrayList<>(outer);
    inner.add(current);
    return new Scope(data, inner);
  }

  /** The instance of that dataset and level in which this place stands. */
  Optional<Current> current(Dataset dataset, Level level) {
    return outer.stream()
        .filter(c -> c.dataset().equals(dataset) && c.level().equals(level))
        .findFirst();
  }

  /** The dataset's lines that count here. */
  List<Line> lines(Dataset dataset) {
    List<Line> lines = data.lines(dataset);
    for (Current current : outer) {
      if (current.dataset().equals(dataset)) {
        lines = current.lines();
      } else {
        lines = lines.stream().filter(l -> current.admits(dataset, l)).toList();
      }
    }
    return lines;
  }

  /** The instances into which those lines fall, in the order in which they are shown. */
  List<Current> instances(Dataset dataset, Level level) {
    List<Line> lines = lines(dataset);
    if (level instanceof Level.Lines) {
      return lines.stream().map(l -> new Current(dataset, level, "", List.of(l))).toList();
    }
    Map<String, List<Line>> groups =
        level instanceof Level.Subject ? new TreeMap<>() : new LinkedHashMap<>();
    for (Line line : lines) {
      groupOf(level, line)
          .ifPresent(id -> groups.computeIfAbsent(id, g -> new ArrayList<>()).add(line));
    }
    List<Current> instances = new ArrayList<>();
    groups.forEach((id, members) -> instances.add(new Current(dataset, level, id, members)));
    return instances;
  }

  private static Optional<String> groupOf(Level level, Line line) {
    if (level instanceof Level.Subject subject) {
      int digits = ColumnType.digitsOfLevel(subject.depth());
      return line.value(subject.column().index()) instanceof Value.Text code
              && code.text().length() >= digits
          ? Optional.of(code.text().substring(0, digits))
          : Optional.empty();
    }
    Value value = line.value(((Level.Group) level).column().index());
    return Optional.of(Texts.plain(value));
  }
}
