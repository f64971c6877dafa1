package cn.juesuan.ooxml;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;

/**
 * A ZIP file of parts that are compressed already (ECMA-376 Part 2, mapping to ZIP). Every entry
 * bears the first day that ZIP files know, so that the same parts give the same bytes.
 */
final class ZipBytes {

  private static final int LOCAL = 0x04034b50;
  private static final int CENTRAL = 0x02014b50;
  private static final int END = 0x06054b50;
  private static final int VERSION = 20;

  /** Says that names are UTF-8. */
  private static final int FLAGS = 1 << 11;

  private static final int NOON = 12 << 11;
  private static final int FIRST_DAY = (1 << 5) | 1;

  /** What an entry's two descriptions take besides its name. */
  private static final int DESCRIPTIONS = 30 + 46;

  private static final int END_SIZE = 22;

  private final List<Entry> entries = new ArrayList<>();
  private int size = END_SIZE;

  private record Entry(byte[] name, DeflatedPart content) {}

  void add(String name, DeflatedPart content) {
    Entry entry = new Entry(name.getBytes(StandardCharsets.UTF_8), content);
    entries.add(entry);
    size += DESCRIPTIONS + 2 * entry.name().length + content.bytes().length;
  }

  byte[] bytes() {
    XmlBytes out = new XmlBytes(size);
    int[] starts = new int[entries.size()];
    for (int i = 0; i < starts.length; i++) {
      Entry entry = entries.get(i);
      starts[i] = out.size();
      out.fourBytes(LOCAL);
      description(entry, out);
      out.raw(entry.name()).raw(entry.content().bytes());
    }
    int start = out.size();
    for (int i = 0; i < starts.length; i++) {
      Entry entry = entries.get(i);
      out.fourBytes(CENTRAL).twoBytes(VERSION);
      description(entry, out);
      // no comment, first disk, no attributes
      out.twoBytes(0).twoBytes(0).twoBytes(0).fourBytes(0);
      out.fourBytes(starts[i]).raw(entry.name());
    }
    int directory = out.size() - start;
    out.fourBytes(END).fourBytes(0);
    out.twoBytes(entries.size()).twoBytes(entries.size());
    out.fourBytes(directory).fourBytes(start).twoBytes(0);
    return out.array();
  }

  private static void description(Entry entry, XmlBytes out) {
    out.twoBytes(VERSION).twoBytes(FLAGS).twoBytes(Deflater.DEFLATED);
    out.twoBytes(NOON).twoBytes(FIRST_DAY);
    out.fourBytes((int) entry.content().crc());
    out.fourBytes(entry.content().bytes().length).fourBytes((int) entry.content().size());
    // no extra field
    out.twoBytes(entry.name().length).twoBytes(0);
  }
}
