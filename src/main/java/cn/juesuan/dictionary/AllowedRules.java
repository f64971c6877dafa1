package cn.juesuan.dictionary;

import cn.juesuan.problem.Kind;
import cn.juesuan.problem.Problem;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What 取值 must be to the rest of the dictionary. */
final class AllowedRules {

  /** What is compared letter by letter; 3 and 3.0 are one number. */
  private static final Set<ColumnType> WORDS =
      EnumSet.of(
          ColumnType.TEXT,
          ColumnType.CODE,
          ColumnType.FUNCTIONAL_SUBJECT,
          ColumnType.ECONOMIC_SUBJECT);

  private final Dictionary dictionary;
  private final Map<String, List<DictionaryLine>> entries;
  private final List<Problem> problems = new ArrayList<>();

  private AllowedRules(Dictionary dictionary, Map<String, List<DictionaryLine>> entries) {
    this.dictionary = dictionary;
    this.entries = entries;
  }

  /**
   * @param entries of each dataset, in the order of its columns
   */
  static List<Problem> problemsOf(
      Dictionary dictionary, Map<String, List<DictionaryLine>> entries) {
    AllowedRules rules = new AllowedRules(dictionary, entries);
    for (Dataset dataset : dictionary.datasets()) {
      dataset.columns().forEach(c -> rules.check(dataset, c));
    }
    return rules.problems;
  }

  private void check(Dataset dataset, Column column) {
    if (column.type() == ColumnType.ABSENT_UNITS) {
      column.allowed().absences().forEach(a -> checkAbsence(dataset, column, a));
      return;
    }
    if (!WORDS.contains(column.type()) && !column.allowed().texts().isEmpty()) {
      report(dataset, column, column.type().label() + "列不能规定取值，只有文本、代码、科目列能");
      return;
    }
    Optional<ColumnName> reference = column.allowed().reference();
    reference.ifPresent(r -> checkReference(dataset, column, r));
    if (column.allowed().hasMeasures()) {
      checkMeasures(dataset, column);
    }
  }

  private void checkAbsence(Dataset dataset, Column column, Allowed.Absence absence) {
    checkDataset(dataset, column, absence.dataset());
    absence.beside().ifPresent(b -> checkDataset(dataset, column, b));
  }

  private void checkDataset(Dataset dataset, Column column, String name) {
    if (dictionary.dataset(name).isEmpty()) {
      report(dataset, column, "取值里的“" + name + "”不是数据集");
    }
  }

  private void checkReference(Dataset dataset, Column column, ColumnName name) {
    boolean there =
        dictionary.dataset(name.dataset()).flatMap(d -> d.column(name.column())).isPresent();
    if (!there) {
      report(dataset, column, "取值里的“" + name.dataset() + "." + name.column() + "”不是数据集的列");
    }
  }

  private void checkMeasures(Dataset dataset, Column column) {
    if (!column.key()) {
      report(dataset, column, "只有键列的取值能带计量单位");
    } else if (dataset.content().isEmpty()) {
      report(dataset, column, "取值带有计量单位，数据集要正好有一个写内容的文本列");
    }
  }

  private void report(Dataset dataset, Column column, String detail) {
    DictionaryLine entry = entries.get(dataset.name()).get(column.index());
    problems.add(
        Kind.DICTIONARY_RULE.at(
            entry.at(DictionaryLine.ALLOWED), dataset.name() + "." + column.name() + "：" + detail));
  }
}
