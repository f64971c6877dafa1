package cn.juesuan.list;

import cn.juesuan.disk.DiskFault;
import cn.juesuan.problem.Found;
import cn.juesuan.problem.Kind;
import cn.juesuan.problem.Place;
import cn.juesuan.problem.Problem;
import cn.juesuan.value.Wording;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a list row by row, whatever form it comes in: finds its header, puts its fields in order
 * and says what is wrong with its records. Only a few records are held, so that a list may be of
 * any size.
 */
public final class ListReader {

  /** Records among which the header is looked for, blank ones not counted. */
  public static final int HEADER_WITHIN = 20;

  private final RecordSource source;
  private final Columns columns;
  private final RowSink rows;
  private final List<Problem> problems = new ArrayList<>();
  private final Odd leftOut = new Odd(Kind.LINES_LEFT_OUT);
  private final Odd shortOnes = new Odd(Kind.RECORD_SHORT);

  private ListReader(RecordSource source, Columns columns, RowSink rows) {
    this.source = source;
    this.columns = columns;
    this.rows = rows;
  }

  /**
   * Reads a list to its end and closes it.
   *
   * @return how it is written, empty where no row of it could be read, and what is wrong with the
   *     list as a whole; what is wrong with one record comes with its row
   */
  public static Found<Optional<FileFormat>> read(
      RecordSource source, Columns columns, RowSink rows) {
    ListReader reader = new ListReader(source, columns, rows);
    try (source) {
      Optional<FileFormat> format = reader.read();
      return new Found<>(format, reader.problems);
    } catch (UnreadableList damaged) {
      Place place = new Place.InList(source.file(), source.sheet(), 0, "", "");
      reader.problems.add(Kind.WORKBOOK_UNREADABLE.at(place, damaged.reason()));
      return new Found<>(Optional.empty(), reader.problems);
    } catch (IOException failure) {
      Place place = new Place.InList(source.file(), source.sheet(), 0, "", "");
      reader.problems.add(Kind.FILE_UNREADABLE.at(place, "读文件时出错：" + DiskFault.reading(failure)));
      return new Found<>(Optional.empty(), reader.problems);
    }
  }

  private Optional<FileFormat> read() throws IOException {
    LookAhead records = new LookAhead(source);
    List<RawRecord> first = records.peek(HEADER_WITHIN);
    HeaderFinder finder = new HeaderFinder(columns, first);
    Optional<HeaderFinder.HeaderPlace> found = finder.find();
    if (found.isEmpty()) {
      ListPlaces places = places(List.of());
      problems.add(finder.failure(places));
      return Optional.empty();
    }
    records.skip(found.get().above());
    Header header = found.get().header();
    readRows(header, first.subList(0, found.get().above()), records);
    return Optional.of(
        new FileFormat(source.file(), source.form(), found.get().above() - 1, header.line()));
  }

  private ListPlaces places(List<String> names) {
    Map<String, Integer> fields = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      fields.putIfAbsent(names.get(i), i);
    }
    return new ListPlaces(source.file(), source.sheet(), fields, source::cell);
  }

  private void readRows(Header header, List<RawRecord> above, LookAhead records)
      throws IOException {
    ListPlaces places = places(header.names());
    problems.addAll(header.problems(columns, places, source.encoding()));
    List<RawRecord> first = records.peek(HEADER_WITHIN);
    boolean wide = RowMaker.areWide(first, header.width());
    RowMaker maker = new RowMaker(header, columns, places, source, wide);
    rows.begin(places);
    rows.money(MoneyNote.of(above, header, columns, places));
    Optional<RawRecord> record = records.next();
    while (record.isPresent()) {
      take(record.get(), header, maker);
      record = records.next();
    }
    shortOnes.problem(places, "比表头短，末尾没有写的列当作空的").ifPresent(problems::add);
    leftOut.problem(places, "不是数据，没有读").ifPresent(problems::add);
    problems.addAll(source.odd(places));
  }

  private void take(RawRecord record, Header header, RowMaker maker) {
    if (header.isRepeatedBy(record)) {
      leftOut.add(record.line(), shown(record));
      return;
    }
    ListRow row = maker.rowOf(record);
    if (!rows.take(row)) {
      leftOut.add(record.line(), shown(record));
    } else if (row.sound() && row.endsEarly()) {
      shortOnes.add(record.line(), "");
    }
  }

  /** The first thing that such a line says. */
  private static String shown(RawRecord record) {
    return record.fields().stream()
        .filter(f -> !Wording.isBlank(f))
        .findFirst()
        .map(Wording::quoted)
        .orElse("");
  }
}
