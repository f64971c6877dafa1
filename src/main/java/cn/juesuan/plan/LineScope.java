package cn.juesuan.plan;

import cn.juesuan.data.Line;
import cn.juesuan.data.UnitData;
import cn.juesuan.dictionary.Column;
import cn.juesuan.dictionary.Dataset;
import cn.juesuan.template.Level;
import cn.juesuan.value.SubjectCode;
import cn.juesuan.value.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The lines that count at one place of a workbook: those that share the key columns of every outer
 * line.
 */
final class LineScope {

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
     * Which of another dataset's lines belong to this instance, by the key columns that they share.
     */
    List<Line> admitted(Dataset other, List<Line> theirs) {
      if (lines.isEmpty()) {
        return List.of();
      }
      List<Line> admitted = theirs;
      for (Column column : level.identifying(dataset.keys())) {
        Optional<Column> same = other.column(column.name());
        if (same.isPresent()) {
          admitted = matching(column, same.get().index(), admitted);
        }
      }
      return admitted;
    }

    private List<Line> matching(Column column, int index, List<Line> theirs) {
      Predicate<Value> matches =
          level instanceof Level.Subject
              ? new SubjectCode(id)::covers
              : lines.get(0).value(column.index())::equals;
      List<Line> matching = new ArrayList<>();
      for (Line line : theirs) {
        if (matches.test(line.value(index))) {
          matching.add(line);
        }
      }
      return matching;
    }
  }

  private final UnitData data;
  private final List<Current> outer;

  private LineScope(UnitData data, List<Current> outer) {
    this.data = data;
    this.outer = outer;
  }

  static LineScope of(UnitData data) {
    return new LineScope(data, List.of());
  }

  LineScope within(Current current) {
    Current[] inner = outer.toArray(new Current[outer.size() + 1]);
    inner[outer.size()] = current;
    return new LineScope(data, Arrays.asList(inner));
  }

  /** The instance of that dataset and level in which this place stands. */
  Optional<Current> current(Dataset dataset, Level level) {
    // most ask for the innermost
    for (int i = outer.size() - 1; i >= 0; i--) {
      Current current = outer.get(i);
      if (current.dataset().index() == dataset.index() && current.level().equals(level)) {
        return Optional.of(current);
      }
    }
    return Optional.empty();
  }

  /** The dataset's lines that count here. */
  List<Line> lines(Dataset dataset) {
    List<Line> lines = data.lines(dataset);
    for (Current current : outer) {
      if (current.dataset().index() == dataset.index()) {
        lines = current.lines();
      } else {
        lines = current.admitted(dataset, lines);
      }
    }
    return lines;
  }

  /** The instances into which those lines fall, in the order in which they are shown. */
  List<Current> instances(Dataset dataset, Level level) {
    List<Line> lines = lines(dataset);
    if (level instanceof Level.Lines) {
      List<Current> instances = new ArrayList<>(lines.size());
      lines.forEach(l -> instances.add(new Current(dataset, level, "", List.of(l))));
      return instances;
    }
    Map<String, List<Line>> groups =
        level instanceof Level.Subject subject ? bySubject(subject, lines) : byValue(level, lines);
    List<Current> instances = new ArrayList<>(groups.size());
    groups.forEach((id, members) -> instances.add(new Current(dataset, level, id, members)));
    return instances;
  }

  private static Map<String, List<Line>> bySubject(Level.Subject level, List<Line> lines) {
    int column = level.column().index();
    Map<String, List<Line>> groups = new TreeMap<>();
    List<Line> group = List.of();
    Optional<SubjectCode> id = Optional.empty();
    for (Line line : lines) {
      Value value = line.value(column);
      // most lines belong to the same subject as the line before
      if (id.isEmpty() || !id.get().covers(value)) {
        id = SubjectCode.of(value.plain()).flatMap(c -> c.at(level.depth()));
        group =
            id.isEmpty()
                ? List.of()
                : groups.computeIfAbsent(id.get().digits(), g -> new ArrayList<>());
      }
      if (id.isPresent()) {
        group.add(line);
      }
    }
    return groups;
  }

  private static Map<String, List<Line>> byValue(Level level, List<Line> lines) {
    int column = ((Level.Group) level).column().index();
    Map<String, List<Line>> groups = new LinkedHashMap<>();
    for (Line line : lines) {
      groups.computeIfAbsent(line.value(column).plain(), g -> new ArrayList<>()).add(line);
    }
    return groups;
  }
}
