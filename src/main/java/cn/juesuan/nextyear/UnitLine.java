package cn.juesuan.nextyear;

import cn.juesuan.dictionary.Column;
import cn.juesuan.dictionary.Dataset;
import cn.juesuan.dictionary.Dictionary;
import cn.juesuan.problem.Kind;
import cn.juesuan.problem.Place;
import cn.juesuan.problem.Problem;
import cn.juesuan.value.MoneyUnit;
import cn.juesuan.value.Wording;
import cn.juesuan.value.Years;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The line of a unit in a finished workbook, as the next year has it. */
final class UnitLine {

  private static final String YES = "是";

  private final List<String> columns;
  private final List<String> fields;
  private final Place place;

  /**
   * What it says.
   *
   * @param fields with the next year
   * @param money the unit in which its lists have money
   */
  record Read(
      String code,
      String upper,
      boolean department,
      String nextYear,
      MoneyUnit money,
      List<String> fields) {
    Read {
      fields = List.copyOf(fields);
    }
  }

  /**
   * @param place where the line stands
   */
  UnitLine(Dataset dataset, List<String> fields, Place place) {
    this.columns = dataset.columnsRead().stream().map(Column::name).toList();
    this.fields = List.copyOf(fields);
    this.place = place;
  }

  /** Empty where it lacks something, which is reported then. */
  Optional<Read> read(List<Problem> problems) {
    for (String name : Dictionary.UNIT_COLUMNS) {
      if (field(name).isEmpty()) {
        problems.add(Kind.REQUIRED_EMPTY.at(place, "“" + name + "”是空的，或没有这一列"));
        return Optional.empty();
      }
    }
    Optional<String> year = Years.read(field(Dictionary.YEAR));
    Optional<MoneyUnit> money = MoneyUnit.labelled(field(Dictionary.MONEY_UNIT));
    if (year.isEmpty()) {
      problems.add(
          Kind.UNIT_YEAR.at(
              place, field(Dictionary.YEAR), "年度是" + Wording.quoted(field(Dictionary.YEAR))));
    }
    if (money.isEmpty()) {
      String written = field(Dictionary.MONEY_UNIT);
      problems.add(Kind.UNIT_MONEY.at(place, written, "金额单位是" + Wording.quoted(written)));
    }
    return year.isEmpty() || money.isEmpty()
        ? Optional.empty()
        : Optional.of(of(String.valueOf(Integer.parseInt(year.get()) + 1), money.get()));
  }

  private Read of(String nextYear, MoneyUnit money) {
    List<String> next = new ArrayList<>(fields);
    next.set(columns.indexOf(Dictionary.YEAR), nextYear);
    return new Read(
        field(Dataset.UNIT_CODE),
        field(Dictionary.UPPER_UNIT),
        field(Dictionary.DEPARTMENT).equals(YES),
        nextYear,
        money,
        next);
  }

  private String field(String column) {
    int index = columns.indexOf(column);
    return index < 0 ? "" : Wording.strip(fields.get(index));
  }
}
