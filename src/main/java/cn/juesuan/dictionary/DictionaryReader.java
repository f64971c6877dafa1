package cn.juesuan.dictionary;

import cn.juesuan.csv.CsvFile;
import cn.juesuan.list.Columns;
import cn.juesuan.list.Columns.Wanted;
import cn.juesuan.problem.Found;
import cn.juesuan.problem.Kind;
import cn.juesuan.problem.Place;
import cn.juesuan.problem.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads a template set's data dictionary, 数据字典.csv, and says everything that is wrong with it. */
public final class DictionaryReader {

  private static final Columns COLUMNS =
      new Columns(
          DictionaryLine.HEADERS.stream()
              .map(h -> new Wanted(h, List.of(), !DictionaryLine.OPTIONAL_HEADERS.contains(h)))
              .toList());

  private DictionaryReader() {}

  /** Reads the dictionary of a template set; where it has errors, what could be read of it. */
  public static Found<Dictionary> read(Path templateFolder) {
    Path file = templateFolder.resolve(Dictionary.FILE);
    if (!Files.exists(file)) {
      Place place = new Place.InList(Dictionary.FILE, 0, "");
      return new Found<>(
          new Dictionary(List.of()),
          List.of(Kind.TEMPLATE_FILE_MISSING.at(place, "没有数据字典，不知道要读哪些数据")));
    }
    List<Problem> problems = new ArrayList<>();
    DictionaryBuilder builder = new DictionaryBuilder(problems);
    problems.addAll(CsvFile.read(file, COLUMNS, builder::take));
    if (!builder.entries().isEmpty() || problems.isEmpty()) {
      problems.addAll(DictionaryRules.problemsOf(builder.entries()));
    }
    Dictionary dictionary = builder.dictionary();
    problems.addAll(AllowedRules.problemsOf(dictionary, builder.entries()));
    return new Found<>(dictionary, problems);
  }
}
