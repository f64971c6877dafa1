package cn.juesuan.nextyear;

import cn.juesuan.dictionary.Column;
import cn.juesuan.dictionary.Dataset;
import cn.juesuan.dictionary.Dictionary;
import cn.juesuan.finished.NamedArea;
import cn.juesuan.problem.Found;
import cn.juesuan.problem.Kind;
import cn.juesuan.problem.Place;
import cn.juesuan.problem.Problem;
import cn.juesuan.template.CarriedNames;
import cn.juesuan.value.MoneyUnit;
import cn.juesuan.value.Wording;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads from a unit's finished workbooks what it takes along into the next year. */
public final class UnitReader {

  private final Dictionary dictionary;
  private final Map<String, MoneyUnit> units;
  private final String folder;
  private final List<Sourced> areas = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  /** An area and the workbook that has it, as messages call it. */
  public record Sourced(String file, NamedArea area) {}

  private UnitReader(
      Dictionary dictionary, Map<String, MoneyUnit> units, String folder, List<Sourced> areas) {
    this.dictionary = dictionary;
    this.units = units;
    this.folder = folder;
    this.areas.addAll(areas);
  }

  /**
   * What the unit takes along; empty where not even its own line is known.
   *
   * @param units the names that the template set has, and the unit in which each writes money
   * @param folder what messages call the unit's folder
   */
  public static Found<Optional<CarriedUnit>> read(
      Dictionary dictionary, Map<String, MoneyUnit> units, String folder, List<Sourced> areas) {
    UnitReader reader = new UnitReader(dictionary, units, folder, areas);
    return new Found<>(reader.unit(), reader.problems);
  }

  private Optional<CarriedUnit> unit() {
    refuseMissing();
    String own = CarriedNames.PREFIX + Dictionary.UNITS;
    Optional<Sourced> area = areas.stream().filter(a -> a.area().name().equals(own)).findFirst();
    if (refusesRepeated() || area.isEmpty()) {
      return Optional.empty();
    }
    Dataset dataset = dictionary.dataset(Dictionary.UNITS).orElseThrow();
    CarriedText text = new CarriedText(MoneyUnit.YUAN, MoneyUnit.YUAN, area.get().area().dates());
    Found<List<List<String>>> read =
        CarriedLines.read(area.get().file(), area.get().area(), dataset, text);
    problems.addAll(read.problems());
    Place place = place(area.get());
    if (read.value().size() != 1) {
      problems.add(
          Kind.CARRIED_UNKNOWN.at(
              place, "名称“" + own + "”里应当正好有一行单位，现在有 " + read.value().size() + " 行"));
      return Optional.empty();
    }
    return new UnitLine(dataset, read.value().get(0), place).read(problems).map(this::carried);
  }

  private static Place place(Sourced sourced) {
    return new Place.InCell(sourced.file(), sourced.area().sheet(), "");
  }

  private boolean refusesRepeated() {
    Map<String, String> files = new HashMap<>();
    for (Sourced sourced : areas) {
      String before = files.putIfAbsent(sourced.area().name(), sourced.file());
      if (before != null && !before.equals(sourced.file())) {
        problems.add(
            Kind.CARRIED_TWICE.at(
                new Place.InFile(sourced.file()),
                before + " 里也有名称“" + sourced.area().name() + "”，不知道用哪一个"));
        return true;
      }
    }
    return false;
  }

  private void refuseMissing() {
    Set<String> expected = new TreeSet<>(units.keySet());
    expected.add(CarriedNames.PREFIX + Dictionary.UNITS);
    areas.forEach(a -> expected.remove(a.area().name()));
    if (!expected.isEmpty()) {
      String names = "没有名称“" + String.join("”“", expected) + "”";
      problems.add(
          Kind.CARRIED_MISSING.at(
              new Place.InFile(areas.isEmpty() ? folder : areas.get(0).file()),
              areas.isEmpty() ? "其中的工作簿" + names : names));
    }
  }

  private CarriedUnit carried(UnitLine.Read unit) {
    Map<String, List<List<String>>> lines = new HashMap<>();
    for (Sourced sourced : areas) {
      String list = sourced.area().name().substring(CarriedNames.PREFIX.length());
      Optional<Dataset> dataset = dictionary.dataset(list);
      if (dataset.isEmpty()) {
        problems.add(
            Kind.CARRIED_UNKNOWN.at(
                new Place.InCell(sourced.file(), "名称 " + sourced.area().name(), ""),
                list,
                "数据字典里没有数据集“" + list + "”"));
      } else if (!list.equals(Dictionary.UNITS)) {
        lines.merge(list, lines(sourced, dataset.get(), unit), UnitReader::joined);
      }
    }
    List<String> files = areas.stream().map(Sourced::file).distinct().toList();
    return new CarriedUnit(
        files,
        unit.code(),
        unit.upper(),
        unit.department(),
        unit.nextYear(),
        unit.money(),
        unit.fields(),
        lines);
  }

  private static List<List<String>> joined(List<List<String>> some, List<List<String>> more) {
    List<List<String>> all = new ArrayList<>(some);
    all.addAll(more);
    return all;
  }

  private List<List<String>> lines(Sourced sourced, Dataset dataset, UnitLine.Read unit) {
    Optional<MoneyUnit> from = moneyUnit(sourced);
    if (from.isEmpty()) {
      return List.of();
    }
    CarriedText text = new CarriedText(from.get(), unit.money(), sourced.area().dates());
    Found<List<List<String>>> read =
        CarriedLines.read(sourced.file(), sourced.area(), dataset, text);
    problems.addAll(read.problems());
    Optional<Column> code = dataset.column(Dataset.UNIT_CODE);
    return code.isEmpty()
        ? read.value()
        : read.value().stream()
            .map(l -> ofUnit(l, dataset.columnsRead().indexOf(code.get()), unit, sourced))
            .toList();
  }

  /** The line with the unit's code, which it need not say. */
  private List<String> ofUnit(List<String> line, int column, UnitLine.Read unit, Sourced sourced) {
    String written = Wording.strip(line.get(column));
    if (!written.isEmpty() && !written.equals(unit.code())) {
      problems.add(
          Kind.CARRIED_UNKNOWN.at(
              place(sourced),
              written,
              "名称“"
                  + sourced.area().name()
                  + "”里有单位 "
                  + written
                  + " 的行，这是单位 "
                  + unit.code()
                  + " 的工作簿"));
    }
    List<String> own = new ArrayList<>(line);
    own.set(column, unit.code());
    return own;
  }

  /** The template set's word, which what the sheet prints must not contradict. */
  private Optional<MoneyUnit> moneyUnit(Sourced sourced) {
    Set<MoneyUnit> printed = sourced.area().printed();
    Optional<MoneyUnit> told = Optional.ofNullable(units.get(sourced.area().name()));
    boolean contradicted = told.isPresent() && !printed.isEmpty() && !printed.contains(told.get());
    if (contradicted || (told.isEmpty() && printed.size() != 1)) {
      Problem unclear =
          Kind.CARRIED_UNKNOWN.at(
              place(sourced),
              contradicted
                  ? "模板里这张表的金额单位是" + told.get().label() + "，工作簿里写的不是，不知道照哪一个"
                  : "模板里没有名称“" + sourced.area().name() + "”，表上也没有写金额单位，不知道是元还是万元");
      // once for a sheet
      if (!problems.contains(unclear)) {
        problems.add(unclear);
      }
      return Optional.empty();
    }
    return told.or(() -> printed.stream().findFirst());
  }
}
