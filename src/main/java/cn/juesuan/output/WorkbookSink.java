package cn.juesuan.output;

import cn.juesuan.data.Unit;
import cn.juesuan.problem.Problem;
import cn.juesuan.report.Outcome;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where finished workbooks go. */
public interface WorkbookSink {

  /**
   * Where a workbook lies that a person has changed and that stays so; empty if a new one takes its
   * place.
   *
   * @param bytes what would be put there
   */
  Optional<Path> changed(Unit unit, String name, byte[] bytes);

  /** Puts a unit's files there, as far as they may and can be. */
  Outcome put(Unit unit, Made made, List<Problem> problems);

  /** What was made for a unit. */
  record Made(List<UnitBook> books, UnitDocuments documents) {
    public Made {
      books = List.copyOf(books);
    }

    /** The bytes of each file, by its name. */
    Map<String, byte[]> files() {
      Map<String, byte[]> files = new LinkedHashMap<>();
      books.forEach(b -> files.put(b.name(), b.made().bytes()));
      files.putAll(documents.files());
      return files;
    }
  }

  /**
   * The workbooks that an earlier run left for a unit that now gets none; notes that they are old.
   */
  List<String> present(Unit unit, List<Problem> problems);
}
