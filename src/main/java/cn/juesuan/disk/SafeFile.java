package cn.juesuan.disk;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/** Files appear whole or not at all: written beside, brought to the disk, moved. */
public final class SafeFile {

  /** What unfinished files are called; whoever finds one may delete it. */
  public static final String UNFINISHED = ".juesuan-unfinished";

  private SafeFile() {}

  /** Writes a file's bytes. */
  public interface Content {
    /**
     * Writes the whole content.
     *
     * @throws IOException if the disk refuses
     */
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * Puts these bytes in place of a file, or leaves it as it was.
   *
   * @param path from the folder, with slashes
   * @throws IOException if the disk refuses
   */
  public static void replace(OwnFolder folder, String path, byte[] bytes) throws IOException {
    replace(folder, path, out -> out.write(bytes));
  }

  /**
   * Writes a file in place of what was there before; a link there is replaced, not followed.
   *
   * @throws RefusedFile if a pipe, a device or a socket stands there, or a folder is a link
   */
  public static void replace(OwnFolder folder, String path, Content content) throws IOException {
    try {
      writeBeside(folder, path, content);
      putInPlace(folder, path);
    } catch (IOException e) {
      clear(folder, path);
      throw e;
    }
  }

  /** Brings what a file is to be to the disk, beside it. */
  public static void writeBeside(OwnFolder folder, String path, Content content)
      throws IOException {
    folder.prepare(path);
    clear(folder, path);
    // nobody can have put a link there in between: what is there already is not opened
    try (FileChannel channel =
            FileChannel.open(
                folder.file(unfinished(path)),
                StandardOpenOption.CREATE_NEW,
                StandardOpenOption.WRITE);
        OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16)) {
      content.writeTo(out);
      out.flush();
      channel.force(true);
    }
  }

  /** Makes what is beside a file the file. */
  public static void putInPlace(OwnFolder folder, String path) throws IOException {
    Optional<BasicFileAttributes> there = folder.there(path);
    if (there.isPresent()) {
      Optional<String> special = RegularFile.special(folder.file(path), LinkOption.NOFOLLOW_LINKS);
      if (special.isPresent()) {
        throw new RefusedFile("同名的" + special.get() + "挡在那里");
      }
    }
    Files.move(
        folder.file(unfinished(path)),
        folder.file(path),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  /**
   * Makes what is beside a file the file.
   *
   * @throws java.nio.file.FileAlreadyExistsException if something is there
   */
  static void putNew(OwnFolder folder, String path) throws IOException {
    Files.move(folder.file(unfinished(path)), folder.file(path));
  }

  /** Deletes what is beside a file; folders and pipes of that name are nothing of the program's. */
  public static void clear(OwnFolder folder, String path) throws IOException {
    String beside = unfinished(path);
    Optional<BasicFileAttributes> there = folder.there(beside);
    if (there.isPresent() && isUnfinished(folder.file(beside), there.get())) {
      Files.deleteIfExists(folder.file(beside));
    }
  }

  /** Whether it is what a run may have left: a file, or a link that somebody put there. */
  public static boolean isUnfinished(Path path, BasicFileAttributes attributes) {
    return path.toString().endsWith(UNFINISHED)
        && (attributes.isRegularFile() || attributes.isSymbolicLink());
  }

  static String unfinished(String path) {
    return path + UNFINISHED;
  }
}
