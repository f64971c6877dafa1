package cn.juesuan.advice;

import cn.juesuan.dictionary.ColumnType;
import cn.juesuan.dictionary.SubjectLists;
import cn.juesuan.problem.Kind;
import cn.juesuan.problem.Problem;
import cn.juesuan.template.CompiledSheet;
import cn.juesuan.template.CompiledSheet.CompiledCell;
import cn.juesuan.template.Placeholder;
import cn.juesuan.value.SubjectCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Tables with a line for each class of a subject list that lack some of them. */
final class ClassHints {

  /** A table that names fewer classes is about these alone. */
  private static final int FEWEST = 3;

  private final AdvisedBook book;
  private final List<Problem> hints = new ArrayList<>();

  private ClassHints(AdvisedBook book) {
    this.book = book;
  }

  static List<Problem> of(AdvisedBook book, SubjectLists lists) {
    ClassHints hints = new ClassHints(book);
    for (ColumnType type : ColumnType.values()) {
      List<String> classes = type.isSubject() ? classes(lists.codes(type), type) : List.of();
      if (!classes.isEmpty()) {
        book.publicSheets().forEach(s -> hints.look(s, type, classes, lists));
      }
    }
    return hints.hints;
  }

  /** Those with a subject of the lowest level: nothing can be booked on the others. */
  private static List<String> classes(List<String> codes, ColumnType type) {
    int lowest = type.levels().size() - 1;
    return codes.stream()
        .flatMap(c -> SubjectCode.of(c).stream())
        .filter(c -> c.level() == lowest)
        .flatMap(c -> c.at(0).stream())
        .map(SubjectCode::digits)
        .distinct()
        .toList();
  }

  private void look(
      CompiledSheet sheet, ColumnType type, List<String> classes, SubjectLists lists) {
    Map<String, CompiledCell> written = new LinkedHashMap<>();
    AdvisedBook.cells(sheet)
        .forEach(cell -> codes(cell, type).forEach(code -> written.putIfAbsent(code, cell)));
    written.keySet().retainAll(classes);
    List<String> missing =
        classes.stream()
            .filter(c -> !written.containsKey(c))
            .map(c -> named(c, type, lists))
            .toList();
    boolean table = written.size() >= FEWEST && written.size() * 2 >= classes.size();
    if (table && !missing.isEmpty()) {
      CompiledCell first = written.values().iterator().next();
      hints.add(
          Kind.CLASS_LINELESS.at(
              book.place(sheet, first),
              "表里写了 %d 个类，科目表里还有 %d 个类没有行：%s"
                  .formatted(written.size(), missing.size(), String.join("、", missing))));
    }
  }

  private static String named(String code, ColumnType type, SubjectLists lists) {
    return code + lists.name(type, code).map(n -> " " + n).orElse("");
  }

  /** Codes that are keys of placeholders, and criteria of formulas. */
  private static Stream<String> codes(CompiledCell cell, ColumnType type) {
    if (cell instanceof CompiledCell.Filled filled) {
      return filled
          .text()
          .placeholders()
          .filter(Placeholder.OfKey.class::isInstance)
          .map(Placeholder.OfKey.class::cast)
          .filter(k -> k.keyColumn().type() == type)
          .map(Placeholder.OfKey::key);
    }
    return cell instanceof CompiledCell.Calculated calculated
        ? calculated.formula().constants().orElse(List.of()).stream()
        : Stream.empty();
  }
}
