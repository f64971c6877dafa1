package cn.juesuan.dictionary;

import cn.juesuan.csv.CsvFile;
import cn.juesuan.csv.CsvFolder;
import cn.juesuan.dictionary.SubjectListSet.YearList;
import cn.juesuan.list.Columns;
import cn.juesuan.list.Columns.Wanted;
import cn.juesuan.list.ListRow;
import cn.juesuan.problem.Found;
import cn.juesuan.problem.Kind;
import cn.juesuan.problem.Place;
import cn.juesuan.problem.Problem;
import cn.juesuan.value.Codes;
import cn.juesuan.value.Reading;
import cn.juesuan.value.Wording;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads a template set's subject lists: 功能科目.csv and 经济科目.csv, named as the column types, or one
 * for each year, 功能科目2024.csv.
 */
public final class SubjectListReader {

  private static final String CODE = "代码";
  private static final String NAME = "名称";
  private static final Columns COLUMNS =
      new Columns(
          List.of(
              Wanted.required(CODE),
              Wanted.required(NAME),
              new Wanted(SubjectLists.EXPLANATION, List.of(), false)),
          Set.of(),
          true);

  private final List<Problem> problems = new ArrayList<>();

  private SubjectListReader() {}

  /**
   * Reads the lists of all subject types that the dictionary uses; a type without any is an error.
   *
   * @throws IOException if the folder cannot be read from the disk
   */
  public static Found<SubjectListSet> read(Path templateFolder, Dictionary dictionary)
      throws IOException {
    SubjectListReader reader = new SubjectListReader();
    List<YearList> lists = new ArrayList<>();
    for (ColumnType type : subjectTypes(dictionary).toList()) {
      Map<String, List<String>> files = SubjectListFiles.of(templateFolder, type);
      if (files.isEmpty()) {
        reader.missing(type);
      }
      SubjectListFiles.unread(templateFolder, type).forEach(f -> reader.unread(type, f));
      files.forEach((year, named) -> lists.add(reader.list(templateFolder, type, year, named)));
    }
    return new Found<>(new SubjectListSet(lists), reader.problems);
  }

  private void missing(ColumnType type) {
    problems.add(
        Kind.TEMPLATE_FILE_MISSING.at(
            new Place.InList(CsvFolder.nameOf(type.label()), 0, ""),
            "数据字典里有" + type.label() + "列，却没有这张科目表"));
  }

  private void unread(ColumnType type, String file) {
    problems.add(
        Kind.LIST_UNREAD.at(new Place.InList(file, 0, ""), "看不出是哪一年的" + type.label() + "表，没有读"));
  }

  private static Stream<ColumnType> subjectTypes(Dictionary dictionary) {
    return dictionary.datasets().stream()
        .flatMap(d -> d.columns().stream())
        .map(Column::type)
        .filter(ColumnType::isSubject)
        .distinct()
        .sorted();
  }

  private YearList list(Path folder, ColumnType type, String year, List<String> files) {
    String file = files.get(0);
    if (files.size() > 1) {
      problems.add(
          Kind.LIST_TWICE.at(
              new Place.InList(files.get(1), 0, ""),
              (year.isEmpty() ? "不分年度的" : year + " 年度的")
                  + type.label()
                  + "表有 "
                  + files.size()
                  + " 个："
                  + String.join("、", files)));
    }
    Map<String, String> names = new HashMap<>();
    Map<String, String> explanations = new HashMap<>();
    Map<String, Integer> lines = new HashMap<>();
    problems.addAll(
        CsvFile.read(
            folder.resolve(file),
            COLUMNS,
            row -> {
              Optional<String> code = take(file, type, row, names, lines);
              String explanation = code.isPresent() ? Wording.strip(row.fields().get(2)) : "";
              if (!explanation.isEmpty()) {
                explanations.putIfAbsent(code.get(), explanation);
              }
              return true;
            }));
    return new YearList(type, year, file, names, explanations);
  }

  /** The line's code, if it has one. */
  private Optional<String> take(
      String file,
      ColumnType type,
      ListRow row,
      Map<String, String> names,
      Map<String, Integer> lines) {
    problems.addAll(row.problems());
    if (!row.problems().isEmpty()) {
      return Optional.empty();
    }
    Place place = new Place.InList(file, row.line(), CODE);
    Optional<String> code = code(row.fields().get(0), type, place);
    if (code.isEmpty()) {
      return code;
    }
    String name = Wording.strip(row.fields().get(1));
    if (name.isEmpty()) {
      problems.add(
          Kind.LIST_NAME.at(
              new Place.InList(file, row.line(), NAME), "代码 " + code.get() + " 没有名称"));
    } else if (names.putIfAbsent(code.get(), name) != null) {
      int first = lines.get(code.get());
      problems.add(
          Kind.LIST_REPEATED.at(place, code.get(), "代码 " + code.get() + " 已在第 " + first + " 行出现过"));
    }
    lines.putIfAbsent(code.get(), row.line());
    return code;
  }

  private Optional<String> code(String text, ColumnType type, Place place) {
    Reading<String> reading = Codes.readSubject(text, type.levels().size());
    reading.problemAt(place, text).ifPresent(problems::add);
    Optional<String> code = reading.found();
    if (code.isPresent() && code.get().isEmpty()) {
      problems.add(Kind.KEY_EMPTY.at(place, "科目代码是空的"));
      return Optional.empty();
    }
    return code;
  }
}
