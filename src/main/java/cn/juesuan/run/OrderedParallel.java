package cn.juesuan.run;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/** Does the same to many items with several threads; results come in the items' order. */
final class OrderedParallel {

  /** Long chains of formulas are calculated by recursion. */
  private static final long STACK_BYTES = 256L << 20;

  /** How many items a thread may be ahead of the slowest: bounds what is held in memory. */
  private static final int AHEAD = 4;

  private OrderedParallel() {}

  /** With as many threads as there are processors. */
  static <T, R> void run(List<T> items, Function<T, R> make, Consumer<R> sink) {
    run(items, Runtime.getRuntime().availableProcessors(), make, sink);
  }

  static <T, R> void run(List<T> items, int jobs, Function<T, R> make, Consumer<R> sink) {
    ExecutorService threads =
        Executors.newFixedThreadPool(
            Math.max(1, Math.min(jobs, items.size())),
            task -> new Thread(null, task, "juesuan", STACK_BYTES));
    try {
      Deque<Future<R>> under = new ArrayDeque<>();
      for (T item : items) {
        if (under.size() >= jobs * AHEAD) {
          sink.accept(done(under.remove()));
        }
        under.add(threads.submit(() -> make.apply(item)));
      }
      while (!under.isEmpty()) {
        sink.accept(done(under.remove()));
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static <R> R done(Future<R> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw thrown(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** What a task has thrown, for its caller to throw: that memory or the disk is full, say. */
  static RuntimeException thrown(ExecutionException e) {
    if (e.getCause() instanceof Error error) {
      throw error;
    }
    return e.getCause() instanceof RuntimeException fault ? fault : new IllegalStateException(e);
  }
}
