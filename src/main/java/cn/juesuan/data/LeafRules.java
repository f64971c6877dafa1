package cn.juesuan.data;

import cn.juesuan.dictionary.Column;
import cn.juesuan.problem.Kind;
import cn.juesuan.problem.Problem;
import cn.juesuan.problem.Problems;
import cn.juesuan.value.SubjectCode;
import java.util.Optional;

/** What a line must have to count among a unit's lines; control totals need none of it. */
final class LeafRules {

  private final ColumnRoles roles;
  private final Problems problems;

  /**
   * @param problems takes what is wrong, and has what was wrong with the line's fields
   */
  LeafRules(ColumnRoles roles, Problems problems) {
    this.roles = roles;
    this.problems = problems;
  }

  /**
   * Whether the line says which one it is: a key subject, and of other key columns at least one.
   */
  boolean hasKey(TypedLine line) {
    for (Column key : roles.keys()) {
      if (line.isEmpty(key) && (key.type().isSubject() || hasNoKey(line))) {
        reportMissing(key, line);
        return false;
      }
    }
    return true;
  }

  private boolean hasNoKey(TypedLine line) {
    return roles.keys().stream().allMatch(line::isEmpty);
  }

  private void reportMissing(Column key, TypedLine line) {
    if (!problems.isReported(line.place(key))) {
      problems.add(line.problem(Kind.KEY_EMPTY, key, "列“" + key.name() + "”是空的"));
    }
  }

  /** A field that could not be read is empty too, but reported already. */
  void checkRequired(TypedLine line) {
    for (Column column : roles.required()) {
      if (line.isEmpty(column) && !problems.isReported(line.place(column))) {
        problems.add(UnitFaults.required(line.place(column)));
      }
    }
  }

  /** Whether the line's subject stands above the lowest level, where no line can be. */
  boolean isUpper(TypedLine line) {
    Optional<Column> subject = roles.subject();
    return subject.isPresent()
        && SubjectCode.of(line.code(subject.get())).map(SubjectCode::level).orElse(-1)
            < subject.get().type().levels().size() - 1;
  }

  /**
   * Whether an upper line without any line under it says anything. Amounts are an error then, as no
   * level above the lowest has any of its own.
   */
  boolean keepsUpper(TypedLine line, boolean complete) {
    if (!LeafFinder.hasFigures(line)) {
      return roles.money().isEmpty();
    }
    if (complete) {
      roles.subject().ifPresent(s -> problems.add(alone(line, s)));
    }
    return true;
  }

  private static Problem alone(TypedLine line, Column subject) {
    return line.problem(Kind.PARENT_ALONE, subject, line.code(subject) + " 有金额，却没有它下级科目的行");
  }
}
