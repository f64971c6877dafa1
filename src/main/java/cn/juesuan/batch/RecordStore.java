package cn.juesuan.batch;

import cn.juesuan.data.RawLine;
import cn.juesuan.disk.OverflowLog;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * All records of a batch, found by unit and dataset. A record costs the bytes of its text in a
 * {@link OverflowLog}; records of a unit that follow each other in a file are one run, so that the
 * index is small. Typed values are made only when a unit is asked for.
 */
final class RecordStore implements Closeable {

  private final OverflowLog log;
  private final List<RecordExtents> units = new ArrayList<>();

  RecordStore(OverflowLog log) {
    this.log = log;
  }

  /** Appends a record; units count from 0. */
  void add(int unit, int dataset, RawLine record) {
    byte[] bytes = encoded(record);
    long start = log.append(bytes, bytes.length);
    while (units.size() <= unit) {
      units.add(new RecordExtents());
    }
    units.get(unit).add(dataset, start, bytes.length);
  }

  /** The records of a unit in a dataset, in the file's order. */
  List<RawLine> records(int unit, int dataset) {
    List<RawLine> records = new ArrayList<>();
    if (unit < units.size()) {
      units
          .get(unit)
          .forEach(
              dataset, (start, length) -> new Decoding(log.read(start, length)).addTo(records));
    }
    return records;
  }

  /** Whether a unit has records in any dataset but one. */
  boolean hasRecordsBeside(int unit, int dataset) {
    return unit < units.size() && units.get(unit).anyBeside(dataset);
  }

  @Override
  public void close() {
    log.close();
  }

  private static byte[] encoded(RawLine record) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    write(out, record.line());
    write(out, record.fields().size());
    for (String field : record.fields()) {
      byte[] text = field.getBytes(StandardCharsets.UTF_8);
      write(out, text.length);
      out.write(text, 0, text.length);
    }
    return out.toByteArray();
  }

  /** Seven bits a byte, lowest first, the eighth set on all but the last. */
  private static void write(ByteArrayOutputStream out, int number) {
    int rest = number;
    while (rest > 0x7F) {
      out.write((rest & 0x7F) | 0x80);
      rest >>>= 7;
    }
    out.write(rest);
  }

  /** Reads records from the bytes of a run. */
  private static final class Decoding {
    private final byte[] bytes;
    private int at = 0;

    Decoding(byte[] bytes) {
      this.bytes = bytes;
    }

    void addTo(List<RawLine> records) {
      while (at < bytes.length) {
        int line = number();
        String[] fields = new String[number()];
        for (int i = 0; i < fields.length; i++) {
          fields[i] = text();
        }
        records.add(new RawLine(line, List.of(fields)));
      }
    }

    private String text() {
      int length = number();
      if (length == 0) {
        return "";
      }
      String text = new String(bytes, at, length, StandardCharsets.UTF_8);
      at += length;
      return text;
    }

    private int number() {
      int number = 0;
      int shift = 0;
      while (bytes[at] < 0) {
        number |= (bytes[at++] & 0x7F) << shift;
        shift += 7;
      }
      return number | (bytes[at++] << shift);
    }
  }
}
