package cn.juesuan.data;

import cn.juesuan.dictionary.Column;
import cn.juesuan.dictionary.ColumnType;
import cn.juesuan.dictionary.Dataset;
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
final class LineKinds {

  private final ControlTotals totals;
  private final Optional<Column> name;
  private final Optional<Column> named;
  private final List<TypedLine> leaves = new ArrayList<>();
  private final List<TypedLine> controls = new ArrayList<>();

  LineKinds(Dataset dataset, Keys keys, ControlTotals totals, List<TypedLine> lines) {
    this.totals = totals;
    this.name = dataset.subjectName();
    this.named = name.flatMap(dataset::namedSubject);
    Optional<Column> subject = dataset.subject();
    Set<String> prefixes = subject.map(c -> prefixes(c, lines)).orElse(Set.of());
    for (TypedLine line : lines) {
      boolean total = keys.of(line).contains(ControlTotals.TOTAL) || isNamedTotal(line);
      boolean subtotal = subject.isPresent() && isSubtotal(line, subject.get(), prefixes, lines);
      (total || subtotal ? controls : leaves).add(line);
    }
  }

  List<TypedLine> leaves() {
    return leaves;
  }

  List<TypedLine> controls() {
    return controls;
  }

  /** A line without a code whose name is 合计. */
  private boolean isNamedTotal(TypedLine line) {
    return name.isPresent()
        && named.isPresent()
        && line.isEmpty(named.get())
        && ControlTotals.isTotal(Keys.text(line.value(name.get())));
  }

  /** The prefixes find the few candidates quickly; other keys must lie under the subtotal's too. */
  private boolean isSubtotal(
      TypedLine line, Column subject, Set<String> prefixes, List<TypedLine> lines) {
    String code = Keys.text(line.value(subject));
    return prefixes.contains(code)
        && lines.stream()
            .anyMatch(
                l ->
                    Keys.text(l.value(subject)).length() > code.length()
                        && totals.standsFor(line, l));
  }

  private static Set<String> prefixes(Column subject, List<TypedLine> lines) {
    Set<String> prefixes = new HashSet<>();
    for (TypedLine line : lines) {
      String code = Keys.text(line.value(subject));
      for (int level = 0; ColumnType.digitsOfLevel(level) < code.length(); level++) {
        prefixes.add(code.substring(0, ColumnType.digitsOfLevel(level)));
      }
    }
    return prefixes;
  }

  /** Whether the line has anything to lose: an amount other than zero, or a number. */
  static boolean hasFigures(TypedLine line) {
    return line.values().stream()
        .anyMatch(
            v -> v instanceof Value.Money m ? !m.amount().isZero() : v instanceof Value.Quantity);
  }
}
