package cn.juesuan.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/** What a stage made, and every problem that it found on the way. */
public record Found<T>(T value, List<Problem> problems) {

  public Found {
    problems = List.copyOf(problems);
  }

  /** Whether the value is only what could be read in spite of errors. */
  public boolean hasErrors() {
    return problems.stream().anyMatch(Problem::isError);
  }

  /**
   * Makes something of each item, as many at a time as there are processors; the results and the
   * problems come in the items' order.
   *
   * @param make may be called by several threads
   */
  public static <T, R> Found<List<R>> each(
      List<T> items, BiFunction<T, Consumer<Problem>, R> make) {
    List<Found<R>> made =
        items.parallelStream()
            .map(
                item -> {
                  List<Problem> problems = new ArrayList<>();
                  return new Found<>(make.apply(item, problems::add), problems);
                })
            .toList();
    List<R> results = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (Found<R> one : made) {
      results.add(one.value());
      problems.addAll(one.problems());
    }
    return new Found<>(List.copyOf(results), problems);
  }
}
