package cn.juesuan.report;

import java.io.IOException;
import java.util.function.Predicate;

/**
 * What became of each unit, in the batch's order. Read from where it is kept as often as a report
 * needs it, so that memory does not grow with the batch.
 */
public interface Outcomes {

  /** Takes one after the other. */
  interface Sink {
    /**
     * Takes the next unit.
     *
     * @throws IOException if what it is written to refuses
     */
    void take(UnitRecord kept) throws IOException;
  }

  /**
   * Reads all units, in the batch's order.
   *
   * @throws IOException if they cannot be read, or the sink refuses
   */
  void forEach(Sink sink) throws IOException;

  /** Those of some units only. */
  default Outcomes only(Predicate<Outcome> wanted) {
    return sink ->
        forEach(
            kept -> {
              if (wanted.test(kept.outcome())) {
                sink.take(kept);
              }
            });
  }
}
