package cn.juesuan.list;

import cn.juesuan.value.Wording;
import java.util.List;

/**
 * One record of a list as its source gives it.
 *
 * @param line the line on which it starts, or its row, from 1
 * @param fields as written
 * @param count how many fields it has, which may be more than are kept
 * @param broken whether a quote spoilt it; then the fields are those before that quote
 */
public record RawRecord(int line, List<String> fields, int count, boolean broken) {

  /** Whether it has more than can be kept. */
  public boolean cut() {
    return !broken && fields.size() < count;
  }

  /** Whether there is nothing to see in it; spreadsheets write such ones for cleared rows. */
  public boolean isBlank() {
    return !broken && fields.stream().allMatch(Wording::isBlank);
  }

  /** The field, or an empty text where the record ends before it. */
  String field(int index) {
    return index < fields.size() ? fields.get(index) : "";
  }
}
