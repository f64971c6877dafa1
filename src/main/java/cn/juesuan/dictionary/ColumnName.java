package cn.juesuan.dictionary;

import java.util.Optional;

/** A column of a dataset, as 数据集.列 names it. */
record ColumnName(String dataset, String column) {

  static Optional<ColumnName> read(String text) {
    int dot = text.indexOf('.');
    return dot <= 0 || dot == text.length() - 1
        ? Optional.empty()
        : Optional.of(new ColumnName(text.substring(0, dot), text.substring(dot + 1)));
  }
}
