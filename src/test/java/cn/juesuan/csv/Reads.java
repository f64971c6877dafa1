package cn.juesuan.csv;

import cn.juesuan.list.Columns;
import cn.juesuan.list.Columns.Wanted;
import cn.juesuan.list.FileFormat;
import cn.juesuan.list.ListReader;
import cn.juesuan.list.ListRow;
import cn.juesuan.list.RecordSource;
import cn.juesuan.list.RowSink;
import cn.juesuan.problem.Found;
import cn.juesuan.problem.Problem;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads bytes as a CSV file and says all that came of it as lines of text. */
final class Reads {

  private final Path folder;
  private final List<String> columns;

  /**
   * @param columns other names behind a slash
   */
  Reads(Path folder, String... columns) {
    this.folder = folder;
    this.columns = List.of(columns);
  }

  List<String> text(String text) {
    return bytes(text.getBytes(StandardCharsets.UTF_8));
  }

  List<String> bytes(byte[] bytes) {
    return bytes(bytes, Optional.empty());
  }

  List<String> bytes(byte[] bytes, Optional<Charset> forced) {
    List<String> lines = new ArrayList<>();
    Found<Optional<FileFormat>> found = read(bytes, forced, row -> lines.addAll(text(row)));
    found.problems().forEach(p -> lines.add(text(p)));
    return lines;
  }

  /** How the file was found to be written. */
  String format(byte[] bytes) {
    return read(bytes, Optional.empty(), row -> {}).value().map(FileFormat::form).orElse("");
  }

  /** Where its header was found, if not in the first record. */
  String headerText(byte[] bytes) {
    return read(bytes, Optional.empty(), row -> {}).value().map(FileFormat::headerText).orElse("");
  }

  private Found<Optional<FileFormat>> read(
      byte[] bytes, Optional<Charset> forced, Consumer<ListRow> rows) {
    try {
      Path file = Files.write(folder.resolve("表.csv"), bytes);
      Columns wanted = new Columns(wanted());
      Found<Optional<RecordSource>> opened = CsvFile.open(file, forced, wanted);
      return opened.value().isEmpty()
          ? new Found<>(Optional.empty(), opened.problems())
          : ListReader.read(opened.value().get(), wanted, taking(rows));
    } catch (IOException failure) {
      throw new java.io.UncheckedIOException(failure);
    }
  }

  private static RowSink taking(Consumer<ListRow> rows) {
    return row -> {
      rows.accept(row);
      return true;
    };
  }

  /** Without the first the file cannot be read. */
  private List<Wanted> wanted() {
    List<Wanted> wanted = new ArrayList<>();
    for (String column : columns) {
      List<String> names = List.of(column.split("/"));
      wanted.add(new Wanted(names.get(0), names.subList(1, names.size()), wanted.isEmpty()));
    }
    return wanted;
  }

  private static List<String> text(ListRow row) {
    List<String> lines = new ArrayList<>();
    String fields = String.join("|", row.fields()).replace("\n", "⏎");
    lines.add(row.line() + (row.sound() ? ": " : "? ") + fields);
    row.problems().forEach(p -> lines.add(text(p)));
    return lines;
  }

  private static String text(Problem problem) {
    return problem.kind() + " " + problem.place().text() + " " + problem.detail();
  }
}
