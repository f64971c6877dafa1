package cn.juesuan.batch;

import cn.juesuan.data.ColumnRoles;
import cn.juesuan.data.DatasetWork;
import cn.juesuan.data.OwnLines;
import cn.juesuan.data.RawLine;
import cn.juesuan.data.References;
import cn.juesuan.data.Unlisted;
import cn.juesuan.dictionary.Dataset;
import cn.juesuan.dictionary.Dictionary;
import cn.juesuan.dictionary.SubjectListSet;
import cn.juesuan.dictionary.SubjectLists;
import cn.juesuan.problem.Kind;
import cn.juesuan.problem.Place;
import cn.juesuan.problem.Problem;
import cn.juesuan.problem.Problems;
import java.io.Closeable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes a unit's own data of its records. It keeps nothing, so threads may share it. */
final class OwnDataReader implements Closeable {

  private final Dictionary dictionary;
  private final SubjectListSet lists;
  private final BatchIndex gathered;
  private final RecordStore store;
  private final SharedLines shared;
  private final UnitTree tree;
  private final List<ColumnRoles> roles;
  private final References references;
  private final FileOrder order;
  private final int units;

  OwnDataReader(
      Dictionary dictionary,
      SubjectListSet lists,
      BatchIndex gathered,
      RecordStore store,
      SharedLines shared) {
    this.dictionary = dictionary;
    this.lists = lists;
    this.gathered = gathered;
    this.store = store;
    this.shared = shared;
    this.tree = new UnitTree(gathered.units());
    this.roles =
        dictionary.datasets().stream().map(d -> ColumnRoles.of(d, gathered.places(d))).toList();
    this.references = new References(dictionary, roles);
    this.order = new FileOrder(roles.stream().map(ColumnRoles::places).toList());
    this.units = dictionary.dataset(Dictionary.UNITS).map(Dataset::index).orElse(-1);
  }

  Dictionary dictionary() {
    return dictionary;
  }

  /** What names the subjects of a unit's year. */
  SubjectLists lists(UnitEntry unit) {
    return lists.of(unit.unit().year());
  }

  List<ColumnRoles> roles() {
    return roles;
  }

  UnitTree tree() {
    return tree;
  }

  OwnData of(UnitEntry unit) {
    // columns without a header share their place, so one thing may have been said twice
    Set<Problem> ofRows = new LinkedHashSet<>(gathered.problemsOf(unit));
    Set<Place> spoilt = new HashSet<>();
    ofRows.stream().filter(Problem::isError).forEach(p -> spoilt.add(list(p.place())));
    Problems ofFields = new Problems();
    Unlisted unlisted = new Unlisted();
    List<OwnLines> lines = new ArrayList<>();
    Set<Integer> partial = new HashSet<>();
    MoneyNotes money = new MoneyNotes(unit);
    for (ColumnRoles dataset : roles) {
      boolean whole = !spoilt.contains(dataset.places().list());
      if (!whole) {
        partial.add(dataset.dataset().index());
      }
      lines.add(linesOf(unit, dataset, whole, unlisted, ofFields));
      if (!lines.get(lines.size() - 1).leaves().isEmpty()) {
        money.add(gathered.moneyNotes(dataset.dataset()));
      }
    }
    unlisted.problem().ifPresent(ofFields::add);
    references.check(lines, partial, ofFields);
    money.problem(ofRows).ifPresent(ofFields::add);
    return new OwnData(unit, lines, inOrder(unit, ofRows, ofFields.list()));
  }

  private static Place list(Place place) {
    return place instanceof Place.InList in ? in.list() : place;
  }

  private List<Problem> inOrder(UnitEntry unit, Set<Problem> ofRows, List<Problem> ofFields) {
    List<Problem> problems = joined(ofRows, ofFields);
    tree.problemOf(unit).ifPresent(problems::add);
    emptiness(unit, ofRows).ifPresent(problems::add);
    problems.sort(order);
    String code = unit.unit().code();
    problems.replaceAll(p -> p.ofUnit(code));
    return List.copyOf(problems);
  }

  private OwnLines linesOf(
      UnitEntry unit, ColumnRoles roles, boolean whole, Unlisted unlisted, Problems problems) {
    if (!roles.ofUnits()) {
      return shared.of(roles.dataset());
    }
    List<RawLine> records = store.records(unit.index(), roles.dataset().index());
    return new DatasetWork(roles, lists(unit), unit.unit().moneyUnit(), unlisted, problems)
        .linesOf(records, whole);
  }

  /** A field that spoilt its row is not reported again for what the damage made of it. */
  private static List<Problem> joined(Set<Problem> ofRows, List<Problem> ofFields) {
    Set<Place> places = new HashSet<>();
    ofRows.forEach(p -> places.add(p.place()));
    List<Problem> joined = new ArrayList<>(ofRows);
    for (Problem problem : ofFields) {
      if (!places.contains(problem.place())) {
        joined.add(problem);
      }
    }
    return joined;
  }

  /** A unit has lines somewhere; a department may live on those of the units below it. */
  private Optional<Problem> emptiness(UnitEntry unit, Set<Problem> ofRows) {
    boolean empty =
        ofRows.stream().allMatch(p -> list(p.place()).equals(unit.places().list()))
            && !gathered.stopsEveryUnit()
            && !gathered.isFilled(unit)
            && !gathered.isOnlyBegun()
            && (!unit.unit().department() || tree.below(unit).isEmpty());
    return empty
        ? Optional.of(
            Kind.UNIT_EMPTY.at(
                unit.place(Dataset.UNIT_CODE),
                unit.unit().code(),
                "单位 "
                    + unit.unit().code()
                    + (store.hasRecordsBeside(unit.index(), units)
                        ? " 在数据文件里只有固定的项目，什么都没有填"
                        : " 在所有数据文件里都没有一行")))
        : Optional.empty();
  }

  @Override
  public void close() {
    store.close();
    gathered.close();
  }
}
