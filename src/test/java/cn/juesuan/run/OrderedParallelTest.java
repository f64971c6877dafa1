package cn.juesuan.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.juesuan.disk.TemporaryFault;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many items by several threads, as if one after the other. */
class OrderedParallelTest {

  private static final List<Integer> ITEMS = IntStream.range(0, 50).boxed().toList();

  @Test
  void resultsComeInTheItemsOrder() {
    List<Integer> results = new ArrayList<>();
    OrderedParallel.run(ITEMS, 3, i -> i * i, results::add);
    assertThat(results).containsExactlyElementsOf(ITEMS.stream().map(i -> i * i).toList());
  }

  @Test
  void whatATaskThrowsReachesTheCallerAsItIs() {
    TemporaryFault full = new TemporaryFault(new IOException("No space left on device"));
    reachesTheCaller(
        full,
        () -> {
          throw full;
        });
    OutOfMemoryError memory = new OutOfMemoryError("Java heap space");
    reachesTheCaller(
        memory,
        () -> {
          throw memory;
        });
  }

  private static void reachesTheCaller(Throwable fault, Runnable failing) {
    List<Integer> results = new ArrayList<>();
    Function<Integer, Integer> seventhFails =
        i -> {
          if (i == 7) {
            failing.run();
          }
          return i;
        };
    assertThatThrownBy(() -> OrderedParallel.run(ITEMS, 2, seventhFails, results::add))
        .isSameAs(fault);
    assertThat(results).containsExactlyElementsOf(ITEMS.subList(0, 7));
  }
}
