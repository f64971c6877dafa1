package cn.juesuan.data;

import cn.juesuan.dictionary.Column;
import cn.juesuan.value.SubjectCode;
import cn.juesuan.value.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells a unit's leaf lines in a dataset from its control totals: 合计 lines, and subtotal lines,
 * whose code is the prefix of another's.
 */
final class LeafFinder {

  private final ColumnRoles roles;
  private final List<TypedLine> lines;
  private final ControlTotals totals;
  private final Set<String> uppers;
  private final List<TypedLine> leaves = new ArrayList<>();
  private final List<TypedLine> controls = new ArrayList<>();

  LeafFinder(ColumnRoles roles, ControlTotals totals, List<TypedLine> lines) {
    this.roles = roles;
    this.totals = totals;
    this.lines = lines;
    this.uppers = roles.subject().map(s -> uppers(s, lines)).orElse(Set.of());
    Optional<Column> subject = roles.subject();
    for (TypedLine line : lines) {
      boolean subtotal = subject.isPresent() && isSubtotal(line, subject.get());
      (subtotal || isTotal(line) ? controls : leaves).add(line);
    }
  }

  List<TypedLine> leaves() {
    return leaves;
  }

  List<TypedLine> controls() {
    return controls;
  }

  /** A line with 合计 for a key, or without a code and with 合计 for its name. */
  private boolean isTotal(TypedLine line) {
    for (Column key : roles.keys()) {
      if (isTotal(line, key)) {
        return true;
      }
    }
    Optional<Column> named = roles.named();
    return named.isPresent() && line.isEmpty(named.get()) && isTotal(line, roles.name().get());
  }

  private static boolean isTotal(TypedLine line, Column column) {
    return ControlTotals.isTotal(line.value(column).comparable());
  }

  /** The codes above find the few candidates quickly; other keys must lie under its own too. */
  private boolean isSubtotal(TypedLine line, Column subject) {
    String code = line.code(subject);
    return uppers.contains(code)
        && lines.stream()
            .anyMatch(l -> l.code(subject).length() > code.length() && totals.standsFor(line, l));
  }

  /** All codes that stand above those of the lines. */
  private static Set<String> uppers(Column subject, List<TypedLine> lines) {
    Set<String> uppers = new HashSet<>();
    for (TypedLine line : lines) {
      SubjectCode.of(line.code(subject))
          .ifPresent(code -> code.uppers().forEach(u -> uppers.add(u.digits())));
    }
    return uppers;
  }

  /** Whether the line has anything to lose: an amount other than zero, or a number. */
  static boolean hasFigures(TypedLine line) {
    return line.values().stream().anyMatch(Value::isFigure);
  }
}
