package cn.juesuan.data;

import cn.juesuan.dictionary.Dataset;
import cn.juesuan.dictionary.SubjectLists;
import cn.juesuan.problem.Kind;
import cn.juesuan.problem.Problems;
import cn.juesuan.value.MoneyUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Makes a unit's own lines of one dataset out of its records, and says all that is wrong. */
final class DatasetWork {

  private final Dataset dataset;
  private final Keys keys;
  private final LeafRules rules;
  private final LineReader reader;
  private final ControlTotals totals;
  private final List<SubjectNaming> namings;
  private final LineAdder adder;
  private final Problems problems;

  /**
   * @param problems takes what is wrong
   */
  DatasetWork(Dataset dataset, SubjectLists lists, MoneyUnit moneyUnit, Problems problems) {
    this.dataset = dataset;
    this.keys = new Keys(dataset);
    this.rules = new LeafRules(dataset, keys, problems);
    this.reader = new LineReader(dataset, moneyUnit, problems);
    this.totals = new ControlTotals(dataset, keys, moneyUnit);
    this.namings = SubjectNaming.of(dataset, lists, problems);
    this.adder = new LineAdder(dataset, keys, Kind.TEXTS_DIFFER, problems::add);
    this.problems = problems;
  }

  /**
   * @param whole whether the records are all that the unit has; if some were spoilt, sums over them
   *     mean nothing
   */
  OwnLines linesOf(List<RawLine> records, boolean whole) {
    List<TypedLine> lines = records.stream().map(reader::read).toList();
    LineKinds kinds = new LineKinds(dataset, keys, totals, lines);
    Map<Integer, Map<String, String>> upperNames = upperNames(kinds.controls());
    boolean complete = whole && keys.columns().stream().noneMatch(reader.unreadable()::contains);
    List<TypedLine> keyed = kinds.leaves().stream().filter(rules::hasKey).toList();
    kinds.leaves().forEach(rules::checkRequired);
    keyed.stream()
        .filter(l -> !rules.isUpper(l) || rules.keepsUpper(l, complete))
        .map(this::named)
        .forEach(adder::add);
    List<TypedLine> leaves = adder.lines();
    namings.forEach(n -> n.checkUppers(leaves, upperNames.get(n.subject().index())));
    if (complete) {
      kinds.controls().forEach(c -> totals.compare(c, leaves, reader.unreadable(), problems));
    }
    return new OwnLines(leaves, upperNames);
  }

  private Map<Integer, Map<String, String>> upperNames(List<TypedLine> controls) {
    return namings.stream()
        .collect(Collectors.toMap(n -> n.subject().index(), n -> n.upperNames(controls)));
  }

  private TypedLine named(TypedLine line) {
    TypedLine named = line;
    for (SubjectNaming naming : namings) {
      named = naming.leaf(named);
    }
    return named;
  }
}
