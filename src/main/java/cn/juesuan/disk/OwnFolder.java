package cn.juesuan.disk;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder into which the program writes. The folder itself is the user's choice and may be a link;
 * below it no link is followed, so that nothing is written anywhere else.
 */
public final class OwnFolder {

  private static final Logger LOG = LoggerFactory.getLogger(OwnFolder.class);

  private final Path root;
  private final Path folder;

  private OwnFolder(Path root, Path folder) {
    this.root = root;
    this.folder = folder;
  }

  /** The folder at that path, which need not be there yet. */
  public static OwnFolder of(Path root) {
    return new OwnFolder(root, root);
  }

  /**
   * A folder in this one.
   *
   * @param name with slashes between folders
   */
  public OwnFolder folder(String name) {
    return new OwnFolder(root, folder.resolve(name));
  }

  /** Where it lies. */
  public Path path() {
    return folder;
  }

  /** Where a file below this folder is or would be. */
  public Path file(String path) {
    return folder.resolve(path);
  }

  /** What stands there, a link as itself; empty where nothing does. */
  public Optional<BasicFileAttributes> there(String path) throws IOException {
    try {
      refuseLinks(file(path).getParent());
      return Optional.of(attributes(file(path)));
    } catch (NoSuchFileException e) {
      LOG.debug("nothing is there", e);
      return Optional.empty();
    }
  }

  /**
   * Makes the folders that a file needs.
   *
   * @throws RefusedFile if one of them is a link
   * @throws IOException if something else is in the way or the disk refuses
   */
  public void prepare(String path) throws IOException {
    Files.createDirectories(root);
    for (Path wanted : below(file(path).getParent())) {
      makeFolder(wanted);
    }
  }

  /** The folders on the way from the root, without it, to one below. */
  private List<Path> below(Path deepest) {
    if (!deepest.startsWith(root)) {
      throw new IllegalArgumentException(deepest + " is not below " + root);
    }
    List<Path> below = new ArrayList<>();
    for (Path at = deepest; !at.equals(root); at = at.getParent()) {
      below.add(0, at);
    }
    return below;
  }

  private static void makeFolder(Path folder) throws IOException {
    try {
      Files.createDirectory(folder);
    } catch (FileAlreadyExistsException e) {
      refuseLink(folder);
      if (!attributes(folder).isDirectory()) {
        throw e;
      }
    }
  }

  private void refuseLinks(Path deepest) throws IOException {
    for (Path reached : below(deepest)) {
      refuseLink(reached);
    }
  }

  private static void refuseLink(Path path) throws IOException {
    if (Files.isSymbolicLink(path)) {
      throw new RefusedFile(path.getFileName() + " 是链接，程序不经过链接写文件，请删去这个链接");
    }
  }

  /**
   * Makes sure that a file of the program's own is one, or not there yet.
   *
   * @throws RefusedFile if it is a link or no file
   */
  public void requireOwn(String path) throws IOException {
    Optional<BasicFileAttributes> there = there(path);
    if (there.isPresent()) {
      refuseLink(file(path));
      String what =
          there.get().isDirectory()
              ? "文件夹"
              : RegularFile.special(file(path), LinkOption.NOFOLLOW_LINKS).orElse("");
      if (!what.isEmpty()) {
        throw new RefusedFile(file(path).getFileName() + " 是" + what + "，不是文件，请移走它");
      }
    }
  }

  /** Whether a file has another name as well, by which another folder has it. */
  public boolean hasAnotherName(String path) throws IOException {
    Path file = file(path);
    return file.getFileSystem().supportedFileAttributeViews().contains("unix")
        && (Integer) Files.getAttribute(file, "unix:nlink", LinkOption.NOFOLLOW_LINKS) > 1;
  }

  private static BasicFileAttributes attributes(Path path) throws IOException {
    return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
  }

  /**
   * Brings the folder's list of files to the disk, where the system can do that (not Windows): what
   * a power cut must not undo is that a file was made there.
   */
  public void force() {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      LOG.debug("cannot force {}", folder, e);
    }
  }
}
