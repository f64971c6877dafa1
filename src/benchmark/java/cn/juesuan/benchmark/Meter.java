package cn.juesuan.benchmark;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Measures ways of making the same workbooks, in turns, on one thread. */
final class Meter {

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /** Seconds of further warm-up for each way, and how often at most. */
  private static final double WARMING = 2;

  private static final int MOST_WARMING = 15;

  /** What part of the time the compiler may still take: it shares processors with the measured. */
  private static final double QUIET = 0.1;

  private Meter() {}

  /**
   * Medians over all workbooks, and the least CPU time: CPU time, elapsed time, allocated memory,
   * size of the file.
   */
  record Figures(
      double cpuMillis,
      double fastest,
      double millis,
      double megabytes,
      double kilobytes,
      int runs) {}

  /**
   * @param seconds how much CPU time each way is measured, after as long a warm-up and until the
   *     virtual machine hardly compiles any more; at least three workbooks, unless one takes that
   *     long
   */
  static Map<String, Figures> measure(Map<String, Way> ways, int units, double seconds)
      throws IOException {
    warm(ways, units, seconds);
    CompilationMXBean compiler = ManagementFactory.getCompilationMXBean();
    for (int again = 0; again < MOST_WARMING; again++) {
      long compiled = compiler.getTotalCompilationTime();
      long before = System.nanoTime();
      warm(ways, units, WARMING);
      double elapsed = (System.nanoTime() - before) / 1e6;
      if (compiler.getTotalCompilationTime() - compiled < QUIET * elapsed) {
        break;
      }
    }
    Map<String, Samples> samples = new LinkedHashMap<>();
    ways.keySet().forEach(name -> samples.put(name, new Samples()));
    boolean more = true;
    for (int round = 0; more; round++) {
      more = false;
      for (Map.Entry<String, Way> way : ways.entrySet()) {
        Samples own = samples.get(way.getKey());
        // slow ways rest while fast ones fill their time: rounds stay close together
        boolean slow = own.count > 0 && own.spent > 3 * seconds * 1e9;
        if (own.spent < seconds * 1e9 || (own.count < 3 && !slow)) {
          own.add(way.getValue(), round % units);
          more = true;
        }
      }
    }
    Map<String, Figures> figures = new LinkedHashMap<>();
    samples.forEach((name, own) -> figures.put(name, own.figures()));
    return figures;
  }

  private static void warm(Map<String, Way> ways, int units, double seconds) throws IOException {
    for (Way way : ways.values()) {
      long until = THREADS.getCurrentThreadCpuTime() + (long) (seconds * 1e9);
      int unit = 0;
      do {
        way.make(unit++ % units);
      } while (THREADS.getCurrentThreadCpuTime() < until);
    }
  }

  private static final class Samples {
    private double[] cpu = new double[1024];
    private double[] wall = new double[1024];
    private double[] memory = new double[1024];
    private double[] size = new double[1024];
    private int count;
    private long spent;

    void add(Way way, int unit) throws IOException {
      if (count == cpu.length) {
        cpu = Arrays.copyOf(cpu, count * 2);
        wall = Arrays.copyOf(wall, count * 2);
        memory = Arrays.copyOf(memory, count * 2);
        size = Arrays.copyOf(size, count * 2);
      }
      long thread = Thread.currentThread().getId();
      long allocated = THREADS.getThreadAllocatedBytes(thread);
      long cpuBefore = THREADS.getCurrentThreadCpuTime();
      long before = System.nanoTime();
      byte[] file = way.make(unit);
      long took = System.nanoTime() - before;
      long tookCpu = THREADS.getCurrentThreadCpuTime() - cpuBefore;
      cpu[count] = tookCpu / 1e6;
      wall[count] = took / 1e6;
      memory[count] = (THREADS.getThreadAllocatedBytes(thread) - allocated) / 1e6;
      size[count] = file.length / 1e3;
      spent += tookCpu;
      count++;
    }

    Figures figures() {
      return new Figures(
          median(cpu),
          Arrays.stream(cpu, 0, count).min().orElse(0),
          median(wall),
          median(memory),
          median(size),
          count);
    }

    private double median(double[] all) {
      double[] own = Arrays.copyOf(all, count);
      Arrays.sort(own);
      return own[count / 2];
    }
  }
}
