package cn.juesuan.data;

import cn.juesuan.dictionary.ColumnReference;
import cn.juesuan.dictionary.Dictionary;
import cn.juesuan.list.Nearest;
import cn.juesuan.problem.Kind;
import cn.juesuan.problem.Problem;
import cn.juesuan.problem.Problems;
import cn.juesuan.value.Wording;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Lines that hang on another dataset's line: it is there, or they would be lost. */
public final class References {

  private final List<ColumnReference> references;
  private final List<ColumnRoles> roles;

  /**
   * The references of a dictionary's columns.
   *
   * @param roles by dataset, in the dictionary's order
   */
  public References(Dictionary dictionary, List<ColumnRoles> roles) {
    this.references =
        dictionary.datasets().stream().flatMap(d -> dictionary.references(d).stream()).toList();
    this.roles = roles;
  }

  /** Lines of one missing key. */
  private static final class Missing {
    private final TypedLine first;
    private int count = 0;

    Missing(TypedLine first) {
      this.first = first;
    }
  }

  /**
   * Checks a unit's own lines.
   *
   * @param lines for each dataset, by its index
   * @param spoilt datasets, by index, of which not all lines are known
   */
  public void check(List<OwnLines> lines, Set<Integer> spoilt, Problems problems) {
    for (ColumnReference reference : references) {
      if (!spoilt.contains(reference.target().index())) {
        check(reference, lines, problems);
      }
    }
  }

  private void check(ColumnReference reference, List<OwnLines> lines, Problems problems) {
    Set<String> known = new LinkedHashSet<>();
    for (TypedLine line : lines.get(reference.target().index()).leaves()) {
      known.add(line.value(reference.key()).comparable());
    }
    Map<String, Missing> missing = new LinkedHashMap<>();
    for (TypedLine line : lines.get(reference.dataset().index()).leaves()) {
      String key = line.value(reference.column()).comparable();
      if (!key.isEmpty() && !known.contains(key)) {
        missing.computeIfAbsent(key, k -> new Missing(line)).count++;
      }
    }
    missing.forEach((key, of) -> problems.add(problem(reference, key, of, known)));
  }

  private Problem problem(
      ColumnReference reference, String key, Missing missing, Set<String> known) {
    String file = roles.get(reference.target().index()).places().list().text();
    String more = missing.count > 1 ? "，这样的行共 " + missing.count + " 行" : "";
    return missing.first.problem(
        Kind.REFERENCE_UNKNOWN,
        reference.column(),
        file
            + " 里，这个单位没有"
            + reference.key().name()
            + Wording.quoted(key)
            + Nearest.hint(key, known)
            + more);
  }
}
