package cn.juesuan.template;

import cn.juesuan.dictionary.Column;
import cn.juesuan.dictionary.ColumnType;
import cn.juesuan.dictionary.Dataset;
import java.util.List;

/** By what a band's rows are repeated. */
public sealed interface Level {

  /** For each line, in the CSV's order. */
  record Lines() implements Level {}

  /** For each distinct value of a column, in the order in which they first appear. */
  record Group(Column column) implements Level {}

  /** For each subject of one level, in code order; {@code depth} 0 is 类. */
  record Subject(Column column, int depth) implements Level {}

  /** What a column is to a level's lines taken together. */
  enum Role {
    /** Their amounts add up. */
    SUM,
    /** It holds the subject's code, of which the level has a part. */
    CODE,
    /** It names the subject. */
    NAME,
    /** They must agree. */
    SAME,
    /** Nothing is taken: the placeholder only repeats. */
    SILENT
  }

  /** What a column of the dataset is to the lines that this level takes together. */
  default Role roleOf(Dataset dataset, Column column) {
    if (column.type() == ColumnType.MONEY) {
      return Role.SUM;
    }
    if (this instanceof Subject subject) {
      if (column.equals(subject.column())) {
        return Role.CODE;
      }
      boolean named = dataset.namedSubject(column).filter(subject.column()::equals).isPresent();
      return named && dataset.subjectName().filter(column::equals).isPresent()
          ? Role.NAME
          : Role.SAME;
    }
    return Role.SAME;
  }

  /** The columns whose values tell the instances of a band apart. */
  default List<Column> identifying(List<Column> keys) {
    if (this instanceof Group group) {
      return List.of(group.column());
    }
    if (this instanceof Subject subject) {
      return List.of(subject.column());
    }
    return keys;
  }
}
