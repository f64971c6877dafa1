package cn.juesuan.list;

import cn.juesuan.problem.Kind;
import cn.juesuan.value.Wording;
import java.util.List;

/**
 * One record of a list as its source gives it.
 *
 * @param line the line on which it starts, or its row, from 1
 * @param fields as written
 * @param count how many fields it has, which may be more than are kept
 * @param broken whether a quote spoilt it; then the fields are those before that quote
 * @param faults fields without a certain value
 */
public record RawRecord(
    int line, List<String> fields, int count, boolean broken, List<Fault> faults) {

  /**
   * A field without a certain value; its text is empty.
   *
   * @param field from 0
   * @param value what can be seen of it
   * @param detail one Chinese sentence without full stop
   */
  public record Fault(int field, Kind kind, String value, String detail) {}

  /** A record whose fields are certain as far as it is not broken. */
  public RawRecord(int line, List<String> fields, int count, boolean broken) {
    this(line, fields, count, broken, List.of());
  }

  /** Whether it has more than can be kept. */
  public boolean cut() {
    return !broken && fields.size() < count;
  }

  /** Whether there is nothing to see in it; spreadsheets write such ones for cleared rows. */
  public boolean isBlank() {
    return !broken && faults.isEmpty() && fields.stream().allMatch(Wording::isBlank);
  }

  /** The field, or an empty text where the record ends before it. */
  String field(int index) {
    return index < fields.size() ? fields.get(index) : "";
  }
}
