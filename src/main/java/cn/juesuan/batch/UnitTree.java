package cn.juesuan.batch;

import cn.juesuan.dictionary.Dictionary;
import cn.juesuan.problem.Kind;
import cn.juesuan.problem.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which units stand under which, by 上级单位代码. */
final class UnitTree {

  /** How much of a long way up a message shows. */
  private static final int SHOWN = 6;

  private final Map<String, UnitEntry> units = new HashMap<>();
  private final Map<String, List<UnitEntry>> under = new HashMap<>();

  UnitTree(List<UnitEntry> entries) {
    for (UnitEntry entry : entries) {
      units.put(entry.unit().code(), entry);
      under.computeIfAbsent(entry.unit().upper(), u -> new ArrayList<>()).add(entry);
    }
  }

  /** All units below one, any depth, each once, in no order that means anything. */
  List<UnitEntry> below(UnitEntry top) {
    Set<UnitEntry> below = new LinkedHashSet<>();
    List<UnitEntry> next = List.of(top);
    while (!next.isEmpty()) {
      List<UnitEntry> found = new ArrayList<>();
      for (UnitEntry unit : next) {
        under.getOrDefault(unit.unit().code(), List.of()).stream()
            .filter(u -> !u.equals(top) && below.add(u))
            .forEach(found::add);
      }
      next = found;
    }
    return List.copyOf(below);
  }

  /** What is wrong with a unit's place in the tree. */
  Optional<Problem> problemOf(UnitEntry unit) {
    String upper = unit.unit().upper();
    if (upper.isEmpty()) {
      return Optional.empty();
    }
    if (!units.containsKey(upper)) {
      return Optional.of(
          Kind.UPPER_UNKNOWN.at(
              unit.place(Dictionary.UPPER_UNIT),
              upper,
              unit.places().list().text() + " 里没有代码为 " + upper + " 的单位"));
    }
    return cycleThrough(unit)
        .map(
            cycle ->
                Kind.UPPER_CYCLE.at(unit.place(Dictionary.UPPER_UNIT), upper, "上级单位绕成了圈：" + cycle))
        .or(() -> departmentOf(unit).flatMap(department -> otherYear(unit, department)));
  }

  /** The nearest department above a unit that is in no circle. */
  private Optional<UnitEntry> departmentOf(UnitEntry unit) {
    Set<String> seen = new HashSet<>();
    UnitEntry above = units.get(unit.unit().upper());
    while (above != null && seen.add(above.unit().code())) {
      if (above.unit().department()) {
        return Optional.of(above);
      }
      above = units.get(above.unit().upper());
    }
    return Optional.empty();
  }

  /** Accounts of two years are no sum. */
  private static Optional<Problem> otherYear(UnitEntry unit, UnitEntry upper) {
    String year = unit.unit().year();
    String above = upper.unit().year();
    return year.isEmpty() || above.isEmpty() || year.equals(above)
        ? Optional.empty()
        : Optional.of(
            Kind.UNIT_YEAR_DIFFERS.at(
                unit.place(Dictionary.YEAR),
                year,
                "%s 的年度是 %s，汇总它的部门 %s 的年度是 %s（%s）"
                    .formatted(
                        unit.unit().code(),
                        year,
                        upper.unit().code(),
                        above,
                        upper.place(Dictionary.YEAR).text())));
  }

  /** The way up from a unit, if it comes back to it. */
  private Optional<String> cycleThrough(UnitEntry unit) {
    StringBuilder way = new StringBuilder(unit.unit().code());
    Set<String> seen = new HashSet<>();
    String code = unit.unit().upper();
    while (units.containsKey(code) && seen.add(code)) {
      if (seen.size() <= SHOWN) {
        way.append(" → ").append(seen.size() < SHOWN ? code : "…");
      }
      if (code.equals(unit.unit().code())) {
        return Optional.of(way.toString());
      }
      code = units.get(code).unit().upper();
    }
    return Optional.empty();
  }
}
