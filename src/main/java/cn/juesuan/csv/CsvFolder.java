package cn.juesuan.csv;

import cn.juesuan.list.Columns;
import cn.juesuan.list.ListFolder;
import cn.juesuan.list.RecordSource;
import cn.juesuan.problem.Found;
import cn.juesuan.problem.Problem;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A folder of CSV files, one for each list: 支出 in 支出.csv. */
public final class CsvFolder implements ListFolder {

  static final String EXTENSION = ".csv";

  private final Path folder;
  private final Optional<Charset> encoding;

  /**
   * @param encoding of all files; empty where each file's is found out
   */
  public CsvFolder(Path folder, Optional<Charset> encoding) {
    this.folder = folder;
    this.encoding = encoding;
  }

  /** The name of the file that holds a list. */
  public static String nameOf(String list) {
    return list + EXTENSION;
  }

  @Override
  public String fileName(String list) {
    return nameOf(list);
  }

  @Override
  public boolean holdsAny(List<String> lists) {
    return lists.stream().anyMatch(l -> file(l).isPresent());
  }

  @Override
  public String missing(String list) {
    List<String> near = UnreadFiles.near(folder, list);
    String seen = near.isEmpty() ? "" : "，只有 " + String.join("、", near);
    return "数据文件夹里没有 " + nameOf(list) + seen;
  }

  @Override
  public Found<Optional<RecordSource>> open(String list, Columns columns) {
    Optional<Path> file = file(list);
    return file.isEmpty()
        ? new Found<>(Optional.empty(), List.of())
        : CsvFile.open(file.get(), encoding, columns);
  }

  /** The file of a list; on other systems than Windows too, 支出.CSV is one. */
  public Optional<Path> file(String list) {
    Path file = folder.resolve(nameOf(list));
    if (Files.exists(file)) {
      return Optional.of(file);
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(f -> String.valueOf(f.getFileName()).equalsIgnoreCase(nameOf(list)))
          .min(Path::compareTo);
    } catch (IOException unlisted) {
      return Optional.empty(); // said by unread
    }
  }

  @Override
  public List<Problem> unread(List<String> lists) {
    return unread(lists, List.of());
  }

  /**
   * What is odd about the folder's files.
   *
   * @param known names of other files that are read
   */
  public List<Problem> unread(List<String> lists, List<String> known) {
    return UnreadFiles.problemsIn(folder, lists, known);
  }
}
