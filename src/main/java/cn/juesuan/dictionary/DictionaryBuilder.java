package cn.juesuan.dictionary;

import cn.juesuan.list.ListRow;
import cn.juesuan.problem.Kind;
import cn.juesuan.problem.Problem;
import cn.juesuan.value.Wording;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gathers the dictionary's lines into datasets. */
final class DictionaryBuilder {

  private final List<Problem> problems;
  private final Map<String, List<DictionaryLine>> datasets = new LinkedHashMap<>();
  private final Map<List<String>, Integer> lines = new HashMap<>();

  DictionaryBuilder(List<Problem> problems) {
    this.problems = problems;
  }

  boolean take(ListRow row) {
    Optional<DictionaryLine> entry = EntryReader.read(row, problems);
    entry.ifPresent(this::add);
    return true;
  }

  /** Headers are compared without white space, so two names that differ only in it are one. */
  private void add(DictionaryLine entry) {
    List<String> name = List.of(entry.dataset(), Wording.comparable(entry.column()));
    Integer first = lines.putIfAbsent(name, entry.line());
    if (first == null) {
      datasets.computeIfAbsent(entry.dataset(), d -> new ArrayList<>()).add(entry);
    } else {
      problems.add(
          Kind.DICTIONARY_REPEATED.at(
              entry.at(DictionaryLine.COLUMN),
              entry.column(),
              "%s.%s 已在第 %d 行出现过".formatted(entry.dataset(), entry.column(), first)));
    }
  }

  /** The entries of each dataset, both in the order in which they first appear. */
  Map<String, List<DictionaryLine>> entries() {
    return datasets;
  }

  Dictionary dictionary() {
    List<Dataset> made = new ArrayList<>();
    datasets.forEach((name, entries) -> made.add(dataset(made.size(), name, entries)));
    return new Dictionary(made);
  }

  private static Dataset dataset(int index, String name, List<DictionaryLine> entries) {
    List<Column> columns = new ArrayList<>();
    for (DictionaryLine e : entries) {
      columns.add(
          new Column(
              columns.size(),
              e.column(),
              e.type(),
              e.key(),
              e.required(),
              e.addsUp(),
              e.description(),
              e.otherNames(),
              e.allowed(),
              e.line()));
    }
    return new Dataset(index, name, entries.stream().anyMatch(DictionaryLine::optional), columns);
  }
}
