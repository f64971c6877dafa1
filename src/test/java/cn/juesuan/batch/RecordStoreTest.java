package cn.juesuan.batch;

import static org.assertj.core.api.Assertions.assertThat;

import cn.juesuan.data.RawLine;
import cn.juesuan.disk.OverflowLog;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordStoreTest {

  private static final int UNITS = 20;

  @ParameterizedTest
  @ValueSource(longs = {0, 1 << 20, 1 << 30})
  void recordsComeBackFromMemoryAndFromTheFileAlike(long memory) {
    List<RawLine> written = records(6000);
    try (RecordStore store = new RecordStore(new OverflowLog(memory))) {
      for (RawLine record : written) {
        store.add(record.line() % UNITS, record.line() / 1000, record);
      }
      IntStream.range(0, UNITS)
          .parallel()
          .forEach(unit -> assertThat(read(store, unit)).isEqualTo(of(written, unit)));
    }
  }

  @Test
  void aUnitWithoutRecordsHasNone() {
    try (RecordStore store = new RecordStore(new OverflowLog(0))) {
      store.add(1, 0, new RawLine(2, List.of("a", "")));
      assertThat(store.records(0, 0)).isEmpty();
      assertThat(store.records(1, 1)).isEmpty();
      assertThat(store.records(7, 0)).isEmpty();
      assertThat(store.hasRecordsBeside(1, 0)).isFalse();
      assertThat(store.hasRecordsBeside(1, 3)).isTrue();
    }
  }

  private static List<RawLine> read(RecordStore store, int unit) {
    List<RawLine> records = new ArrayList<>();
    for (int dataset = 0; dataset < 6; dataset++) {
      records.addAll(store.records(unit, dataset));
    }
    return records;
  }

  private static List<RawLine> of(List<RawLine> written, int unit) {
    return written.stream().filter(r -> r.line() % UNITS == unit).toList();
  }

  /** Long ones too, so that records lie across the pieces that the log is kept in. */
  private static List<RawLine> records(int count) {
    Random random = new Random(5);
    return IntStream.range(0, count)
        .mapToObj(
            line ->
                new RawLine(
                    line,
                    List.of(
                        "代码" + line, "", "长".repeat(random.nextInt(300)), "\n".repeat(line % 3))))
        .toList();
  }
}
