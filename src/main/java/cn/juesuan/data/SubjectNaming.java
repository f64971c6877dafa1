package cn.juesuan.data;

import cn.juesuan.dictionary.Column;
import cn.juesuan.dictionary.SubjectLists;
import cn.juesuan.problem.Kind;
import cn.juesuan.problem.Problems;
import cn.juesuan.value.SubjectCode;
import cn.juesuan.value.Value;
import cn.juesuan.value.Wording;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Names the subjects of one dataset's lines: by the file, or by the year's list. */
final class SubjectNaming {

  private final Column subject;
  private final Column name;
  private final boolean hasName;
  private final SubjectLists lists;
  private final Unlisted unlisted;
  private final Problems problems;

  private SubjectNaming(
      Column subject,
      Optional<Column> name,
      SubjectLists lists,
      Unlisted unlisted,
      Problems problems) {
    this.subject = subject;
    this.name = name.orElse(subject);
    this.hasName = name.isPresent();
    this.lists = lists;
    this.unlisted = unlisted;
    this.problems = problems;
  }

  /** One naming for each subject column of the dataset. */
  static List<SubjectNaming> of(
      ColumnRoles roles, SubjectLists lists, Unlisted unlisted, Problems problems) {
    List<SubjectNaming> namings = new ArrayList<>(roles.subjects().size());
    for (Column subject : roles.subjects()) {
      boolean hasName = roles.named().filter(subject::equals).isPresent();
      Optional<Column> name = hasName ? roles.name() : Optional.empty();
      namings.add(new SubjectNaming(subject, name, lists, unlisted, problems));
    }
    return namings;
  }

  /** A leaf line with its name filled in; every subject has a name somewhere. */
  TypedLine leaf(TypedLine line) {
    String code = line.code(subject);
    if (code.isEmpty()) {
      return line;
    }
    Optional<String> listed = lists.name(subject.type(), code);
    String written = written(line);
    check(line, code, written, listed);
    if (listed.isEmpty() && written.isEmpty()) {
      problems.add(
          line.problem(Kind.SUBJECT_UNKNOWN, subject, title() + "里没有 " + code + "，这一行也没有写科目名称"));
    }
    return written.isEmpty() && hasName && listed.isPresent() ? named(line, listed.get()) : line;
  }

  /** The names that control totals give to upper subjects, by code. */
  Map<String, String> upperNames(List<TypedLine> controls) {
    Map<String, String> names = new HashMap<>();
    for (TypedLine control : controls) {
      String code = control.code(subject);
      String written = written(control);
      if (!code.isEmpty() && !written.isEmpty() && !code.equals(ControlTotals.TOTAL)) {
        check(control, code, written, lists.name(subject.type(), code));
        names.putIfAbsent(code, written);
      }
    }
    return names;
  }

  /** Says which upper subjects of the leaves have no name anywhere, each once. */
  void checkUppers(List<TypedLine> leaves, Map<String, String> upperNames) {
    if (!hasName) {
      return;
    }
    Set<String> named = upperNames.keySet();
    Set<String> checked = new HashSet<>();
    for (TypedLine leaf : leaves) {
      SubjectCode.of(leaf.code(subject))
          .ifPresent(
              code -> code.uppers().forEach(u -> checkUpper(leaf, u.digits(), named, checked)));
    }
  }

  private void checkUpper(TypedLine leaf, String upper, Set<String> named, Set<String> checked) {
    if (checked.add(upper)
        && !named.contains(upper)
        && lists.name(subject.type(), upper).isEmpty()) {
      problems.add(
          leaf.problem(Kind.SUBJECT_UNNAMED, subject, title() + "里没有上级科目 " + upper + "，它的名称会空着"));
    }
  }

  Column subject() {
    return subject;
  }

  private void check(TypedLine line, String code, String written, Optional<String> listed) {
    if (written.isEmpty()) {
      return;
    }
    if (listed.isEmpty()) {
      unlisted.add(line, subject, code, written, title());
    } else if (!Wording.comparable(listed.get()).equals(Wording.comparable(written))) {
      problems.add(
          line.problem(
              Kind.NAME_DIFFERS,
              name,
              code
                  + " 写的是"
                  + Wording.quoted(written)
                  + "，"
                  + title()
                  + "里是"
                  + Wording.quoted(listed.get())));
    }
  }

  private String title() {
    return lists.title(subject.type());
  }

  private String written(TypedLine line) {
    return hasName && line.value(name) instanceof Value.Text text ? Wording.strip(text.text()) : "";
  }

  private TypedLine named(TypedLine line, String listed) {
    Value[] values = line.values().toArray(Value[]::new);
    values[name.index()] = new Value.Text(listed);
    return line.with(List.of(values));
  }
}
