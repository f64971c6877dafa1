package cn.juesuan.data;

import cn.juesuan.dictionary.Column;
import cn.juesuan.dictionary.Dataset;
import cn.juesuan.list.Columns;
import cn.juesuan.list.FileFormat;
import cn.juesuan.list.ListReader;
import cn.juesuan.list.ListRow;
import cn.juesuan.list.RecordSource;
import cn.juesuan.problem.Found;
import cn.juesuan.problem.Problem;
import cn.juesuan.sheet.ListFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The list of units by itself, as a new batch begins with it. */
public final class UnitList {

  private UnitList() {}

  /**
   * Reads a list of units in any form, its fields in the order of the dataset's columns that are
   * read.
   *
   * @param units the dataset of units
   */
  public static Found<List<List<String>>> read(Path file, Dataset units) {
    Columns columns = ListColumns.of(units);
    List<List<String>> lines = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    Found<Optional<RecordSource>> opened = ListFiles.open(file, units.name(), columns);
    problems.addAll(opened.problems());
    if (opened.value().isPresent()) {
      Found<Optional<FileFormat>> read =
          ListReader.read(opened.value().get(), columns, row -> take(row, units, lines, problems));
      problems.addAll(read.problems());
    }
    return new Found<>(List.copyOf(lines), problems);
  }

  private static boolean take(
      ListRow row, Dataset units, List<List<String>> lines, List<Problem> problems) {
    if (new NoData(units).isBeside(row)) {
      return false;
    }
    problems.addAll(row.problems());
    lines.add(units.columnsRead().stream().map(Column::index).map(row.fields()::get).toList());
    return true;
  }
}
