package cn.juesuan.batch;

import cn.juesuan.dictionary.Dataset;
import cn.juesuan.dictionary.Dictionary;
import cn.juesuan.list.FileFormat;
import cn.juesuan.list.ListFolder;
import cn.juesuan.list.ListPlaces;
import cn.juesuan.list.MoneyNote;
import cn.juesuan.problem.Problem;
import cn.juesuan.problem.Problems;
import java.io.Closeable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What reading a batch's files brings together: units, problems of units and of the batch. */
final class BatchIndex implements Closeable {

  private final List<UnitEntry> units = new ArrayList<>();
  private final Map<String, UnitEntry> byCode = new HashMap<>();
  private final ProblemLog unitProblems;
  private final Problems problems = new Problems();
  private final List<FileFormat> formats = new ArrayList<>();
  private final ListFolder folder;
  private final Map<Integer, ListPlaces> places = new HashMap<>();
  private final Map<Integer, List<MoneyNote>> moneyNotes = new HashMap<>();
  private final BitSet filled = new BitSet();
  private boolean begun = false;
  private boolean stopsEveryUnit = false;
  private boolean knowsUnits = false;
  private boolean hasLines = false;
  private String unitList = Dictionary.UNITS;

  /**
   * @param folder that the lists are read from
   * @param unitProblems keeps what is wrong with units
   */
  BatchIndex(ListFolder folder, ProblemLog unitProblems) {
    this.folder = folder;
    this.unitProblems = unitProblems;
  }

  /** Whether any list has a line of data, sound or not. */
  boolean hasLines() {
    return hasLines;
  }

  void lineIsRead() {
    hasLines = true;
  }

  /**
   * A unit has a line.
   *
   * @param says whether it says more than what a new form has already
   */
  void lineOf(UnitEntry unit, boolean says) {
    if (says) {
      filled.set(unit.index());
    } else {
      begun = true;
    }
  }

  /** Whether any list says anything of the unit. */
  boolean isFilled(UnitEntry unit) {
    return filled.get(unit.index());
  }

  /** Whether the batch is a new form with its units, of which nobody has filled in anything. */
  boolean isOnlyBegun() {
    return begun && filled.isEmpty();
  }

  /** Whether the list of units could be read; if not, no unit is unknown for certain. */
  boolean knowsUnits() {
    return knowsUnits;
  }

  /** The list of units could be read to its end. */
  void unitsAreRead(Dataset list) {
    knowsUnits = true;
    unitList = places(list).list().text();
  }

  /** The list of units, as messages call it. */
  String unitList() {
    return unitList;
  }

  List<UnitEntry> units() {
    return units;
  }

  Map<String, UnitEntry> byCode() {
    return byCode;
  }

  List<Problem> problems() {
    return problems.list();
  }

  List<Problem> problemsOf(UnitEntry unit) {
    return unitProblems.of(unit.index());
  }

  List<FileFormat> formats() {
    return formats;
  }

  boolean stopsEveryUnit() {
    return stopsEveryUnit;
  }

  void put(Dataset dataset, ListPlaces of) {
    places.put(dataset.index(), of);
  }

  /** The places of a dataset's list; of one that is missing, as they would be. */
  ListPlaces places(Dataset dataset) {
    return places.getOrDefault(dataset.index(), ListPlaces.of(folder.fileName(dataset.name())));
  }

  void put(Dataset dataset, List<MoneyNote> notes) {
    moneyNotes.put(dataset.index(), notes);
  }

  /** What a dataset's list says of the unit of its money. */
  List<MoneyNote> moneyNotes(Dataset dataset) {
    return moneyNotes.getOrDefault(dataset.index(), List.of());
  }

  void add(UnitEntry unit) {
    units.add(unit);
    byCode.put(unit.unit().code(), unit);
  }

  void add(UnitEntry unit, Problem problem) {
    unitProblems.add(unit.index(), problem);
  }

  /** A problem that stops no unit. */
  void add(Problem problem) {
    problems.add(problem);
  }

  /** A problem that all units share; an error leaves no unit's data whole. */
  void addShared(Problem problem) {
    problems.add(problem);
    stopsEveryUnit |= problem.isError();
  }

  void add(FileFormat format) {
    formats.add(format);
  }

  @Override
  public void close() {
    unitProblems.close();
  }
}
