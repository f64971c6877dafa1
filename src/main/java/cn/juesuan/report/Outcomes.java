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
    void take(UnitRecord kept) throws IOException;
  }

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
