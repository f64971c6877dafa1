package cn.juesuan.run;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Files appear whole or not at all: written beside, brought to the disk, moved. */
final class SafeFile {

  /** What unfinished files are called; whoever finds one may delete it. */
  static final String UNFINISHED = ".juesuan-unfinished";

  private SafeFile() {}

  /** Writes a file's bytes. */
  interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  static void replace(Path file, byte[] bytes) throws IOException {
    replace(file, out -> out.write(bytes));
  }

  static void replace(Path file, Content content) throws IOException {
    Files.createDirectories(file.getParent());
    try {
      writeBeside(file, content);
      putInPlace(file);
    } finally {
      Files.deleteIfExists(unfinished(file));
    }
  }

  /** Brings what a file is to be to the disk, beside it. */
  static void writeBeside(Path file, Content content) throws IOException {
    Files.createDirectories(file.getParent());
    try (FileChannel channel =
            FileChannel.open(
                unfinished(file),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING);
        OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16)) {
      content.writeTo(out);
      out.flush();
      channel.force(true);
    }
  }

  /** Makes what is beside a file the file. */
  static void putInPlace(Path file) throws IOException {
    Files.move(
        unfinished(file),
        file,
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  static Path unfinished(Path file) {
    return file.resolveSibling(file.getFileName() + UNFINISHED);
  }
}
