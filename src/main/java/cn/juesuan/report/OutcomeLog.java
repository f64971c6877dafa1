package cn.juesuan.report;

import cn.juesuan.disk.OverflowLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Keeps the outcomes of a run that goes on; those of a big one mostly in a temporary file. */
public final class OutcomeLog implements Outcomes, Closeable {

  /** Of the memory that the program may use, the part in which outcomes are kept. */
  private static final int PART_FOR_OUTCOMES = 32;

  private static final long MOST_FOR_OUTCOMES = 64L << 20;

  /**
   * A small batch is read five times for its reports, and decoding it takes longer than it does.
   */
  private static final int FIRST_UNITS = 8;

  /** As they are. */
  private final List<UnitRecord> first = new ArrayList<>();

  /** The others, as bytes. */
  private final OverflowLog log;

  private final List<Long> starts = new ArrayList<>();

  private OutcomeLog(long memory) {
    this.log = new OverflowLog(memory);
  }

  /** An empty log; what memory does not hold goes to a temporary file. */
  public static OutcomeLog open() {
    long part = Runtime.getRuntime().maxMemory() / PART_FOR_OUTCOMES;
    return new OutcomeLog(Math.min(part, MOST_FOR_OUTCOMES));
  }

  /** Adds the next unit. */
  public void add(UnitRecord kept) {
    if (first.size() < FIRST_UNITS) {
      first.add(kept);
      return;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      UnitRecordCodec.write(kept, new DataOutputStream(bytes));
    } catch (IOException e) {
      // memory takes everything
      throw new UncheckedIOException(e);
    }
    starts.add(log.append(bytes.toByteArray(), bytes.size()));
  }

  @Override
  public void forEach(Sink sink) throws IOException {
    for (UnitRecord kept : first) {
      sink.take(kept);
    }
    for (int i = 0; i < starts.size(); i++) {
      long end = i + 1 < starts.size() ? starts.get(i + 1) : log.size();
      byte[] bytes = log.read(starts.get(i), (int) (end - starts.get(i)));
      sink.take(UnitRecordCodec.read(new DataInputStream(new ByteArrayInputStream(bytes))));
    }
  }

  @Override
  public void close() {
    log.close();
  }
}
