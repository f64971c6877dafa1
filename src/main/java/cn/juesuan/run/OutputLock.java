package cn.juesuan.run;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * Holds an output folder for one run, or for one run of each shard; the system lets go of it when
 * the program ends, however it ends.
 */
final class OutputLock implements AutoCloseable {

  static final String FILE = ".juesuan-lock";

  private static final int DEPTH_OF_WORKBOOKS = 3;

  private final List<FileChannel> channels;

  private OutputLock(FileChannel... channels) {
    this.channels = List.of(channels);
  }

  /** Another run is writing into the folder. */
  static final class Busy extends Exception {
    private static final long serialVersionUID = 1L;

    Busy(Path output) {
      super("另一次运行正在向 " + output + " 写文件，等它结束后再运行");
    }

    Busy(Path output, Shard shard) {
      super("分片 " + shard.text() + " 的另一次运行正在向 " + output + " 写文件，等它结束后再运行");
    }
  }

  /**
   * Takes the folder, and clears away what a run that was killed left unfinished.
   *
   * @throws IOException if the folder cannot be written
   */
  static OutputLock take(Path output) throws Busy, IOException {
    FileChannel whole = open(output);
    if (!isOurs(whole, false)) {
      whole.close();
      throw new Busy(output);
    }
    clearUnfinished(output);
    return new OutputLock(whole);
  }

  /**
   * Takes a shard's part of the folder. Runs of other shards may go on beside it, a run of the
   * whole batch may not.
   *
   * @throws IOException if the folder cannot be written
   */
  static OutputLock take(Path output, Shard shard) throws Busy, IOException {
    FileChannel whole = open(output);
    if (!isOurs(whole, true)) {
      whole.close();
      throw new Busy(output);
    }
    FileChannel part = open(ShardFile.folder(output, shard));
    if (!isOurs(part, false)) {
      part.close();
      whole.close();
      throw new Busy(output, shard);
    }
    clearUnfinished(ShardFile.folder(output, shard));
    return new OutputLock(whole, part);
  }

  private static FileChannel open(Path folder) throws IOException {
    Files.createDirectories(folder);
    return FileChannel.open(
        folder.resolve(FILE),
        StandardOpenOption.CREATE,
        StandardOpenOption.READ,
        StandardOpenOption.WRITE);
  }

  private static boolean isOurs(FileChannel channel, boolean shared) throws IOException {
    try {
      FileLock lock = channel.tryLock(0, Long.MAX_VALUE, shared);
      return lock != null && lock.isValid();
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  private static void clearUnfinished(Path output) throws IOException {
    List<Path> unfinished;
    try (Stream<Path> files =
        Files.find(
            output,
            DEPTH_OF_WORKBOOKS,
            (path, attributes) -> path.toString().endsWith(SafeFile.UNFINISHED))) {
      unfinished = files.toList();
    }
    for (Path file : unfinished) {
      Files.deleteIfExists(file);
    }
  }

  @Override
  public void close() throws IOException {
    for (FileChannel channel : channels) {
      channel.close();
    }
  }
}
