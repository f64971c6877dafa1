package cn.juesuan.data;

import cn.juesuan.dictionary.SubjectLists;
import cn.juesuan.problem.Kind;
import cn.juesuan.problem.Problems;
import cn.juesuan.value.MoneyUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes a unit's own lines of one dataset out of its records, and says all that is wrong. */
public final class DatasetWork {

  private final ColumnRoles roles;
  private final LeafRules rules;
  private final LineReader reader;
  private final AllowedValues allowed;
  private final ControlTotals totals;
  private final List<SubjectNaming> namings;
  private final LineAdder adder;
  private final Problems problems;

  /**
   * @param unlisted takes the codes that the lists lack
   * @param problems takes what is wrong
   */
  public DatasetWork(
      ColumnRoles roles,
      SubjectLists lists,
      MoneyUnit moneyUnit,
      Unlisted unlisted,
      Problems problems) {
    this.roles = roles;
    this.rules = new LeafRules(roles, problems);
    this.reader = new LineReader(roles, moneyUnit, problems);
    this.allowed = new AllowedValues(roles, problems);
    this.totals = new ControlTotals(roles, moneyUnit);
    this.namings = SubjectNaming.of(roles, lists, unlisted, problems);
    this.adder = new LineAdder(roles, Kind.TEXTS_DIFFER, problems::add);
    this.problems = problems;
  }

  /**
   * The lines that a unit's records make.
   *
   * @param whole whether the records are all that the unit has; if some were spoilt, sums over them
   *     mean nothing
   */
  public OwnLines linesOf(List<RawLine> records, boolean whole) {
    List<TypedLine> lines = new ArrayList<>(records.size());
    for (RawLine record : records) {
      lines.add(allowed.held(reader.read(record)));
    }
    LeafFinder kinds = new LeafFinder(roles, totals, lines);
    Map<Integer, Map<String, String>> upperNames = upperNames(kinds.controls());
    boolean complete = whole && Collections.disjoint(reader.unreadable(), roles.keys());
    addUp(kinds.leaves(), complete);
    List<TypedLine> leaves = adder.lines();
    namings.forEach(n -> n.checkUppers(leaves, upperNames.get(n.subject().index())));
    if (complete) {
      kinds.controls().forEach(c -> totals.compare(c, leaves, reader.unreadable(), problems));
    }
    return new OwnLines(leaves, upperNames);
  }

  private Map<Integer, Map<String, String>> upperNames(List<TypedLine> controls) {
    Map<Integer, Map<String, String>> names = new HashMap<>();
    namings.forEach(n -> names.put(n.subject().index(), n.upperNames(controls)));
    return names;
  }

  /** Checks the leaves, and names and adds up those that count. */
  private void addUp(List<TypedLine> leaves, boolean complete) {
    List<TypedLine> keyed = new ArrayList<>(leaves.size());
    for (TypedLine leaf : leaves) {
      if (rules.hasKey(leaf)) {
        keyed.add(leaf);
      }
    }
    leaves.forEach(rules::checkRequired);
    for (TypedLine leaf : keyed) {
      if (!rules.isUpper(leaf) || rules.keepsUpper(leaf, complete)) {
        adder.add(named(leaf));
      }
    }
  }

  private TypedLine named(TypedLine line) {
    TypedLine named = line;
    for (SubjectNaming naming : namings) {
      named = naming.leaf(named);
    }
    return named;
  }
}
