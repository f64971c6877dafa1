package cn.juesuan.csv;

import cn.juesuan.disk.DiskFault;
import cn.juesuan.disk.RefusedFile;
import cn.juesuan.disk.RegularFile;
import cn.juesuan.list.Columns;
import cn.juesuan.list.ListReader;
import cn.juesuan.list.RawRecord;
import cn.juesuan.list.RecordSource;
import cn.juesuan.list.RowSink;
import cn.juesuan.problem.Found;
import cn.juesuan.problem.Kind;
import cn.juesuan.problem.Place;
import cn.juesuan.problem.Problem;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The records of a CSV file, whatever program wrote it. */
public final class CsvFile implements RecordSource {

  private final String file;
  private final Encoding encoding;
  private final Separator separator;
  private final DecodingReader text;
  private final RecordSplitter records;

  private CsvFile(Path file, Encoding encoding, DecodingReader text, Columns columns)
      throws IOException {
    this.file = nameOf(file);
    this.encoding = encoding;
    this.text = text;
    CharSource source = new CharSource(text);
    this.separator = Separator.of(FileSample.peek(source), columns);
    this.records = new RecordSplitter(source, separator);
  }

  /**
   * Opens a file and finds out how it is written.
   *
   * @param forced the encoding that the user says it has; otherwise it is found out
   * @param columns what it should have, by which its separator is recognised
   * @return nothing, and why, where it cannot be read at all
   */
  public static Found<Optional<RecordSource>> open(
      Path file, Optional<Charset> forced, Columns columns) {
    try {
      RegularFile.require(file);
      Optional<Problem> form = FormCheck.problemOf(file);
      return form.isPresent() ? failed(form.get()) : opened(file, forced, columns);
    } catch (RefusedFile noFile) {
      return failed(Kind.FILE_UNREADABLE.at(place(file), DiskFault.reading(noFile)));
    } catch (IOException failure) {
      return failed(Kind.FILE_UNREADABLE.at(place(file), "读文件时出错：" + DiskFault.reading(failure)));
    }
  }

  /** Reads a file that belongs to the program, in whatever encoding; says what is wrong with it. */
  public static List<Problem> read(Path file, Columns columns, RowSink rows) {
    Found<Optional<RecordSource>> opened = open(file, Optional.empty(), columns);
    return opened.value().isEmpty()
        ? opened.problems()
        : ListReader.read(opened.value().get(), columns, rows).problems();
  }

  private static Found<Optional<RecordSource>> opened(
      Path file, Optional<Charset> forced, Columns columns) throws IOException {
    Encoding encoding = EncodingFinder.find(file, forced);
    InputStream in = new BufferedInputStream(Files.newInputStream(file));
    try {
      in.skipNBytes(encoding.mark());
      DecodingReader text = new DecodingReader(in, encoding.charset());
      return new Found<>(Optional.of(new CsvFile(file, encoding, text, columns)), List.of());
    } catch (IOException failure) {
      in.close();
      throw failure;
    }
  }

  private static Found<Optional<RecordSource>> failed(Problem problem) {
    return new Found<>(Optional.empty(), List.of(problem));
  }

  private static Place place(Path file) {
    return new Place.InList(nameOf(file), 0, "");
  }

  private static String nameOf(Path file) {
    return String.valueOf(file.getFileName());
  }

  @Override
  public String file() {
    return file;
  }

  @Override
  public String encoding() {
    return encoding.charset().name();
  }

  @Override
  public String form() {
    return encoding.label() + "，" + separator.label() + "分隔";
  }

  @Override
  public Optional<RawRecord> next() throws IOException {
    return records.next();
  }

  @Override
  public void close() throws IOException {
    text.close();
  }
}
