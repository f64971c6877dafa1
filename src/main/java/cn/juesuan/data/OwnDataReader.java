package cn.juesuan.data;

import cn.juesuan.dictionary.Dataset;
import cn.juesuan.dictionary.Dictionary;
import cn.juesuan.dictionary.SubjectLists;
import cn.juesuan.problem.Kind;
import cn.juesuan.problem.Place;
import cn.juesuan.problem.Problem;
import cn.juesuan.problem.Problems;
import java.io.Closeable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes a unit's own data of its records. It keeps nothing, so threads may share it. */
final class OwnDataReader implements Closeable {

  private final Dictionary dictionary;
  private final SubjectLists lists;
  private final Gathered gathered;
  private final RecordStore store;
  private final SharedLines shared;
  private final UnitTree tree;

  OwnDataReader(
      Dictionary dictionary,
      SubjectLists lists,
      Gathered gathered,
      RecordStore store,
      SharedLines shared) {
    this.dictionary = dictionary;
    this.lists = lists;
    this.gathered = gathered;
    this.store = store;
    this.shared = shared;
    this.tree = new UnitTree(gathered.units());
  }

  Dictionary dictionary() {
    return dictionary;
  }

  SubjectLists lists() {
    return lists;
  }

  UnitTree tree() {
    return tree;
  }

  OwnData of(UnitEntry unit) {
    List<Problem> ofRows = gathered.problemsOf(unit);
    Problems ofFields = new Problems();
    List<OwnLines> lines = new ArrayList<>();
    for (Dataset dataset : dictionary.datasets()) {
      lines.add(linesOf(unit, dataset, ofRows, ofFields));
    }
    List<Problem> problems = joined(ofRows, ofFields.list());
    tree.problemOf(unit).ifPresent(problems::add);
    emptiness(unit, ofRows).ifPresent(problems::add);
    problems.sort(inFileOrder());
    String code = unit.unit().code();
    return new OwnData(unit, lines, problems.stream().map(p -> p.ofUnit(code)).toList());
  }

  /** As the dictionary orders the files; a record's problems stay in the order of finding. */
  private Comparator<Problem> inFileOrder() {
    List<String> files = dictionary.datasets().stream().map(Dataset::fileName).toList();
    return Comparator.<Problem>comparingInt(p -> files.indexOf(p.place().file()))
        .thenComparingInt(p -> p.place().line());
  }

  private OwnLines linesOf(
      UnitEntry unit, Dataset dataset, List<Problem> ofRows, Problems ofFields) {
    if (!dataset.belongsToUnits()) {
      return shared.of(dataset);
    }
    boolean whole =
        ofRows.stream().noneMatch(p -> p.isError() && p.place().file().equals(dataset.fileName()));
    return new DatasetWork(dataset, lists, unit.unit().moneyUnit(), ofFields)
        .linesOf(store.records(unit.index(), dataset.index()), whole);
  }

  /** A field that spoilt its row is not reported again for what the damage made of it. */
  private static List<Problem> joined(List<Problem> ofRows, List<Problem> ofFields) {
    Set<Place> places = new HashSet<>();
    ofRows.forEach(p -> places.add(p.place()));
    List<Problem> joined = new ArrayList<>(ofRows);
    ofFields.stream().filter(p -> !places.contains(p.place())).forEach(joined::add);
    return joined;
  }

  /** A unit has lines somewhere; a department may live on those of the units below it. */
  private Optional<Problem> emptiness(UnitEntry unit, List<Problem> ofRows) {
    int units = dictionary.dataset(Dictionary.UNITS).map(Dataset::index).orElse(-1);
    boolean empty =
        ofRows.stream().allMatch(p -> p.place().file().equals(unit.file()))
            && !gathered.stopsEveryUnit()
            && !store.hasRecordsBeside(unit.index(), units)
            && (!unit.unit().department() || tree.below(unit).isEmpty());
    return empty
        ? Optional.of(
            Kind.UNIT_EMPTY.at(
                unit.place(Dataset.UNIT_CODE),
                unit.unit().code(),
                "单位 " + unit.unit().code() + " 在所有数据文件里都没有一行"))
        : Optional.empty();
  }

  @Override
  public void close() {
    store.close();
    gathered.close();
  }
}
