package cn.juesuan.csv;

import cn.juesuan.problem.Kind;
import cn.juesuan.problem.Place;
import cn.juesuan.problem.Problem;
import cn.juesuan.value.Wording;
import java.util.ArrayList;
import java.util.List;

/** Makes rows of records: fields in the wanted order, and what is wrong with each record. */
final class RowMaker {

  private final String file;
  private final Header header;
  private final Encoding encoding;

  RowMaker(String file, Header header, Encoding encoding) {
    this.file = file;
    this.header = header;
    this.encoding = encoding;
  }

  Row rowOf(RawRecord record) {
    List<Problem> problems = new ArrayList<>();
    boolean sound = isSound(record, problems);
    List<String> fields = record.fields();
    for (int i = 0; i < Math.min(fields.size(), header.width()); i++) {
      Place place = new Place.InCsv(file, record.line(), header.names().get(i));
      FieldCheck.faultOf(fields.get(i), place, encoding).ifPresent(problems::add);
    }
    return new Row(record.line(), header.arranged(fields), sound, problems);
  }

  /** Whether each field stands under its header; empty fields beyond the header do no harm. */
  private boolean isSound(RawRecord record, List<Problem> problems) {
    Place place = new Place.InCsv(file, record.line(), "");
    if (record.broken()) {
      problems.add(Kind.QUOTE_BROKEN.at(place, "第 " + (record.count() + 1) + " 个字段的双引号不成对"));
      return false;
    }
    int count = filledCount(record);
    if (count == header.width()) {
      return true;
    }
    problems.add(Kind.FIELD_COUNT.at(place, "有 %d 个字段，表头有 %d 列".formatted(count, header.width())));
    return false;
  }

  private int filledCount(RawRecord record) {
    int count = record.count();
    while (count > header.width()
        && count <= record.fields().size()
        && Wording.isBlank(record.fields().get(count - 1))) {
      count--;
    }
    return count;
  }
}
