package cn.juesuan.batch;

import cn.juesuan.data.ColumnRoles;
import cn.juesuan.data.LineAdder;
import cn.juesuan.data.OwnLines;
import cn.juesuan.data.TypedLine;
import cn.juesuan.dictionary.Column;
import cn.juesuan.dictionary.Dataset;
import cn.juesuan.problem.Kind;
import cn.juesuan.problem.Problem;
import cn.juesuan.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Adds up a department: its own lines, which are adjustments, and those of all units below it, each
 * once. Of the units below only amounts that add up come along, and the texts that name lines.
 */
final class DepartmentSum {

  private final List<Dataset> datasets;
  private final List<LineAdder> adders = new ArrayList<>();
  private final List<Map<Integer, Map<String, String>>> upperNames = new ArrayList<>();
  private final List<ColumnRoles> roles;
  private final UnitsBelow below;
  private final OwnData own;

  /**
   * @param problems takes what does not agree
   */
  DepartmentSum(OwnData own, List<ColumnRoles> roles, Consumer<Problem> problems) {
    this.own = own;
    this.roles = roles;
    this.below = new UnitsBelow(roles);
    this.datasets = roles.stream().map(ColumnRoles::dataset).toList();
    for (ColumnRoles dataset : roles) {
      OwnLines lines = own.lines(dataset.dataset());
      LineAdder adder = new LineAdder(dataset, Kind.TEXTS_VARY, problems);
      lines.leaves().forEach(adder::add);
      adders.add(adder);
      upperNames.add(copy(lines.upperNames()));
    }
  }

  /** Adds the data of one unit below. */
  void add(OwnData unit) {
    below.add(unit);
    for (Dataset dataset : datasets) {
      if (dataset.addsUp()) {
        OwnLines lines = unit.lines(dataset);
        lines.leaves().forEach(l -> adders.get(dataset.index()).add(adding(dataset, l)));
        lines.upperNames().forEach((subject, names) -> addNames(dataset, subject, names));
      }
    }
  }

  /** The department's lines. */
  OwnData sum() {
    List<OwnLines> lines = new ArrayList<>();
    for (ColumnRoles dataset : roles) {
      int index = dataset.dataset().index();
      List<TypedLine> summed = below.filled(dataset, adders.get(index).lines());
      lines.add(new OwnLines(summed, upperNames.get(index)));
    }
    return new OwnData(own.unit(), lines, own.problems());
  }

  private void addNames(Dataset dataset, int subject, Map<String, String> names) {
    Map<String, String> known =
        upperNames.get(dataset.index()).computeIfAbsent(subject, s -> new HashMap<>());
    names.forEach(known::putIfAbsent);
  }

  private static Map<Integer, Map<String, String>> copy(Map<Integer, Map<String, String>> names) {
    Map<Integer, Map<String, String>> copy = new HashMap<>();
    names.forEach((subject, map) -> copy.put(subject, new HashMap<>(map)));
    return copy;
  }

  private TypedLine adding(Dataset dataset, TypedLine line) {
    List<Value> values = new ArrayList<>(line.values());
    for (Column column : dataset.columns()) {
      if (staysBelow(dataset, column) || column.name().equals(Dataset.UNIT_CODE)) {
        values.set(column.index(), unitCode(column));
      }
    }
    return line.asBelow(values);
  }

  /** A text about a line, such as a reason, is about one unit's amount and not about the sum. */
  private static boolean staysBelow(Dataset dataset, Column column) {
    return switch (column.type()) {
      case NUMBER, ABSENT_UNITS, UNITS_BELOW -> true;
      case MONEY -> !column.addsUp();
      case TEXT ->
          !column.key()
              && !dataset.keys().isEmpty()
              && dataset.subjectName().filter(column::equals).isEmpty();
      case CODE, FUNCTIONAL_SUBJECT, ECONOMIC_SUBJECT, DATE -> false;
    };
  }

  /** The sum is the department's, so its lines bear the department's code. */
  private Value unitCode(Column column) {
    return column.name().equals(Dataset.UNIT_CODE)
        ? new Value.Text(own.unit().unit().code())
        : Value.empty();
  }
}
