package cn.juesuan.data;

import cn.juesuan.csv.FileFormat;
import cn.juesuan.problem.Problem;
import cn.juesuan.problem.Problems;
import java.io.Closeable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What reading a batch's files brings together: units, problems of units and of the batch. */
final class Gathered implements Closeable {

  private final List<UnitEntry> units = new ArrayList<>();
  private final Map<String, UnitEntry> byCode = new HashMap<>();
  private final ProblemLog unitProblems;
  private final Problems problems = new Problems();
  private final List<FileFormat> formats = new ArrayList<>();
  private boolean stopsEveryUnit = false;

  /**
   * @param unitProblems keeps what is wrong with units
   */
  Gathered(ProblemLog unitProblems) {
    this.unitProblems = unitProblems;
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
