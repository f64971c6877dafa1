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
 * Holds an output folder for one run; the system lets go of it when the program ends, however it
 * ends.
 */
final class OutputLock implements AutoCloseable {

  static final String FILE = ".juesuan-lock";

  private static final int DEPTH_OF_WORKBOOKS = 3;

  private final FileChannel channel;

  private OutputLock(FileChannel channel) {
    this.channel = channel;
  }

  /** Another run is writing into the folder. */
  static final class Busy extends Exception {
    private static final long serialVersionUID = 1L;

    Busy(Path output) {
      super("另一次运行正在向 " + output + " 写文件，等它结束后再运行");
    }
  }

  /**
   * Takes the folder, and clears away what a run that was killed left unfinished.
   *
   * @throws IOException if the folder cannot be written
   */
  static OutputLock take(Path output) throws Busy, IOException {
    Files.createDirectories(output);
    FileChannel channel =
        FileChannel.open(output.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (!isOurs(channel)) {
      channel.close();
      throw new Busy(output);
    }
    clearUnfinished(output);
    return new OutputLock(channel);
  }

  private static boolean isOurs(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
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
    channel.close();
  }
}
