package cn.juesuan.benchmark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Writes ZIP files with as little as possible around the deflater. */
final class Zip {

  /** A part, compressed. */
  record Packed(byte[] bytes, int size, int crc) {}

  private record Entry(byte[] name, int packed, int size, int crc, int at) {}

  private final Deflater deflater;
  private final CRC32 crc = new CRC32();
  private final List<Entry> entries = new ArrayList<>();
  private byte[] bytes = new byte[256 << 10];
  private int length;

  Zip(int level) {
    this.deflater = new Deflater(level, true);
  }

  static Packed packed(byte[] content, int level) {
    Deflater deflater = new Deflater(level, true);
    deflater.setInput(content);
    deflater.finish();
    byte[] out = new byte[content.length + 64];
    int size = deflater.deflate(out);
    deflater.end();
    CRC32 crc = new CRC32();
    crc.update(content);
    return new Packed(Arrays.copyOf(out, size), content.length, (int) crc.getValue());
  }

  void begin() {
    length = 0;
    entries.clear();
  }

  void add(byte[] name, Packed packed) {
    room(packed.bytes().length + name.length + 64);
    int at = length;
    head(name, packed.crc(), packed.bytes().length, packed.size());
    System.arraycopy(packed.bytes(), 0, bytes, length, packed.bytes().length);
    length += packed.bytes().length;
    entries.add(new Entry(name, packed.bytes().length, packed.size(), packed.crc(), at));
  }

  void add(byte[] name, byte[] content, int size) {
    room(size + name.length + 128);
    crc.reset();
    crc.update(content, 0, size);
    int at = length;
    int start = at + 30 + name.length;
    deflater.reset();
    deflater.setInput(content, 0, size);
    deflater.finish();
    int packed = deflater.deflate(bytes, start, bytes.length - start);
    if (!deflater.finished()) {
      throw new IllegalStateException("no room");
    }
    head(name, (int) crc.getValue(), packed, size);
    length = start + packed;
    entries.add(new Entry(name, packed, size, (int) crc.getValue(), at));
  }

  byte[] end() {
    int start = length;
    for (Entry entry : entries) {
      room(64 + entry.name().length);
      four(0x02014b50);
      two(20);
      common(entry.crc(), entry.packed(), entry.size(), entry.name().length);
      two(0);
      two(0);
      two(0);
      four(0);
      four(entry.at());
      name(entry.name());
    }
    int directory = length - start;
    room(64);
    four(0x06054b50);
    four(0);
    two(entries.size());
    two(entries.size());
    four(directory);
    four(start);
    two(0);
    return Arrays.copyOf(bytes, length);
  }

  private void head(byte[] name, int crc32, int packed, int size) {
    four(0x04034b50);
    common(crc32, packed, size, name.length);
    name(name);
  }

  private void common(int crc32, int packed, int size, int name) {
    two(20);
    two(1 << 11);
    two(8);
    two(0);
    two(33);
    four(crc32);
    four(packed);
    four(size);
    two(name);
    two(0);
  }

  private void name(byte[] name) {
    System.arraycopy(name, 0, bytes, length, name.length);
    length += name.length;
  }

  private void two(int value) {
    bytes[length++] = (byte) value;
    bytes[length++] = (byte) (value >>> 8);
  }

  private void four(int value) {
    two(value);
    two(value >>> 16);
  }

  private void room(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
    }
  }
}
