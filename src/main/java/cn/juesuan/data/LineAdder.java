package cn.juesuan.data;

import cn.juesuan.dictionary.Column;
import cn.juesuan.problem.Kind;
import cn.juesuan.problem.Problem;
import cn.juesuan.value.Amount;
import cn.juesuan.value.Amounts;
import cn.juesuan.value.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Adds up lines that have one key: amounts are added, all else must agree. Nothing agrees with
 * anything, and empty amounts add up to an empty one. Lines without a key stay as they are.
 */
public final class LineAdder {

  private final ColumnRoles roles;
  private final Kind differing;
  private final Consumer<Problem> problems;
  private final Map<List<String>, Integer> places = new HashMap<>();
  private final List<TypedLine> lines = new ArrayList<>();

  /**
   * @param differing the kind of problem that texts which do not agree are
   */
  public LineAdder(ColumnRoles roles, Kind differing, Consumer<Problem> problems) {
    this.roles = roles;
    this.differing = differing;
    this.problems = problems;
  }

  /** Adds a line to that with the same key, if there is one. */
  public void add(TypedLine line) {
    if (roles.keys().isEmpty()) {
      lines.add(line);
      return;
    }
    Integer place = places.putIfAbsent(Keys.of(line, roles.keys()), lines.size());
    if (place == null) {
      lines.add(line);
    } else {
      TypedLine before = lines.get(place);
      boolean earlier = line.line() < before.line();
      lines.set(place, earlier ? sum(line, before) : sum(before, line));
    }
  }

  /** The sums, each at the place of the first of its lines, in the file's order. */
  public List<TypedLine> lines() {
    List<TypedLine> sorted = new ArrayList<>(lines);
    sorted.sort(Comparator.comparingInt(TypedLine::line));
    return sorted;
  }

  private TypedLine sum(TypedLine first, TypedLine later) {
    List<Value> values = new ArrayList<>(first.values().size());
    for (Column column : roles.dataset().columns()) {
      values.add(sum(column, first, later));
    }
    return first.with(values);
  }

  private Value sum(Column column, TypedLine first, TypedLine later) {
    Value a = first.value(column);
    Value b = later.value(column);
    if (a.isEmpty() || b.isEmpty()) {
      return a.isEmpty() ? b : a;
    }
    if (a instanceof Value.Money one && b instanceof Value.Money other) {
      return sum(one.amount().plus(other.amount()), one, column, later);
    }
    if (!a.comparable().equals(b.comparable())) {
      problems.accept(difference(column, a, b, first, later));
    }
    return a;
  }

  /** Two amounts of 15 digits add up without overflow, so a sum too large is seen in time. */
  private Value sum(Amount sum, Value.Money before, Column column, TypedLine later) {
    if (Amounts.fitsCell(sum)) {
      return new Value.Money(sum);
    }
    problems.accept(later.problem(Kind.NUMBER_TOO_LONG, column, "加到这一行时合计超过 15 位数字"));
    return before;
  }

  private Problem difference(Column column, Value a, Value b, TypedLine first, TypedLine later) {
    return later.problem(
        differing, column, "写的是%s，第 %d 行的同一项写的是%s".formatted(b.quoted(), first.line(), a.quoted()));
  }
}
