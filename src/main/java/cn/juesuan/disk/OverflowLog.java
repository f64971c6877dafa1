package cn.juesuan.disk;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * Bytes that are appended, then read again at any place by any thread. The first ones stay in
 * memory; what a big batch has beyond them goes to a temporary file, so that memory does not grow
 * with the batch.
 */
public final class OverflowLog implements Closeable {

  /** Small enough for garbage collectors to treat as any other object. */
  private static final int CHUNK = 1 << 18;

  private final int chunksInMemory;
  private final List<byte[]> chunks = new ArrayList<>();
  private final List<FileChannel> overflow = new ArrayList<>(1);
  private byte[] tail = new byte[CHUNK];
  private int inTail = 0;

  /**
   * @param memory how many bytes may stay in memory, about
   */
  public OverflowLog(long memory) {
    this.chunksInMemory = (int) Math.max(1, memory / CHUNK);
  }

  /** How many bytes were written. */
  public long size() {
    return chunks.size() * (long) CHUNK + flushed() + inTail;
  }

  /** Appends bytes and says at which place they begin. */
  public long append(byte[] bytes, int length) {
    long start = size();
    for (int done = 0; done < length; ) {
      int count = Math.min(length - done, CHUNK - inTail);
      System.arraycopy(bytes, done, tail, inTail, count);
      inTail += count;
      done += count;
      if (inTail == CHUNK) {
        flush();
      }
    }
    return start;
  }

  /** The bytes at a place; safe for several threads once nothing is appended any more. */
  public byte[] read(long start, int length) {
    byte[] bytes = new byte[length];
    for (int done = 0; done < length; ) {
      done += copy(start + done, bytes, done);
    }
    return bytes;
  }

  private int copy(long from, byte[] bytes, int at) {
    long inMemory = chunks.size() * (long) CHUNK;
    if (from < inMemory) {
      int offset = (int) (from % CHUNK);
      int count = Math.min(bytes.length - at, CHUNK - offset);
      System.arraycopy(chunks.get((int) (from / CHUNK)), offset, bytes, at, count);
      return count;
    }
    if (from < inMemory + flushed()) {
      return copyFlushed(from - inMemory, bytes, at);
    }
    int count = bytes.length - at;
    System.arraycopy(tail, (int) (from - inMemory - flushed()), bytes, at, count);
    return count;
  }

  private int copyFlushed(long from, byte[] bytes, int at) {
    try {
      int count = (int) Math.min(bytes.length - at, flushed() - from);
      int read = overflow.get(0).read(ByteBuffer.wrap(bytes, at, count), from);
      if (read <= 0) {
        throw new IOException("the temporary file of records was cut short");
      }
      return read;
    } catch (IOException failure) {
      throw new TemporaryFault(failure);
    }
  }

  private long flushedBytes = 0;

  private long flushed() {
    return flushedBytes;
  }

  private void flush() {
    if (chunks.size() < chunksInMemory) {
      chunks.add(tail);
      tail = new byte[CHUNK];
    } else {
      writeOut();
    }
    inTail = 0;
  }

  private void writeOut() {
    try {
      if (overflow.isEmpty()) {
        overflow.add(temporaryFile());
      }
      ByteBuffer out = ByteBuffer.wrap(tail);
      while (out.hasRemaining()) {
        overflow.get(0).write(out);
      }
      flushedBytes += CHUNK;
    } catch (IOException failure) {
      throw new TemporaryFault(failure);
    }
  }

  private static FileChannel temporaryFile() throws IOException {
    Path file = Files.createTempFile("juesuan", ".tmp");
    return FileChannel.open(
        file,
        StandardOpenOption.READ,
        StandardOpenOption.WRITE,
        StandardOpenOption.DELETE_ON_CLOSE);
  }

  @Override
  public void close() {
    for (FileChannel file : overflow) {
      try {
        file.close();
      } catch (IOException failure) {
        throw new TemporaryFault(failure);
      }
    }
  }
}
