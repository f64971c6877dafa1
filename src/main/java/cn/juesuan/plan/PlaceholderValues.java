package cn.juesuan.plan;

import cn.juesuan.data.Line;
import cn.juesuan.data.UnitData;
import cn.juesuan.dictionary.Column;
import cn.juesuan.dictionary.Dataset;
import cn.juesuan.plan.LineScope.Current;
import cn.juesuan.problem.Kind;
import cn.juesuan.problem.Problem;
import cn.juesuan.template.Level;
import cn.juesuan.template.Placeholder;
import cn.juesuan.template.Placeholder.Pick;
import cn.juesuan.value.Amount;
import cn.juesuan.value.SubjectCode;
import cn.juesuan.value.Value;
import cn.juesuan.value.Wording;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

/**
 * What a placeholder stands for, in a unit's data and a scope. Amounts that are taken count as
 * placed.
 */
final class PlaceholderValues {

  private static final Value EMPTY = Value.empty();

  private final UnitData data;
  private final PlacedAmounts placed;
  private final Consumer<Problem> problems;
  private final Map<Integer, Map<String, Line>> byKey;

  PlaceholderValues(UnitData data, PlacedAmounts placed, Consumer<Problem> problems) {
    this(data, placed, problems, new HashMap<>());
  }

  private PlaceholderValues(
      UnitData data,
      PlacedAmounts placed,
      Consumer<Problem> problems,
      Map<Integer, Map<String, Line>> byKey) {
    this.data = data;
    this.placed = placed;
    this.problems = problems;
    this.byKey = byKey;
  }

  /** The same, with another account of what is placed. */
  PlaceholderValues noting(PlacedAmounts amounts) {
    return new PlaceholderValues(data, amounts, problems, byKey);
  }

  Value of(Placeholder placeholder, LineScope scope) {
    if (placeholder instanceof Placeholder.OfColumn column) {
      return part(whole(column, scope), column.pick());
    }
    return placeholder instanceof Placeholder.OfMoneyUnit money
        ? new Value.Text(money.unit().label())
        : EMPTY;
  }

  private Value whole(Placeholder.OfColumn placeholder, LineScope scope) {
    if (placeholder instanceof Placeholder.OfBand band) {
      Optional<Current> current = scope.current(band.dataset(), band.level());
      return current.isPresent()
          ? ofGroup(current.get(), band.pick().column(), band.role())
          : EMPTY;
    }
    if (placeholder instanceof Placeholder.OfKey key) {
      return ofKey(key);
    }
    return ofUnit(((Placeholder.OfUnit) placeholder).dataset(), placeholder.pick().column());
  }

  private Value ofUnit(Dataset dataset, Column column) {
    List<Line> lines = data.lines(dataset);
    if (lines.size() > 1) {
      problems.accept(
          Kind.LINES_TOO_MANY.at(
              lines.get(1).place(), "模板只取“" + dataset.name() + "”的一行，该单位有 " + lines.size() + " 行"));
    }
    return lines.isEmpty() ? EMPTY : take(lines.get(0), column);
  }

  private Value ofKey(Placeholder.OfKey key) {
    Dataset dataset = key.dataset();
    Column keyColumn = key.keyColumn();
    Column column = key.pick().column();
    Optional<Line> line = Optional.ofNullable(byKey(dataset, keyColumn).get(key.comparable()));
    if (line.isPresent()) {
      return take(line.get(), column);
    }
    return keyColumn.type().isSubject() ? ofUpper(key, new SubjectCode(key.key())) : EMPTY;
  }

  /** Of all lines whose subjects lie under that one. */
  private Value ofUpper(Placeholder.OfKey key, SubjectCode upper) {
    Dataset dataset = key.dataset();
    Column subject = key.keyColumn();
    Column column = key.pick().column();
    List<Line> under =
        data.lines(dataset).stream().filter(l -> upper.covers(l.value(subject.index()))).toList();
    if (under.isEmpty()) {
      return EMPTY;
    }
    Level level = new Level.Subject(subject, upper.level());
    return ofGroup(
        new Current(dataset, level, upper.digits(), under), column, level.roleOf(dataset, column));
  }

  private Map<String, Line> byKey(Dataset dataset, Column keyColumn) {
    return byKey.computeIfAbsent(
        dataset.index(),
        d -> {
          Map<String, Line> lines = new HashMap<>();
          data.lines(dataset)
              .forEach(l -> lines.put(Wording.comparable(l.value(keyColumn.index()).plain()), l));
          return lines;
        });
  }

  private Value take(Line line, Column column) {
    placed.add(line, column);
    return line.value(column.index());
  }

  private Value ofGroup(Current group, Column column, Level.Role role) {
    if (role == Level.Role.SUM) {
      return sum(group.lines(), column);
    }
    if (group.lines().isEmpty() || role == Level.Role.SILENT) {
      return EMPTY;
    }
    return switch (role) {
      case CODE -> new Value.Text(group.id());
      case NAME -> name(group, ((Level.Subject) group.level()).column(), column);
      default -> agreed(group.dataset(), group.lines(), column);
    };
  }

  private Value name(Current group, Column subject, Column column) {
    Line first = group.lines().get(0);
    if (first.value(subject.index()).plain().equals(group.id())) {
      return first.value(column.index());
    }
    return data.subjectName(group.dataset(), subject, group.id())
        .<Value>map(Value.Text::new)
        .orElse(EMPTY);
  }

  private Value sum(List<Line> lines, Column column) {
    if (lines.size() == 1) {
      return take(lines.get(0), column);
    }
    long fen = 0;
    boolean any = false;
    for (Line line : lines) {
      if (take(line, column) instanceof Value.Money money) {
        fen = Math.addExact(fen, money.amount().fen());
        any = true;
      }
    }
    return any ? new Value.Money(new Amount(fen)) : EMPTY;
  }

  private Value agreed(Dataset dataset, List<Line> lines, Column column) {
    Value first = lines.get(0).value(column.index());
    for (int i = 1; i < lines.size(); i++) {
      Line line = lines.get(i);
      if (!line.value(column.index()).equals(first)) {
        problems.accept(
            Kind.VALUES_DIFFER.at(
                line.place(),
                line.value(column.index()).plain(),
                "“"
                    + dataset.name()
                    + "”的“"
                    + column.name()
                    + "”在同一组里与前面的“"
                    + first.plain()
                    + "”不同"));
        break;
      }
    }
    return first;
  }

  private Value part(Value value, Pick pick) {
    OptionalInt part = pick.part();
    if (pick.explained()) {
      return data.explanation(pick.column(), value.plain())
          .<Value>map(Value.Text::new)
          .orElse(EMPTY);
    }
    if (part.isEmpty() || !(value instanceof Value.Text code)) {
      return value;
    }
    return SubjectCode.of(code.text())
        .flatMap(c -> c.part(part.getAsInt()))
        .<Value>map(Value.Text::new)
        .orElse(EMPTY);
  }
}
