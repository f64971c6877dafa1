package cn.juesuan.csv;

import static org.assertj.core.api.Assertions.assertThat;

import cn.juesuan.list.RawRecord;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Random;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.QuoteMode;
import org.junit.jupiter.api.Test;

/**
 * Our splitter goes on after a broken quote and bounds what it keeps, which a library does not. On
 * every file that Commons CSV can read, both give the same records, from the same lines on.
 */
class SameRecordsTest {

  private static final String[] LINE_ENDS = {"\n", "\r\n", "\r"};

  /** What files are made of; the marks come more often than they do in life. */
  private static final String[] PIECES = {
    "\"", "\"", "\"\"", ",", ",", "\t", ";", "\n", "\r\n", "\r", " ", "", "a", "1,115.55", "支出", "　"
  };

  @Test
  void ofTextsOfAnySort() throws IOException {
    Random random = new Random(20241231);
    int sound = 0;
    for (int i = 0; i < 40_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int pieces = random.nextInt(14); pieces > 0; pieces--) {
        text.append(PIECES[random.nextInt(PIECES.length)]);
      }
      sound += bothReadTheSame(text.toString(), separator(random)) ? 1 : 0;
    }
    assertThat(sound).isBetween(10_000, 35_000);
  }

  @Test
  void ofTablesThatProgramsWrite() throws IOException {
    Random random = new Random(2024);
    for (int i = 0; i < 500; i++) {
      Separator separator = separator(random);
      assertThat(bothReadTheSame(table(random, separator), separator)).isTrue();
    }
  }

  private static Separator separator(Random random) {
    return List.of(Separator.values()).get(random.nextInt(Separator.values().length));
  }

  private static String table(Random random, Separator separator) throws IOException {
    QuoteMode[] modes = {QuoteMode.ALL, QuoteMode.MINIMAL, QuoteMode.ALL_NON_NULL};
    CSVFormat format =
        format(separator)
            .setRecordSeparator(LINE_ENDS[random.nextInt(LINE_ENDS.length)])
            .setQuoteMode(modes[random.nextInt(modes.length)])
            .get();
    StringBuilder text = new StringBuilder();
    for (int record = random.nextInt(30); record >= 0; record--) {
      List<String> fields = new ArrayList<>();
      for (int field = random.nextInt(6); field >= 0; field--) {
        fields.add(PIECES[random.nextInt(PIECES.length)] + PIECES[random.nextInt(PIECES.length)]);
      }
      format.printRecord(text, fields);
    }
    return text.toString();
  }

  private static CSVFormat.Builder format(Separator separator) {
    return CSVFormat.RFC4180
        .builder()
        .setDelimiter(separator.character())
        .setIgnoreEmptyLines(false);
  }

  /** Compares both where the library can read the text; returns whether it can. */
  private static boolean bothReadTheSame(String text, Separator separator) throws IOException {
    List<RawRecord> library = new ArrayList<>();
    try (CSVParser parser = CSVParser.parse(text, format(separator).get())) {
      Iterator<CSVRecord> records = parser.iterator();
      while (true) {
        int line = (int) parser.getCurrentLineNumber() + 1;
        library.add(record(line, records.next()));
      }
    } catch (NoSuchElementException end) {
      assertThat(ours(text, separator)).as(shown(text)).isEqualTo(library);
      return true;
    } catch (UncheckedIOException broken) {
      assertThat(broken.getCause()).isInstanceOf(CSVException.class);
      return false;
    }
  }

  /** A line break inside quotes is LF for us, whatever the file has. */
  private static RawRecord record(int line, CSVRecord record) {
    List<String> fields =
        record.stream().map(f -> f.replace("\r\n", "\n").replace('\r', '\n')).toList();
    return new RawRecord(line, fields, fields.size(), false);
  }

  private static List<RawRecord> ours(String text, Separator separator) throws IOException {
    RecordSplitter splitter = new RecordSplitter(new CharSource(new StringReader(text)), separator);
    List<RawRecord> records = new ArrayList<>();
    for (Optional<RawRecord> r = splitter.next(); r.isPresent(); r = splitter.next()) {
      records.add(r.get());
    }
    return records;
  }

  private static String shown(String text) {
    return text.replace("\r", "\\r").replace("\n", "\\n").replace("\t", "\\t");
  }
}
