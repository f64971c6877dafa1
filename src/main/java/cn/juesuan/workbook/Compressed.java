package cn.juesuan.workbook;

import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Bytes as a ZIP file holds them. */
record Compressed(byte[] bytes, long size, long crc) {

  /**
   * For what differs from unit to unit, by measurement: against 6, which spreadsheet programs use,
   * workbooks are a tenth larger and compressing takes half the time.
   */
  static final int LEVEL = 2;

  /** For what is compressed once for all units. */
  private static final int LEVEL_OF_FIXED = 9;

  /**
   * What many parts begin with, compressed once: whole blocks of the stream, which others follow.
   *
   * @param size how many bytes of content it stands for
   */
  record Head(byte[] bytes, int size) {

    static final Head NONE = new Head(new byte[0], 0);

    static Head of(byte[] content) {
      return new Head(deflated(content, Deflater.SYNC_FLUSH), content.length);
    }
  }

  /** A whole part that all units have. */
  static Compressed fixed(byte[] content) {
    CRC32 crc = new CRC32();
    crc.update(content);
    return new Compressed(deflated(content, Deflater.NO_FLUSH), content.length, crc.getValue());
  }

  /**
   * @param flush {@link Deflater#NO_FLUSH} for all of a stream, {@link Deflater#SYNC_FLUSH} for its
   *     beginning
   */
  private static byte[] deflated(byte[] content, int flush) {
    Deflater deflater = new Deflater(LEVEL_OF_FIXED, true);
    deflater.setInput(content);
    if (flush == Deflater.NO_FLUSH) {
      deflater.finish();
    }
    byte[] out = new byte[content.length / 2 + 64];
    int size = deflater.deflate(out, 0, out.length, flush);
    while (size == out.length) {
      out = Arrays.copyOf(out, out.length * 2);
      size += deflater.deflate(out, size, out.length - size, flush);
    }
    deflater.end();
    return Arrays.copyOf(out, size);
  }
}
