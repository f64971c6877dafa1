package cn.juesuan.batch;

import cn.juesuan.disk.OverflowLog;
import cn.juesuan.problem.Limit;
import cn.juesuan.problem.Problem;
import cn.juesuan.problem.ProblemBytes;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is wrong with units' records, kept as bytes: where every line is wrong it is much. */
final class ProblemLog implements Closeable {

  private final OverflowLog log;
  private final Map<Integer, OfUnit> units = new HashMap<>();

  /** Where a unit's problems lie. */
  private static final class OfUnit {
    private final RecordExtents runs = new RecordExtents();
    private final Limit limit = new Limit();
  }

  ProblemLog(OverflowLog log) {
    this.log = log;
  }

  /** Appends a problem; units count from 0. */
  void add(int unit, Problem problem) {
    OfUnit of = units.computeIfAbsent(unit, u -> new OfUnit());
    if (of.limit.admits(problem)) {
      byte[] bytes = bytes(problem);
      of.runs.add(0, log.append(bytes, bytes.length), bytes.length);
    }
  }

  /** A unit's problems in the order of adding, and how many more there were. */
  List<Problem> of(int unit) {
    OfUnit of = units.get(unit);
    if (of == null) {
      return List.of();
    }
    List<Problem> problems = new ArrayList<>();
    of.runs.forEach(0, (start, length) -> read(log.read(start, length), problems));
    problems.addAll(of.limit.beyond());
    return problems;
  }

  private static byte[] bytes(Problem problem) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ProblemBytes.write(problem, new DataOutputStream(bytes));
    } catch (IOException e) {
      // memory takes everything
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void read(byte[] bytes, List<Problem> problems) {
    ByteArrayInputStream in = new ByteArrayInputStream(bytes);
    try {
      while (in.available() > 0) {
        problems.add(ProblemBytes.read(new DataInputStream(in)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    log.close();
  }
}
