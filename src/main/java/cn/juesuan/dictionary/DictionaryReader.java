package cn.juesuan.dictionary;

import cn.juesuan.csv.Columns;
import cn.juesuan.csv.CsvReader;
import cn.juesuan.problem.Found;
import cn.juesuan.problem.Kind;
import cn.juesuan.problem.Place;
import cn.juesuan.problem.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** Reads a template set's data dictionary, 数据字典.csv, and says everything that is wrong with it. */
public final class DictionaryReader {

  /** The dictionary's file in a template set. */
  public static final String FILE = "数据字典.csv";

  private DictionaryReader() {}

  /** Reads the dictionary of a template set; where it has errors, what could be read of it. */
  public static Found<Dictionary> read(Path templateFolder) {
    Path file = templateFolder.resolve(FILE);
    if (!Files.exists(file)) {
      Place place = new Place.InCsv(FILE, 0, "");
      return new Found<>(
          new Dictionary(List.of()),
          List.of(Kind.TEMPLATE_FILE_MISSING.at(place, "没有数据字典，不知道要读哪些数据")));
    }
    Columns columns = new Columns(Entry.HEADERS, new HashSet<>(Entry.HEADERS));
    List<Problem> problems = new ArrayList<>();
    DictionaryBuilder builder = new DictionaryBuilder(problems);
    problems.addAll(new CsvReader(Optional.empty()).read(file, columns, builder::take).problems());
    problems.addAll(DictionaryRules.problemsOf(builder.entries()));
    return new Found<>(builder.dictionary(), problems);
  }
}
