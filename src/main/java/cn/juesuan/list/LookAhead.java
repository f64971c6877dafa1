package cn.juesuan.list;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Records that are not blank, with a look at those to come. */
final class LookAhead {

  private final RecordSource source;
  private final List<RawRecord> ahead = new ArrayList<>();

  LookAhead(RecordSource source) {
    this.source = source;
  }

  /** The next records, fewer only at the end; they stay the next. */
  List<RawRecord> peek(int count) throws IOException {
    boolean more = true;
    while (ahead.size() < count && more) {
      Optional<RawRecord> record = fromSource();
      record.ifPresent(ahead::add);
      more = record.isPresent();
    }
    return List.copyOf(ahead.subList(0, Math.min(count, ahead.size())));
  }

  void skip(int count) {
    ahead.subList(0, count).clear();
  }

  Optional<RawRecord> next() throws IOException {
    return ahead.isEmpty() ? fromSource() : Optional.of(ahead.remove(0));
  }

  private Optional<RawRecord> fromSource() throws IOException {
    Optional<RawRecord> record = source.next();
    while (record.isPresent() && record.get().isBlank()) {
      record = source.next();
    }
    return record;
  }
}
