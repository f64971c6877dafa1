package cn.juesuan.ooxml;

import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * What a thread writes and compresses one part after another with, one workbook at a time, so that
 * thousands of workbooks need no fresh memory for it.
 */
public final class ThreadBuffers {

  /** A part that needs more is rare, and its memory is not kept. */
  private static final int MOST_KEPT = 8 << 20;

  private static final ThreadLocal<ThreadBuffers> MINE =
      ThreadLocal.withInitial(ThreadBuffers::new);

  private final Deflater deflater = new Deflater(DeflatedPart.LEVEL, true);
  private XmlBytes sink = new XmlBytes(64 << 10);
  private byte[] packed = new byte[16 << 10];

  private ThreadBuffers() {}

  /** Those of the thread that asks. */
  public static ThreadBuffers mine() {
    return MINE.get();
  }

  /** An empty sink; what was written to it before is lost. */
  public XmlBytes sink() {
    if (sink.array().length > MOST_KEPT) {
      sink = new XmlBytes(64 << 10);
    }
    sink.clear();
    return sink;
  }

  /**
   * @param head what the content begins with
   */
  DeflatedPart compress(DeflatedPart.Head head, byte[] content, int length) {
    CRC32 crc = new CRC32();
    crc.update(content, 0, length);
    deflater.reset();
    deflater.setInput(content, head.content().length, length - head.content().length);
    deflater.finish();
    int size = head.bytes().length;
    if (size > packed.length) {
      packed = new byte[2 * size];
    }
    System.arraycopy(head.bytes(), 0, packed, 0, size);
    while (!deflater.finished()) {
      if (size == packed.length) {
        packed = Arrays.copyOf(packed, packed.length * 2);
      }
      size += deflater.deflate(packed, size, packed.length - size);
    }
    DeflatedPart compressed = new DeflatedPart(Arrays.copyOf(packed, size), length, crc.getValue());
    if (packed.length > MOST_KEPT) {
      packed = new byte[16 << 10];
    }
    return compressed;
  }
}
