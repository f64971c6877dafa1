package cn.juesuan.plan;

import cn.juesuan.data.Line;
import cn.juesuan.data.UnitData;
import cn.juesuan.dictionary.Column;
import cn.juesuan.dictionary.ColumnType;
import cn.juesuan.dictionary.Dataset;
import cn.juesuan.problem.Kind;
import cn.juesuan.problem.Problem;
import cn.juesuan.template.Level;
import cn.juesuan.template.Placeholder;
import cn.juesuan.template.Placeholder.Pick;
import cn.juesuan.value.Amount;
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
final class Values {

  private static final Value EMPTY = new Value.Empty();

  private final UnitData data;
  private final Placed placed;
  private final Consumer<Problem> problems;
  private final Map<Integer, Map<String, Line>> byKey = new HashMap<>();

  Values(UnitData data, Placed placed, Consumer<Problem> problems) {
    this.data = data;
    this.placed = placed;
    this.problems = problems;
  }

  Value of(Placeholder placeholder, Scope scope) {
    if (placeholder instanceof Placeholder.OfUnit unit) {
      return part(ofUnit(unit.dataset(), unit.pick().column()), unit.pick());
    }
    if (placeholder instanceof Placeholder.OfKey key) {
      return part(ofKey(key), key.pick());
    }
    if (placeholder instanceof Placeholder.OfBand band) {
      return scope
          .current(band.dataset(), band.level())
          .map(
              c ->
                  part(
                      ofGroup(c.dataset(), c.level(), c.id(), c.lines(), band.pick().column()),
                      band.pick()))
          .orElse(EMPTY);
    }
    return new Value.Text(((Placeholder.OfMoneyUnit) placeholder).unit().label());
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
    Column keyColumn = dataset.keys().get(0);
    Column column = key.pick().column();
    Optional<Line> line =
        Optional.ofNullable(byKey(dataset, keyColumn).get(Wording.comparable(key.key())));
    if (line.isPresent()) {
      return take(line.get(), column);
    }
    if (!keyColumn.type().isSubject()) {
      return EMPTY;
    }
    List<Line> under =
        data.lines(dataset).stream()
            .filter(l -> Texts.plain(l.value(keyColumn.index())).startsWith(key.key()))
            .toList();
    if (under.isEmpty()) {
      return EMPTY;
    }
    int depth = (key.key().length() - 3) / 2;
    Level level = new Level.Subject(keyColumn, Math.max(0, depth));
    return ofGroup(dataset, level, key.key(), under, column);
  }

  private Map<String, Line> byKey(Dataset dataset, Column keyColumn) {
    return byKey.computeIfAbsent(
        dataset.index(),
        d -> {
          Map<String, Line> lines = new HashMap<>();
          data.lines(dataset)
              .forEach(
                  l -> lines.put(Wording.comparable(Texts.plain(l.value(keyColumn.index()))), l));
          return lines;
        });
  }

  private Value take(Line line, Column column) {
    placed.add(line, column);
    return line.value(column.index());
  }

  private Value ofGroup(Dataset dataset, Level level, String id, List<Line> lines, Column column) {
    if (column.type() == ColumnType.MONEY) {
      return sum(lines, column);
    }
    if (level instanceof Level.Subject subject && !lines.isEmpty()) {
      if (column.equals(subject.column())) {
        return new Value.Text(id);
      }
      if (isNameOf(dataset, column, subject.column())) {
        return name(dataset, subject, id, lines, column);
      }
    }
    return agreed(dataset, lines, column);
  }

  /** Whether a column names the subjects of that column, as the dataset says. */
  private static boolean isNameOf(Dataset dataset, Column name, Column subject) {
    return dataset.subjectName().filter(name::equals).isPresent()
        && dataset.namedSubject(name).filter(subject::equals).isPresent();
  }

  private Value name(
      Dataset dataset, Level.Subject subject, String code, List<Line> lines, Column column) {
    Line first = lines.get(0);
    if (Texts.plain(first.value(subject.column().index())).equals(code)) {
      return first.value(column.index());
    }
    return data.subjectName(dataset, subject.column(), code)
        .<Value>map(Value.Text::new)
        .orElse(EMPTY);
  }

  private Value sum(List<Line> lines, Column column) {
    Amount sum = Amount.ZERO;
    boolean any = false;
    for (Line line : lines) {
      if (take(line, column) instanceof Value.Money money) {
        sum = sum.plus(money.amount());
        any = true;
      }
    }
    return any ? new Value.Money(sum) : EMPTY;
  }

  private Value agreed(Dataset dataset, List<Line> lines, Column column) {
    if (lines.isEmpty()) {
      return EMPTY;
    }
    Value first = lines.get(0).value(column.index());
    for (Line line : lines) {
      if (!line.value(column.index()).equals(first)) {
        problems.accept(
            Kind.VALUES_DIFFER.at(
                line.place(),
                Texts.plain(line.value(column.index())),
                "“"
                    + dataset.name()
                    + "”的“"
                    + column.name()
                    + "”在同一组里与前面的“"
                    + Texts.plain(first)
                    + "”不同"));
        break;
      }
    }
    return first;
  }

  private static Value part(Value value, Pick pick) {
    OptionalInt part = pick.part();
    if (part.isEmpty() || !(value instanceof Value.Text code)) {
      return value;
    }
    int to = ColumnType.digitsOfLevel(part.getAsInt());
    int from = part.getAsInt() == 0 ? 0 : to - 2;
    return code.text().length() < to ? EMPTY : new Value.Text(code.text().substring(from, to));
  }
}
