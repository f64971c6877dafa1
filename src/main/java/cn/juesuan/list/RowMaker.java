package cn.juesuan.list;

import cn.juesuan.formula.ExcelLimits;
import cn.juesuan.problem.Kind;
import cn.juesuan.problem.Place;
import cn.juesuan.problem.Problem;
import cn.juesuan.value.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Makes rows of records: fields in the wanted order, and what is wrong with each record. */
final class RowMaker {

  /** What an amount leaves in two fields if its comma stood without quotes: 1 and 702.50. */
  private static final Pattern BEFORE_COMMA = Pattern.compile("\\s*[-+(¥￥]*[1-9][0-9]{0,2}");

  private static final Pattern AFTER_COMMA = Pattern.compile("[0-9]{3}(\\.[0-9]*)?\\)?\\s*");

  private final Header header;
  private final Columns columns;
  private final ListPlaces places;
  private final String encoding;
  private final boolean grid;
  private final boolean wide;

  /**
   * @param wide whether records have empty fields beyond the header
   */
  RowMaker(Header header, Columns columns, ListPlaces places, RecordSource source, boolean wide) {
    this.header = header;
    this.columns = columns;
    this.places = places;
    this.encoding = source.encoding();
    this.grid = source.isGrid();
    this.wide = wide;
  }

  /**
   * Whether every one of these records has empty fields beyond the header: then the program that
   * wrote them does so, and they are no sign of an amount's comma without quotes.
   */
  static boolean areWide(List<RawRecord> records, int width) {
    return !records.isEmpty()
        && records.stream().allMatch(r -> r.count() > width && !isFilledFrom(r, width));
  }

  private static boolean isFilledFrom(RawRecord record, int from) {
    for (int i = from; i < record.fields().size(); i++) {
      if (!Wording.isBlank(record.fields().get(i))) {
        return true;
      }
    }
    return false;
  }

  ListRow rowOf(RawRecord record) {
    List<Problem> problems = new ArrayList<>(0);
    Optional<Problem> misfit = misfit(record);
    misfit.ifPresent(problems::add);
    List<String> fields = record.fields();
    for (int i = 0; i < Math.min(fields.size(), header.names().size()); i++) {
      if (!FieldCheck.isSound(fields.get(i))) {
        Place place = places.at(record.line(), header.names().get(i));
        FieldCheck.faultOf(fields.get(i), place, encoding).ifPresent(problems::add);
      }
    }
    boolean early = !grid && record.count() < header.names().size();
    boolean sound = areHarmless(record, problems) && misfit.isEmpty();
    return new ListRow(record.line(), header.arranged(kept(fields)), sound, early, problems);
  }

  /** A text that no cell can hold is told of here, and nowhere else for what it would do there. */
  private static List<String> kept(List<String> fields) {
    return fields.stream().allMatch(RowMaker::fitsCell)
        ? fields
        : fields.stream().map(f -> fitsCell(f) ? f : "").toList();
  }

  private static boolean fitsCell(String field) {
    return field.length() <= ExcelLimits.CELL_CHARACTERS;
  }

  /** Whether the line is of use though some fields have no certain value; says which. */
  private boolean areHarmless(RawRecord record, List<Problem> problems) {
    boolean harmless = true;
    for (RawRecord.Fault fault : record.faults()) {
      int column = header.fieldOf().indexOf(fault.field());
      if (column >= 0) {
        Columns.Wanted wanted = columns.wanted().get(column);
        Place place = places.at(record.line(), wanted.name());
        problems.add(fault.kind().at(place, fault.value(), fault.detail()));
        harmless &= !wanted.required();
      }
    }
    return harmless;
  }

  /** Why the fields may not stand under their headers. */
  private Optional<Problem> misfit(RawRecord record) {
    Place place = places.at(record.line(), "");
    if (grid) {
      return beyondNames(record, place);
    }
    if (record.broken()) {
      return Optional.of(Kind.QUOTE_BROKEN.at(place, "第 " + (record.count() + 1) + " 个字段的双引号不成对"));
    }
    if (record.cut()) {
      return Optional.of(
          Kind.TEXT_TOO_LONG.at(
              place,
              "这一行有 " + record.count() + " 个字段，从第 " + (record.fields().size() + 1) + " 个起太长，没有读"));
    }
    if (record.count() < header.width()) {
      return tooShort(record, place);
    }
    return record.count() > header.width() ? tooLong(record, place) : beyondNames(record, place);
  }

  /** Spreadsheets leave out empty fields at a record's end; required columns are never empty. */
  private Optional<Problem> tooShort(RawRecord record, Place place) {
    List<String> cutOff = new ArrayList<>();
    for (int i = record.count(); i < header.names().size(); i++) {
      if (isRequired(i)) {
        cutOff.add(header.names().get(i));
      }
    }
    if (!cutOff.isEmpty()) {
      return Optional.of(
          Kind.FIELD_COUNT.at(
              place, counts(record) + "，到不了必填的列“" + String.join("”“", cutOff) + "”"));
    }
    return Optional.empty();
  }

  private boolean isRequired(int field) {
    int column = header.fieldOf().indexOf(field);
    return column >= 0 && columns.wanted().get(column).required();
  }

  private Optional<Problem> tooLong(RawRecord record, Place place) {
    Optional<Problem> filled = beyondNames(record, place);
    boolean fits = wide && filled.isEmpty() && splitAmount(record).isEmpty();
    return fits
        ? Optional.empty()
        : Optional.of(Kind.FIELD_COUNT.at(place, counts(record) + whyLong(record)));
  }

  private String counts(RawRecord record) {
    return "有 %d 个字段，表头有 %d 列".formatted(record.count(), header.width());
  }

  private String whyLong(RawRecord record) {
    return splitAmount(record)
        .map(a -> "，可能是金额 " + a + " 里的逗号没有用双引号括起来")
        .orElse(isFilledFrom(record, header.width()) ? "" : "，多出来的是空的，而别的行没有");
  }

  private static Optional<String> splitAmount(RawRecord record) {
    for (int i = 0; i + 1 < record.fields().size(); i++) {
      String one = record.fields().get(i);
      String two = record.fields().get(i + 1);
      if (BEFORE_COMMA.matcher(one).matches() && AFTER_COMMA.matcher(two).matches()) {
        return Optional.of(one.strip() + "," + two.strip());
      }
    }
    return Optional.empty();
  }

  /** A field that holds something though its header, at the header's end, is empty. */
  private Optional<Problem> beyondNames(RawRecord record, Place place) {
    for (int i = header.names().size(); i < record.fields().size(); i++) {
      if (!Wording.isBlank(record.fields().get(i))) {
        return Optional.of(
            Kind.FIELD_COUNT.at(
                place, record.fields().get(i), "第 " + (i + 1) + " 个字段有内容，表头的这一列却没有列名"));
      }
    }
    return Optional.empty();
  }
}
