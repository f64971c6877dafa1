package cn.juesuan.csv;

/** Takes the rows of a file, one after the other. */
@FunctionalInterface
public interface RowSink {
  void take(Row row);
}
