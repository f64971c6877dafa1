package cn.juesuan.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/** Output folders, compared byte for byte. */
final class Trees {

  private Trees() {}

  /**
   * What users find in a folder, with checksums: neither the program's own diary, whose lines stand
   * as threads wrote them, nor its lock, nor what shards keep for merging.
   */
  static Map<String, String> sums(Path root) {
    Map<String, String> sums = new TreeMap<>();
    for (Path file : files(root)) {
      String name = root.relativize(file).toString();
      if (!name.contains(".juesuan-written")
          && !name.endsWith(".juesuan-lock")
          && !name.startsWith("分片/")) {
        CRC32 sum = new CRC32();
        sum.update(bytes(file));
        sums.put(name, HexFormat.of().toHexDigits(sum.getValue()));
      }
    }
    return sums;
  }

  static List<Path> files(Path root) {
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(Files::isRegularFile).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Deletes a folder with all that is in it. */
  static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  static void move(Path from, Path to) {
    try {
      Files.move(from, to);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Copies files over those that are there. */
  static void copy(Path from, Path to) throws IOException {
    for (Path file : files(from)) {
      Path target = to.resolve(from.relativize(file).toString());
      Files.createDirectories(target.getParent());
      Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
