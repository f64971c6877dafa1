package cn.juesuan.template;

import cn.juesuan.dictionary.Column;
import java.util.List;

/** By what a band's rows are repeated. */
public sealed interface Level {

  /** For each line, in the CSV's order. */
  record Lines() implements Level {}

  /** For each distinct value of a column, in the order in which they first appear. */
  record Group(Column column) implements Level {}

  /** For each subject of one level, in code order; {@code depth} 0 is 类. */
  record Subject(Column column, int depth) implements Level {}

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
