package cn.juesuan.csv;

import cn.juesuan.problem.Kind;
import cn.juesuan.problem.Place;
import cn.juesuan.problem.Problem;
import cn.juesuan.value.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
    for (int i = 0; i < Math.min(fields.size(), header.names().size()); i++) {
      Place place = new Place.InCsv(file, record.line(), header.names().get(i));
      FieldCheck.faultOf(fields.get(i), place, encoding).ifPresent(problems::add);
    }
    return new Row(record.line(), header.arranged(fields), sound, problems);
  }

  /**
   * Whether each field stands under its header. Empty fields beyond the header are no harmless
   * surplus: {@code 1,702.50,,} may be two amounts or one with an unquoted comma.
   */
  private boolean isSound(RawRecord record, List<Problem> problems) {
    Place place = new Place.InCsv(file, record.line(), "");
    if (record.broken()) {
      problems.add(Kind.QUOTE_BROKEN.at(place, "第 " + (record.count() + 1) + " 个字段的双引号不成对"));
      return false;
    }
    if (record.count() != header.width()) {
      problems.add(
          Kind.FIELD_COUNT.at(
              place, "有 %d 个字段，表头有 %d 列".formatted(record.count(), header.width())));
      return false;
    }
    if (record.cut()) {
      problems.add(
          Kind.TEXT_TOO_LONG.at(
              place,
              "这一行有 " + record.count() + " 个字段，从第 " + (record.fields().size() + 1) + " 个起太长，没有读"));
      return false;
    }
    return filledBeyondNames(record).map(problems::add).isEmpty();
  }

  /** A field that holds something though its header, at the header's end, is empty. */
  private Optional<Problem> filledBeyondNames(RawRecord record) {
    for (int i = header.names().size(); i < record.fields().size(); i++) {
      if (!Wording.isBlank(record.fields().get(i))) {
        Place place = new Place.InCsv(file, record.line(), "");
        return Optional.of(
            Kind.FIELD_COUNT.at(
                place, record.fields().get(i), "第 " + (i + 1) + " 个字段有内容，表头的这一列却没有列名"));
      }
    }
    return Optional.empty();
  }
}
