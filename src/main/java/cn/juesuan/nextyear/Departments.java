package cn.juesuan.nextyear;

import cn.juesuan.dictionary.Column;
import cn.juesuan.dictionary.Dataset;
import cn.juesuan.dictionary.Dictionary;
import cn.juesuan.problem.Found;
import cn.juesuan.problem.Kind;
import cn.juesuan.problem.Place;
import cn.juesuan.problem.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What departments take along: their workbooks show sums, but their own lines are what is to be
 * added to the units below, so that only the difference is theirs.
 */
public final class Departments {

  private final Dictionary dictionary;
  private final Sums sums;
  private final List<CarriedUnit> lost;
  private final Optional<String> unknown;
  private final List<Problem> problems = new ArrayList<>();

  private Departments(
      Dictionary dictionary, Sums sums, List<CarriedUnit> lost, Optional<String> unknown) {
    this.dictionary = dictionary;
    this.sums = sums;
    this.lost = lost;
    this.unknown = unknown;
  }

  /**
   * The units with departments' own lines; a department whose difference may be the money of a unit
   * that is not taken along is left out.
   *
   * @param units as their workbooks say
   * @param lost units whose workbooks have errors
   * @param unknown a unit of which nobody can tell to which department it belongs
   */
  public static Found<List<CarriedUnit>> apart(
      Dictionary dictionary,
      List<CarriedUnit> units,
      List<CarriedUnit> lost,
      Optional<String> unknown) {
    List<Apart> apart = new ArrayList<>();
    Departments departments =
        new Departments(dictionary, new Sums(units), List.copyOf(lost), unknown);
    units.forEach(u -> apart.add(departments.apart(u, units)));
    return new Found<>(
        apart.stream().filter(Apart::certain).map(Apart::unit).toList(), departments.problems);
  }

  private record Apart(CarriedUnit unit, boolean certain) {}

  private Apart apart(CarriedUnit unit, List<CarriedUnit> units) {
    if (!unit.department()) {
      return new Apart(unit, true);
    }
    CarriedUnit own = unit;
    boolean differs = false;
    for (Dataset dataset : dictionary.datasets()) {
      if (dataset.belongsToUnits() && dataset.addsUp()) {
        List<List<String>> lines = ownLines(unit, dataset);
        differs |= !lines.isEmpty();
        own = own.with(dataset.name(), lines);
      }
    }
    Optional<String> missing = differs ? missingBelow(unit, units) : Optional.empty();
    missing.ifPresent(m -> problems.add(uncertain(unit, m)));
    return new Apart(own, missing.isEmpty());
  }

  private static Problem uncertain(CarriedUnit unit, String missing) {
    return Kind.CARRIED_MISSING
        .at(
            new Place.InFile(unit.files().get(0)),
            "部门 " + unit.code() + " 与下级单位之和有差额，而 " + missing + " 没有带到，不知道差额是不是它的数")
        .ofUnit(unit.code());
  }

  private List<List<String>> ownLines(CarriedUnit unit, Dataset dataset) {
    List<Column> columns = dataset.columnsRead();
    Sums.OfDataset below = sums.below(unit, dataset);
    List<List<String>> lines = new ArrayList<>();
    for (List<String> line : unit.lines().getOrDefault(dataset.name(), List.of())) {
      List<String> own = new ArrayList<>(line);
      boolean says = false;
      for (int i = 0; i < columns.size(); i++) {
        if (columns.get(i).addsUp()) {
          own.set(i, below.difference(line, i, unit.money()));
        }
        says |= Sums.isAmount(columns.get(i)) && !own.get(i).isEmpty();
      }
      if (says) {
        lines.add(own);
      }
    }
    return lines;
  }

  /** A unit that may be below the department and is not taken along. */
  private Optional<String> missingBelow(CarriedUnit department, List<CarriedUnit> units) {
    return lost.stream()
        .filter(l -> isBelow(l, department, units))
        .map(l -> "单位 " + l.code())
        .findFirst()
        .or(() -> unknown);
  }

  private boolean isBelow(CarriedUnit unit, CarriedUnit department, List<CarriedUnit> units) {
    Set<String> passed = new HashSet<>();
    for (String at = unit.upper(); !at.isEmpty() && passed.add(at); at = upperOf(at, units)) {
      if (at.equals(department.code())) {
        return true;
      }
    }
    return false;
  }

  private String upperOf(String code, List<CarriedUnit> units) {
    return Stream.concat(units.stream(), lost.stream())
        .filter(u -> u.code().equals(code))
        .map(CarriedUnit::upper)
        .findFirst()
        .orElse("");
  }
}
