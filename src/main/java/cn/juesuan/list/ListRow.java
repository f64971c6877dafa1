package cn.juesuan.list;

import cn.juesuan.problem.Problem;
import java.util.List;

/**
 * One record of a list, with its fields in the order of {@link Columns#wanted()}.
 *
 * @param line the line on which it starts, or its row, from 1
 * @param fields a text for each column, empty where the list lacks the column
 * @param sound whether the fields stand under their headers for certain
 * @param endsEarly whether it ends before the header does, which it may
 * @param problems what is wrong with the record itself
 */
public record ListRow(
    int line, List<String> fields, boolean sound, boolean endsEarly, List<Problem> problems) {

  public ListRow {
    fields = List.copyOf(fields);
    problems = List.copyOf(problems);
  }
}
