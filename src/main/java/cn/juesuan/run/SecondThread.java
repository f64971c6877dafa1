package cn.juesuan.run;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A thread beside the caller's: what it is given first is done first. */
final class SecondThread implements AutoCloseable {

  private final ExecutorService thread = Executors.newSingleThreadExecutor(SecondThread::made);

  /** What reads files and makes something of them. */
  interface Work<T> {
    T done() throws IOException;
  }

  private static Thread made(Runnable task) {
    Thread thread = new Thread(task, "juesuan-files");
    thread.setDaemon(true);
    return thread;
  }

  /** Begins some work. What it returns waits for its end, and throws what it has thrown. */
  <T> Work<T> start(Work<T> work) {
    Future<T> result = thread.submit(work::done);
    return () -> of(result);
  }

  private static <T> T of(Future<T> result) throws IOException {
    try {
      return result.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException fault) {
        throw fault;
      }
      throw OrderedParallel.thrown(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Whatever is not done by now is not wanted any more. */
  @Override
  public void close() {
    thread.shutdownNow();
  }
}
