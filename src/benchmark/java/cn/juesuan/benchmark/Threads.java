package cn.juesuan.benchmark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * How much faster a warm batch is with two threads than with one, and how much faster two threads
 * are on this machine that share nothing at all: two processors of a virtual machine may be one
 * core, and share its caches and memory in any case.
 */
final class Threads {

  private static final int TURNS = 3;

  private Threads() {}

  /** Makes the batch with so many threads; returns the seconds that it took. */
  interface Batch {
    double run(int threads) throws Exception;
  }

  static void measure(int units, Batch batch) throws Exception {
    System.out.printf("%n%d 个单位整批生成（含读数据、写盘、报告）%n", units);
    System.out.println("| 线程 | 秒 | 个/秒 |");
    System.out.println("| ---: | ---: | ---: |");
    row("2，第一次", batch.run(2), units);
    // the compiler is done with what a batch runs
    batch.run(1);
    double[] one = new double[TURNS];
    double[] two = new double[TURNS];
    for (int turn = 0; turn < TURNS; turn++) {
      one[turn] = batch.run(1);
      two[turn] = batch.run(2);
    }
    row("1", median(one), units);
    row("2", median(two), units);
    System.out.printf(Locale.ROOT, "%n两个线程是一个线程的 %.2f 倍%n", median(one) / median(two));
  }

  /** What two threads with a yardstick of their own make, beside one. */
  static void measureCeiling(Workload work, double seconds) throws Exception {
    System.out.printf(Locale.ROOT, "互不相干的两个线程（标尺）：%.2f 倍，这台机器最多能这样%n", ceiling(work, seconds));
  }

  private static void row(String threads, double took, int units) {
    System.out.printf(Locale.ROOT, "| %s | %.2f | %.0f |%n", threads, took, units / took);
  }

  private static double median(double[] all) {
    Arrays.sort(all);
    return all[all.length / 2];
  }

  private static double ceiling(Workload work, double seconds) throws Exception {
    made(work, 1, seconds);
    double[] ratios = new double[TURNS];
    for (int turn = 0; turn < TURNS; turn++) {
      double one = made(work, 1, seconds);
      ratios[turn] = made(work, 2, seconds) / one;
    }
    return median(ratios);
  }

  /**
   * How many workbooks so many threads make together in the time, each with a yardstick of its own.
   */
  private static long made(Workload work, int threads, double seconds)
      throws IOException, InterruptedException, ExecutionException {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Callable<Long>> tasks = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        Way yardstick = new Yardstick(work, 2);
        tasks.add(() -> loop(yardstick, seconds));
      }
      long made = 0;
      for (Future<Long> task : pool.invokeAll(tasks)) {
        made += task.get();
      }
      return made;
    } finally {
      pool.shutdownNow();
    }
  }

  private static long loop(Way way, double seconds) throws Exception {
    long end = System.nanoTime() + (long) (seconds * 1e9);
    long made = 0;
    while (System.nanoTime() < end) {
      way.make((int) (made % 20));
      made++;
    }
    return made;
  }
}
