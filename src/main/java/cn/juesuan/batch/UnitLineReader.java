package cn.juesuan.batch;

import cn.juesuan.data.RawLine;
import cn.juesuan.data.Unit;
import cn.juesuan.data.UnitFaults;
import cn.juesuan.dictionary.Dataset;
import cn.juesuan.dictionary.Dictionary;
import cn.juesuan.list.ListPlaces;
import cn.juesuan.problem.Kind;
import cn.juesuan.problem.Place;
import cn.juesuan.problem.Problem;
import cn.juesuan.value.Codes;
import cn.juesuan.value.MoneyUnit;
import cn.juesuan.value.Wording;
import cn.juesuan.value.Years;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what the program itself needs to know of a unit from its line in 单位.csv. */
final class UnitLineReader {

  private static final String YES = "是";
  private static final String NO = "否";

  private final Dataset units;
  private final ListPlaces places;
  private final RawLine record;
  private final List<Problem> problems = new ArrayList<>();

  UnitLineReader(Dataset units, ListPlaces places, RawLine record) {
    this.places = places;
    this.units = units;
    this.record = record;
  }

  /** What is wrong with the unit. */
  List<Problem> problems() {
    return problems;
  }

  /**
   * The unit. Where its year or money unit cannot be read, which is an error of the unit, the year
   * is empty and amounts are taken for 万元, which has the most decimals, so that only they hide no
   * other error.
   */
  Unit unit(String code) {
    return new Unit(code, name(), year(), moneyUnit(), upper(), isDepartment());
  }

  private String name() {
    String name = Wording.strip(field(Dictionary.UNIT_NAME));
    if (name.isEmpty()) {
      problems.add(UnitFaults.required(place(Dictionary.UNIT_NAME)));
    }
    return name;
  }

  private String year() {
    Optional<String> year = Years.read(field(Dictionary.YEAR));
    if (year.isEmpty()) {
      report(Kind.UNIT_YEAR, Dictionary.YEAR, "不是四位数字的年度");
    }
    return year.orElse("");
  }

  private MoneyUnit moneyUnit() {
    Optional<MoneyUnit> unit = MoneyUnit.labelled(Wording.strip(field(Dictionary.MONEY_UNIT)));
    if (unit.isEmpty()) {
      report(Kind.UNIT_MONEY, Dictionary.MONEY_UNIT, "不是程序认得的金额单位");
    }
    return unit.orElse(MoneyUnit.WAN);
  }

  /** A code that cannot be read is reported with the line's other fields. */
  private String upper() {
    return Codes.readUnit(field(Dictionary.UPPER_UNIT)).found().orElse("");
  }

  private boolean isDepartment() {
    String written = Wording.strip(field(Dictionary.DEPARTMENT));
    if (!written.isEmpty() && !written.equals(YES) && !written.equals(NO)) {
      report(Kind.UNIT_MARK, Dictionary.DEPARTMENT, "不是“是”");
    }
    return written.equals(YES);
  }

  private void report(Kind kind, String column, String detail) {
    String written = field(column);
    String what = Wording.isBlank(written) ? "这一列是空的" : Wording.quoted(written) + detail;
    problems.add(kind.at(place(column), written, what));
  }

  private Place place(String column) {
    return places.at(record.line(), column);
  }

  private String field(String column) {
    return units.column(column).map(c -> record.fields().get(c.index())).orElse("");
  }
}
