package cn.juesuan.disk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Optional;

/** Tells files from what only stands where files do: reading from a pipe may never end. */
public final class RegularFile {

  /** The bits of a Unix mode that say what stands there. */
  private static final int KIND_BITS = 0170000;

  private static final Map<Integer, String> SPECIAL =
      Map.of(0010000, "管道", 0020000, "设备", 0060000, "设备", 0140000, "套接字");

  private RegularFile() {}

  /**
   * Makes sure that something can be read to its end; links to files can.
   *
   * @throws RefusedFile if it is a folder, a pipe, a device or a socket
   * @throws IOException if it is not there or the disk refuses
   */
  public static void require(Path file, LinkOption... links) throws IOException {
    if (Files.readAttributes(file, BasicFileAttributes.class, links).isDirectory()) {
      throw new RefusedFile("它是文件夹，不是文件");
    }
    Optional<String> special = special(file, links);
    if (special.isPresent()) {
      throw new RefusedFile("它是" + special.get() + "，不是文件");
    }
  }

  /** Opens a file that {@link #require} finds to be one. */
  public static InputStream open(Path file, LinkOption... links) throws IOException {
    require(file, links);
    return Files.newInputStream(file, links);
  }

  /** What a pipe, device or socket is called; empty for files, folders and links. */
  static Optional<String> special(Path file, LinkOption... links) throws IOException {
    if (!file.getFileSystem().supportedFileAttributeViews().contains("unix")) {
      // Windows has none of them in folders
      return Optional.empty();
    }
    int mode = (Integer) Files.getAttribute(file, "unix:mode", links);
    return Optional.ofNullable(SPECIAL.get(mode & KIND_BITS));
  }
}
