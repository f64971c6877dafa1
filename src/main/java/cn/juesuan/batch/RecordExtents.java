package cn.juesuan.batch;

import java.util.Arrays;

/** Where one unit's records lie in the log: runs of bytes, each of one dataset. */
final class RecordExtents {

  private static final int LONGEST = 1 << 28;

  private int[] datasets = new int[4];
  private long[] starts = new long[4];
  private int[] lengths = new int[4];
  private int count = 0;

  /** What is done with a run. */
  interface Action {
    void accept(long start, int length);
  }

  void add(int dataset, long start, int length) {
    int last = count - 1;
    if (last >= 0
        && datasets[last] == dataset
        && starts[last] + lengths[last] == start
        && lengths[last] < LONGEST) {
      lengths[last] += length;
      return;
    }
    if (count == datasets.length) {
      grow();
    }
    datasets[count] = dataset;
    starts[count] = start;
    lengths[count] = length;
    count++;
  }

  private void grow() {
    datasets = Arrays.copyOf(datasets, count * 2);
    starts = Arrays.copyOf(starts, count * 2);
    lengths = Arrays.copyOf(lengths, count * 2);
  }

  void forEach(int dataset, Action action) {
    for (int i = 0; i < count; i++) {
      if (datasets[i] == dataset) {
        action.accept(starts[i], lengths[i]);
      }
    }
  }

  boolean anyBeside(int dataset) {
    for (int i = 0; i < count; i++) {
      if (datasets[i] != dataset) {
        return true;
      }
    }
    return false;
  }
}
