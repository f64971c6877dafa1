package cn.juesuan.csv;

import cn.juesuan.disk.DiskFault;
import cn.juesuan.list.Nearest;
import cn.juesuan.problem.Kind;
import cn.juesuan.problem.Place;
import cn.juesuan.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A file that no list is read from is probably a misnamed one. */
final class UnreadFiles {

  private static final Set<String> OF_SYSTEMS = Set.of("thumbs.db", "desktop.ini");

  private UnreadFiles() {}

  static List<Problem> problemsIn(Path folder, List<String> lists, List<String> others) {
    List<String> known =
        Stream.concat(lists.stream().map(CsvFolder::nameOf), others.stream())
            .map(UnreadFiles::lower)
            .toList();
    try (Stream<Path> all = Files.list(folder)) {
      List<String> files =
          all.filter(f -> !Files.isDirectory(f))
              .map(f -> String.valueOf(f.getFileName()))
              .filter(f -> !isOfPrograms(f))
              .sorted()
              .toList();
      List<String> read = files.stream().filter(f -> known.contains(lower(f))).toList();
      return files.stream()
          .filter(f -> !read.contains(f))
          .map(f -> problem(f, lists, read))
          .toList();
    } catch (IOException failure) {
      return List.of(
          Kind.FILE_UNREADABLE.at(
              new Place.InFile(folder.toString()), "列不出文件夹里的文件：" + DiskFault.reading(failure)));
    }
  }

  /** Files named as the list, but with other extensions. */
  static List<String> near(Path folder, String list) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(f -> String.valueOf(f.getFileName()))
          .filter(f -> lower(f).startsWith(lower(list) + ".") && !isOfPrograms(f))
          .sorted()
          .toList();
    } catch (IOException unlisted) {
      return List.of(); // said when the folder's files are listed
    }
  }

  private static String lower(String file) {
    return file.toLowerCase(Locale.ROOT);
  }

  /** Office programs keep lock files beside what they have open, systems their own. */
  private static boolean isOfPrograms(String file) {
    return file.startsWith("~$") || file.startsWith(".") || OF_SYSTEMS.contains(lower(file));
  }

  private static Problem problem(String file, List<String> lists, List<String> read) {
    return Kind.FILE_UNKNOWN.at(
        new Place.InFile(file),
        "没有数据集从它读取" + likely(file, lists).map(l -> hint(file, l, read)).orElse(""));
  }

  /** Nobody should put a file in the place of one that is read. */
  private static String hint(String file, String list, List<String> read) {
    return read.stream()
        .filter(r -> stem(r).equalsIgnoreCase(list))
        .findFirst()
        .map(r -> "；数据集“" + list + "”已经从 " + r + " 读取，它若也是，把各行并到那里")
        .orElseGet(() -> renaming(file, list));
  }

  private static String renaming(String file, String list) {
    String low = lower(file);
    String likely = "；它多半是数据集“" + list + "”，";
    if (low.endsWith(".xlsx") || low.endsWith(".xls")) {
      return likely + "请改名为 " + list + low.substring(low.lastIndexOf('.'));
    } else if (isWorkbook(low)) {
      return likely + "请用 Excel 或 WPS 打开，另存为 " + list + ".xlsx";
    }
    boolean other = !low.endsWith(CsvFolder.EXTENSION);
    return likely + (other ? "请另存或改名为 " : "请改名为 ") + CsvFolder.nameOf(list);
  }

  private static boolean isWorkbook(String file) {
    return file.matches(".*\\.(xlsm|xlsb|et|ods)");
  }

  /** The one list whose name the file's name contains, else the nearest; none where two fit. */
  private static Optional<String> likely(String file, List<String> lists) {
    String name = stem(file);
    List<String> contained = lists.stream().filter(name::contains).toList();
    if (contained.isEmpty()) {
      return Nearest.of(name, lists);
    }
    String longest =
        contained.stream().reduce((a, b) -> b.length() > a.length() ? b : a).orElseThrow();
    return Optional.of(longest).filter(l -> contained.stream().allMatch(l::contains));
  }

  private static String stem(String file) {
    int dot = file.lastIndexOf('.');
    return dot > 0 ? file.substring(0, dot) : file;
  }
}
