package cn.juesuan.output;

import cn.juesuan.disk.OwnFolder;
import cn.juesuan.disk.SafeFile;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds an output folder for one run, or for one run of each shard; the system lets go of it when
 * the program ends, however it ends.
 */
public final class OutputLock implements AutoCloseable {

  static final String FILE = ".juesuan-lock";

  private static final Logger LOG = LoggerFactory.getLogger(OutputLock.class);
  private static final int DEPTH_OF_WORKBOOKS = 4;

  private final List<FileChannel> channels = new ArrayList<>();

  private OutputLock() {}

  /** Another run is writing into the folder. */
  public static final class Busy extends Exception {
    private static final long serialVersionUID = 1L;

    private Busy(String run, Path output) {
      super(run + "另一次运行正在向 " + output + " 写文件，等它结束后再运行");
    }
  }

  /**
   * Takes the folder, and clears away what a run that was killed left unfinished.
   *
   * @throws IOException if the folder cannot be written
   */
  public static OutputLock take(Path output) throws Busy, IOException {
    OutputLock lock = new OutputLock();
    try {
      if (!lock.holds(OwnFolder.of(output), false)) {
        throw new Busy("", output);
      }
      clearUnfinished(output);
      return lock;
    } catch (Busy | IOException e) {
      lock.close();
      throw e;
    }
  }

  /**
   * Takes a shard's part of the folder. Runs of other shards may go on beside it, a run of the
   * whole batch may not.
   *
   * @throws IOException if the folder cannot be written
   */
  public static OutputLock take(Path output, Shard shard) throws Busy, IOException {
    OutputLock lock = new OutputLock();
    try {
      if (!lock.holds(OwnFolder.of(output), true)) {
        throw new Busy("", output);
      }
      OwnFolder own = ShardFile.folder(OwnFolder.of(output), shard);
      if (!lock.holds(own, false)) {
        throw new Busy("分片 " + shard.text() + " 的", output);
      }
      clearUnfinished(own.path());
      return lock;
    } catch (Busy | IOException e) {
      lock.close();
      throw e;
    }
  }

  /**
   * Whether it is held now.
   *
   * @param shared whether others may hold it in the same way
   */
  private boolean holds(OwnFolder folder, boolean shared) throws IOException {
    FileChannel channel = open(folder);
    channels.add(channel);
    return isOurs(channel, shared);
  }

  private static FileChannel open(OwnFolder folder) throws IOException {
    folder.prepare(FILE);
    folder.requireOwn(FILE);
    return FileChannel.open(
        folder.file(FILE),
        StandardOpenOption.CREATE,
        StandardOpenOption.READ,
        StandardOpenOption.WRITE,
        LinkOption.NOFOLLOW_LINKS);
  }

  private static boolean isOurs(FileChannel channel, boolean shared) throws IOException {
    try {
      FileLock lock = channel.tryLock(0, Long.MAX_VALUE, shared);
      return lock != null && lock.isValid();
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  /** What cannot be deleted hinders nothing but its own file, which is reported then. */
  private static void clearUnfinished(Path folder) throws IOException {
    Files.walkFileTree(
        folder.toRealPath(),
        Set.of(),
        DEPTH_OF_WORKBOOKS,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (SafeFile.isUnfinished(file, attributes)) {
              delete(file);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) {
            LOG.debug("cannot look at {}", file, e);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path folder, IOException e) {
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      LOG.debug("cannot delete {}", file, e);
    }
  }

  @Override
  public void close() throws IOException {
    for (FileChannel channel : channels) {
      channel.close();
    }
  }
}
