package cn.juesuan.dictionary;

import cn.juesuan.problem.Kind;
import cn.juesuan.problem.Problem;
import cn.juesuan.value.Wording;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the dictionary's lines must be to each other. */
final class DictionaryRules {

  private final Map<String, List<DictionaryLine>> datasets;
  private final List<Problem> problems = new ArrayList<>();

  private DictionaryRules(Map<String, List<DictionaryLine>> datasets) {
    this.datasets = datasets;
  }

  static List<Problem> problemsOf(Map<String, List<DictionaryLine>> datasets) {
    DictionaryRules rules = new DictionaryRules(datasets);
    rules.unitsAreListed();
    datasets.values().forEach(rules::check);
    return rules.problems;
  }

  /** The dataset of units has the columns that the program itself asks for. */
  private void unitsAreListed() {
    List<DictionaryLine> units = datasets.getOrDefault(Dictionary.UNITS, List.of());
    for (String column : Dictionary.UNIT_COLUMNS) {
      if (units.stream().noneMatch(e -> e.column().equals(column))) {
        problems.add(
            Kind.DICTIONARY_UNITS.at(
                DictionaryLine.place(0, ""), "缺少一行：数据集 " + Dictionary.UNITS + "，列 " + column));
      }
    }
    units.stream()
        .filter(DictionaryLine::optional)
        .forEach(e -> report(e, DictionaryLine.DATASET, "单位.csv 不能缺，不能写“(可缺)”"));
  }

  private void check(List<DictionaryLine> dataset) {
    boolean ofUnits = dataset.stream().anyMatch(e -> e.column().equals(Dataset.UNIT_CODE));
    for (DictionaryLine entry : dataset) {
      checkType(entry);
      if (!ofUnits) {
        checkOfBatch(entry);
      }
    }
    checkOtherNames(dataset);
  }

  /** A header means one column. */
  private void checkOtherNames(List<DictionaryLine> dataset) {
    Map<String, String> columns = new HashMap<>();
    dataset.forEach(e -> columns.put(Wording.comparable(e.column()), e.column()));
    for (DictionaryLine entry : dataset) {
      for (String name : entry.otherNames()) {
        String other = columns.putIfAbsent(Wording.comparable(name), entry.column());
        if (other != null && !other.equals(entry.column())) {
          report(
              entry, DictionaryLine.OTHER_NAMES, "“" + name + "”已经是列“" + other + "”的列名或别名，不能又指这一列");
        }
      }
    }
  }

  private void checkType(DictionaryLine entry) {
    ColumnType type = entry.type();
    if (entry.column().equals(Dataset.UNIT_CODE) && type != ColumnType.CODE) {
      report(entry, DictionaryLine.TYPE, "列 单位代码 的类型只能是 代码");
    }
    if (entry.key() && (type == ColumnType.MONEY || type == ColumnType.NUMBER)) {
      report(entry, DictionaryLine.KEY, type.label() + "列不能作键");
    }
    if (entry.addsUp() && type != ColumnType.MONEY) {
      report(entry, DictionaryLine.ADDS_UP, "只有金额列能汇总");
    }
  }

  /** Money is read in a unit's 金额单位, which lines without a unit do not have. */
  private void checkOfBatch(DictionaryLine entry) {
    if (entry.type() == ColumnType.MONEY) {
      report(entry, DictionaryLine.TYPE, "数据集没有列 单位代码，不知道金额是元还是万元，请改为 数值");
    }
  }

  private void report(DictionaryLine entry, String header, String detail) {
    problems.add(
        Kind.DICTIONARY_RULE.at(
            entry.at(header), entry.dataset() + "." + entry.column() + "：" + detail));
  }
}
