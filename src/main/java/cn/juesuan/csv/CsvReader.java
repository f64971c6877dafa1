package cn.juesuan.csv;

import cn.juesuan.problem.Found;
import cn.juesuan.problem.Kind;
import cn.juesuan.problem.Place;
import cn.juesuan.problem.Problem;
import cn.juesuan.value.Wording;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Reads CSV files row by row, whatever program wrote them. Only a record at a time is held, so that
 * a file may be of any size.
 */
public final class CsvReader {

  private final Optional<Charset> forced;

  /**
   * @param forced the encoding that the user says the files have; otherwise it is found out
   */
  public CsvReader(Optional<Charset> forced) {
    this.forced = forced;
  }

  /**
   * Reads a file.
   *
   * @return how the file is written, empty where it cannot be read at all, and what is wrong with
   *     the file as a whole; what is wrong with one record comes with its row
   */
  public Found<Optional<FileFormat>> read(Path file, Columns columns, RowSink rows) {
    if (Files.isDirectory(file)) {
      Problem folder = Kind.FILE_UNREADABLE.at(new Place.InCsv(nameOf(file), 0, ""), "它是文件夹，不是文件");
      return new Found<>(Optional.empty(), List.of(folder));
    }
    try {
      Optional<Problem> workbook = WorkbookCheck.problemOf(file);
      if (workbook.isPresent()) {
        return new Found<>(Optional.empty(), List.of(workbook.get()));
      }
      Encoding encoding = EncodingFinder.find(file, forced);
      try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
        in.skipNBytes(encoding.mark());
        return readText(
            nameOf(file), encoding, new DecodingReader(in, encoding.charset()), columns, rows);
      }
    } catch (IOException failure) {
      return new Found<>(Optional.empty(), List.of(unreadable(file, failure)));
    }
  }

  private static Found<Optional<FileFormat>> readText(
      String file, Encoding encoding, DecodingReader text, Columns columns, RowSink rows)
      throws IOException {
    CharSource source = new CharSource(text);
    Separator separator = Separator.of(HeaderText.peek(source));
    Optional<FileFormat> format = Optional.of(new FileFormat(file, encoding, separator));
    RecordSplitter splitter = new RecordSplitter(source, separator);
    Optional<RawRecord> first = nextFilled(splitter);
    if (first.isEmpty() || first.get().broken() || first.get().cut()) {
      return new Found<>(format, List.of(noHeader(file, first)));
    }
    Header header = Header.of(file, first.get(), columns, encoding);
    if (!lacksEssential(header, columns)) {
      readRows(splitter, new RowMaker(file, header, encoding), rows);
    }
    return new Found<>(format, header.problems());
  }

  private static void readRows(RecordSplitter splitter, RowMaker maker, RowSink rows)
      throws IOException {
    Optional<RawRecord> record = nextFilled(splitter);
    while (record.isPresent()) {
      rows.take(maker.rowOf(record.get()));
      record = nextFilled(splitter);
    }
  }

  /**
   * The next record that is not blank; spreadsheets write blank ones for rows that were cleared.
   */
  private static Optional<RawRecord> nextFilled(RecordSplitter splitter) throws IOException {
    Optional<RawRecord> record = splitter.next();
    while (record.isPresent() && isBlank(record.get())) {
      record = splitter.next();
    }
    return record;
  }

  private static boolean isBlank(RawRecord record) {
    return !record.broken() && record.fields().stream().allMatch(Wording::isBlank);
  }

  private static boolean lacksEssential(Header header, Columns columns) {
    return columns.essential().stream()
        .anyMatch(name -> header.fieldOf().get(columns.names().indexOf(name)) == Header.MISSING);
  }

  private static Problem noHeader(String file, Optional<RawRecord> first) {
    return first
        .map(r -> noHeader(new Place.InCsv(file, r.line(), ""), r))
        .orElseGet(() -> Kind.HEADER_MISSING.at(new Place.InCsv(file, 0, ""), "文件是空的，连表头也没有"));
  }

  private static Problem noHeader(Place place, RawRecord record) {
    return record.broken()
        ? Kind.QUOTE_BROKEN.at(place, "表头里的双引号不成对")
        : Kind.FIELD_COUNT.at(
            place, "表头有 " + record.count() + " 列，一张表最多 " + RecordSplitter.MOST_FIELDS + " 列，没有读");
  }

  private static Problem unreadable(Path file, IOException failure) {
    return Kind.FILE_UNREADABLE.at(
        new Place.InCsv(nameOf(file), 0, ""), "读文件时出错：" + DiskFault.text(failure));
  }

  private static String nameOf(Path file) {
    return String.valueOf(file.getFileName());
  }
}
