package cn.juesuan.run;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The finished workbooks of a unit.
 *
 * @param label the folder as messages call it
 * @param searched whether it is the folder that was searched itself
 */
record UnitBooks(String label, boolean searched, List<Path> files) {

  /** Folders of what other commands make of the workbooks. */
  static final String PUBLIC = "公开";

  UnitBooks {
    files = List.copyOf(files);
  }

  /**
   * The workbooks at any depth, by their folders in the order of names; public copies and what is
   * hidden do not count.
   *
   * @throws IOException if a folder cannot be read
   */
  static List<UnitBooks> in(Path folder) throws IOException {
    Map<Path, List<Path>> found = new TreeMap<>();
    Files.walkFileTree(folder, new Collector(folder, found));
    List<UnitBooks> all = new ArrayList<>();
    found.forEach((f, files) -> all.add(of(folder, f, files)));
    return all;
  }

  private static UnitBooks of(Path root, Path folder, List<Path> files) {
    boolean searched = folder.equals(root);
    Path named =
        searched ? root.toAbsolutePath().normalize().getFileName() : root.relativize(folder);
    return new UnitBooks(
        String.valueOf(named).replace('\\', '/'), searched, files.stream().sorted().toList());
  }

  /** What messages call one of its files. */
  String labelOf(Path file) {
    String name = String.valueOf(file.getFileName());
    return searched ? name : label + "/" + name;
  }

  private static final class Collector extends SimpleFileVisitor<Path> {
    private final Path root;
    private final Map<Path, List<Path>> found;

    Collector(Path root, Map<Path, List<Path>> found) {
      this.root = root;
      this.found = found;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      String name = String.valueOf(folder.getFileName());
      boolean skipped = !folder.equals(root) && (name.equals(PUBLIC) || name.startsWith("."));
      return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (TemplateSet.isWorkbook(file)) {
        found.computeIfAbsent(file.getParent(), f -> new ArrayList<>()).add(file);
      }
      return FileVisitResult.CONTINUE;
    }
  }
}
