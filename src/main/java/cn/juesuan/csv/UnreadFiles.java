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
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(f -> !Files.isDirectory(f))
          .map(f -> String.valueOf(f.getFileName()))
          .filter(f -> !isOfPrograms(f) && !known.contains(lower(f)))
          .sorted()
          .map(f -> problem(f, lists))
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

  private static Problem problem(String file, List<String> lists) {
    return Kind.FILE_UNKNOWN.at(
        new Place.InFile(file),
        "没有数据集从它读取" + likely(file, lists).map(l -> hint(file, l)).orElse(""));
  }

  private static String hint(String file, String list) {
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

  /** The longest list name that the file's name begins with or contains, else the nearest. */
  private static Optional<String> likely(String file, List<String> lists) {
    int dot = file.lastIndexOf('.');
    String name = dot > 0 ? file.substring(0, dot) : file;
    Optional<String> contained =
        lists.stream().filter(name::contains).reduce((a, b) -> b.length() > a.length() ? b : a);
    return contained.or(() -> Nearest.of(name, lists));
  }
}
