package cn.juesuan.batch;

import cn.juesuan.data.Line;
import cn.juesuan.data.TypedLine;
import cn.juesuan.data.UnitData;
import cn.juesuan.data.UpperNames;
import cn.juesuan.dictionary.Dataset;
import cn.juesuan.dictionary.Dictionary;
import cn.juesuan.problem.Found;
import cn.juesuan.problem.Kind;
import cn.juesuan.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes what others get of a unit: its own data, or a department's sum. */
final class UnitAssembler {

  /** How many failing units a message names. */
  private static final int NAMED = 10;

  private final OwnDataReader reader;
  private final UnitEntry unit;
  private final List<Problem> problems = new ArrayList<>();

  UnitAssembler(OwnDataReader reader, UnitEntry unit) {
    this.reader = reader;
    this.unit = unit;
  }

  Found<UnitData> found() {
    OwnData own = reader.of(unit);
    problems.addAll(own.problems());
    OwnData data = unit.unit().department() ? sum(own) : own;
    return new Found<>(toUnitData(data), problems);
  }

  private OwnData sum(OwnData own) {
    Map<List<String>, Problem> varying = new LinkedHashMap<>();
    List<String> failed = new ArrayList<>();
    DepartmentSum sum =
        new DepartmentSum(own, reader.roles(), p -> varying.putIfAbsent(said(p), p));
    for (UnitEntry below : reader.tree().below(unit)) {
      OwnData data = reader.of(below);
      if (data.hasErrors()) {
        failed.add(below.unit().code());
      }
      sum.add(data);
    }
    varying.values().forEach(p -> problems.add(p.ofUnit(unit.unit().code())));
    if (!failed.isEmpty()) {
      problems.add(failure(failed));
    }
    return sum.sum();
  }

  /** Many units may write the same thing otherwise than the first: it is said once. */
  private static List<String> said(Problem problem) {
    return List.of(problem.place().file(), problem.place().column(), problem.detail());
  }

  private Problem failure(List<String> failed) {
    String named = String.join("、", failed.subList(0, Math.min(NAMED, failed.size())));
    String more = failed.size() > NAMED ? " 等 " + failed.size() + " 个单位" : "";
    return Kind.UNIT_BELOW_FAILED
        .at(unit.place(Dictionary.DEPARTMENT), "下级单位 " + named + more + " 有错误")
        .ofUnit(unit.unit().code());
  }

  private UnitData toUnitData(OwnData data) {
    List<List<Line>> lines = new ArrayList<>();
    for (Dataset dataset : reader.dictionary().datasets()) {
      lines.add(data.lines(dataset).leaves().stream().map(TypedLine::toLine).toList());
    }
    return new UnitData(unit.unit(), lines, new UpperNames(data.lines(), reader.lists(unit)));
  }
}
