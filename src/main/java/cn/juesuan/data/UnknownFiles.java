package cn.juesuan.data;

import cn.juesuan.csv.DiskFault;
import cn.juesuan.dictionary.Dataset;
import cn.juesuan.dictionary.Dictionary;
import cn.juesuan.problem.Kind;
import cn.juesuan.problem.Place;
import cn.juesuan.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A CSV that no dataset is read from is probably a misnamed one. */
final class UnknownFiles {

  private UnknownFiles() {}

  static List<Problem> problemsIn(Path folder, Dictionary dictionary) {
    List<String> known = dictionary.datasets().stream().map(Dataset::fileName).toList();
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(f -> String.valueOf(f.getFileName()))
          .filter(f -> isCsv(f) && !known.contains(f))
          .sorted()
          .map(UnknownFiles::problem)
          .toList();
    } catch (IOException failure) {
      return List.of(
          Kind.FILE_UNREADABLE.at(
              new Place.InFile(folder.toString()), "列不出文件夹里的文件：" + DiskFault.text(failure)));
    }
  }

  /** Office programs keep lock files beside what they have open. */
  private static boolean isCsv(String file) {
    return file.toLowerCase(Locale.ROOT).endsWith(".csv")
        && !file.startsWith("~$")
        && !file.startsWith(".");
  }

  private static Problem problem(String file) {
    return Kind.FILE_UNKNOWN.at(new Place.InFile(file), "数据字典里没有数据集从它读取");
  }
}
