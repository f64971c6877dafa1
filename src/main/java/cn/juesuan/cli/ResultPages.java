package cn.juesuan.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The result pages of an output folder, and which of them a run has written. */
final class ResultPages {

  private static final String PAGE = "生成结果.html";

  private final Path output;
  private final Map<Path, FileTime> before;

  private ResultPages(Path output, Map<Path, FileTime> before) {
    this.output = output;
    this.before = before;
  }

  /** To be asked before a run. */
  static ResultPages before(Path output) throws IOException {
    return new ResultPages(output, pages(output));
  }

  /** The pages that have been written since, by year. */
  List<Path> renewed() throws IOException {
    return pages(output).entrySet().stream()
        .filter(page -> !page.getValue().equals(before.get(page.getKey())))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The folders of years that have results, the last one last. */
  static List<Path> years(Path output) throws IOException {
    return pages(output).keySet().stream().map(Path::getParent).toList();
  }

  private static Map<Path, FileTime> pages(Path output) throws IOException {
    Map<Path, FileTime> pages = new TreeMap<>();
    if (Files.isDirectory(output)) {
      try (Stream<Path> folders = Files.list(output)) {
        for (Path page : folders.map(f -> f.resolve(PAGE)).filter(Files::isRegularFile).toList()) {
          pages.put(page, Files.getLastModifiedTime(page));
        }
      }
    }
    return pages;
  }
}
