package cn.juesuan.csv;

import cn.juesuan.problem.Problem;
import java.util.List;

/**
 * One record of a file, with its fields in the order of {@link Columns#names()}.
 *
 * @param line the line on which it starts, from 1
 * @param fields a text for each column, empty where the file lacks the column
 * @param sound whether the fields stand under their headers for certain
 * @param problems what is wrong with the record itself
 */
public record Row(int line, List<String> fields, boolean sound, List<Problem> problems) {

  public Row {
    fields = List.copyOf(fields);
    problems = List.copyOf(problems);
  }
}
