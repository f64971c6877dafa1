package cn.juesuan.data;

import cn.juesuan.dictionary.Column;
import cn.juesuan.dictionary.ColumnType;
import cn.juesuan.dictionary.Dataset;
import cn.juesuan.problem.Kind;
import cn.juesuan.problem.Problem;
import cn.juesuan.problem.Problems;
import java.util.List;
import java.util.Optional;

/** What a line must have to count among a unit's lines; control totals need none of it. */
final class LeafRules {

  private final Keys keys;
  private final List<Column> required;
  private final Optional<Column> subject;
  private final boolean hasMoney;
  private final Problems problems;

  /**
   * @param problems takes what is wrong, and has what was wrong with the line's fields
   */
  LeafRules(Dataset dataset, Keys keys, Problems problems) {
    this.keys = keys;
    this.required = dataset.columns().stream().filter(Column::required).toList();
    this.subject = dataset.subject();
    this.hasMoney = dataset.columns().stream().anyMatch(c -> c.type() == ColumnType.MONEY);
    this.problems = problems;
  }

  /**
   * Whether the line says which one it is: a key subject, and of other key columns at least one.
   */
  boolean hasKey(TypedLine line) {
    Optional<Column> missing = missingKey(line);
    missing
        .filter(c -> !problems.isReported(line.place(c)))
        .map(c -> line.problem(Kind.KEY_EMPTY, c, "列“" + c.name() + "”是空的"))
        .ifPresent(problems::add);
    return missing.isEmpty();
  }

  private Optional<Column> missingKey(TypedLine line) {
    for (Column key : keys.columns()) {
      if (line.isEmpty(key) && (key.type().isSubject() || hasNoKey(line))) {
        return Optional.of(key);
      }
    }
    return Optional.empty();
  }

  private boolean hasNoKey(TypedLine line) {
    return keys.columns().stream().allMatch(line::isEmpty);
  }

  /** A field that could not be read is empty too, but reported already. */
  void checkRequired(TypedLine line) {
    for (Column column : required) {
      if (line.isEmpty(column) && !problems.isReported(line.place(column))) {
        problems.add(UnitFaults.required(line.place(column)));
      }
    }
  }

  /** Whether the line's subject stands above the lowest level, where no line can be. */
  boolean isUpper(TypedLine line) {
    return subject.isPresent()
        && code(line, subject.get()).length()
            < ColumnType.digitsOfLevel(subject.get().type().levels().size() - 1);
  }

  /**
   * Whether an upper line without any line under it says anything. Amounts are an error then, as no
   * level above the lowest has any of its own.
   */
  boolean keepsUpper(TypedLine line, boolean complete) {
    if (!LineKinds.hasFigures(line)) {
      return !hasMoney;
    }
    if (complete) {
      subject.ifPresent(s -> problems.add(alone(line, s)));
    }
    return true;
  }

  private static Problem alone(TypedLine line, Column subject) {
    String code = code(line, subject);
    return line.problem(Kind.PARENT_ALONE, subject, code + " 有金额，却没有它下级科目的行");
  }

  private static String code(TypedLine line, Column subject) {
    return Keys.text(line.value(subject));
  }
}
