package cn.juesuan.form;

import java.util.List;

/**
 * A sheet of a form.
 *
 * @param frozen how many rows stay at the top, and are repeated on each printed page
 * @param merged rows (from 1) whose first cell spans all columns
 * @param rows cells from column A on; made while they are written
 */
record FormSheet(
    String name,
    boolean visible,
    List<FormColumn> columns,
    int frozen,
    List<Integer> merged,
    List<FormChoice> choices,
    Iterable<List<FormCell>> rows) {

  FormSheet {
    columns = List.copyOf(columns);
    merged = List.copyOf(merged);
    choices = List.copyOf(choices);
  }
}
