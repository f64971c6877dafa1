package cn.juesuan.csv;

import cn.juesuan.formula.ExcelLimits;
import cn.juesuan.list.RawRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Splits text into records and fields (RFC 4180; lines end in CRLF, LF or CR; a line break inside
 * quotes becomes LF).
 *
 * <p>Our own and not a library's for two reasons: after a quote that is never closed, or closed in
 * the middle of a field, it goes on with the next line, so that one slip of the pen does not hide
 * the rest of the file; and what it keeps in memory is bounded, whatever the file holds. A test
 * compares it with Commons CSV on every sort of text that the library can read.
 */
final class RecordSplitter {

  /** What a cell holds; one more character is kept so that the excess shows. */
  private static final int LONGEST_TEXT = ExcelLimits.CELL_CHARACTERS;

  private static final int MOST_FIELDS = ExcelLimits.COLUMNS;

  /** Characters that are kept of all fields of a record: a hundred of the longest. */
  private static final int MOST_IN_RECORD = 100 * LONGEST_TEXT;

  /** A quoted field of this length has lost its closing quote. */
  private static final int LONGEST_QUOTE = 1_000_000;

  private final CharSource source;
  private final char separator;
  private final StringBuilder text = new StringBuilder();
  private int line = 1;
  private List<String> fields = new ArrayList<>();
  private int room = 0;
  private int count = 0;

  RecordSplitter(CharSource source, Separator separator) {
    this.source = source;
    this.separator = separator.character();
  }

  /** The next record, blank ones too; nothing after the last. */
  Optional<RawRecord> next() throws IOException {
    if (source.peek() == CharSource.END) {
      return Optional.empty();
    }
    int start = line;
    fields = new ArrayList<>();
    room = MOST_IN_RECORD;
    count = 0;
    boolean sound = fieldsHere();
    endLine();
    return Optional.of(new RawRecord(start, fields, count, !sound));
  }

  /** Reads the fields up to the record's end; false where a quote broke it off. */
  private boolean fieldsHere() throws IOException {
    while (true) {
      if (!fieldHere()) {
        return false;
      }
      if (source.peek() != separator) {
        return true;
      }
      source.next();
    }
  }

  private boolean fieldHere() throws IOException {
    text.setLength(0);
    if (source.peek() == '"') {
      if (!quotedHere()) {
        skipLine();
        return false;
      }
    } else {
      plainHere();
    }
    if (fields.size() == count && count < MOST_FIELDS && text.length() <= room) {
      fields.add(text.toString());
      room -= text.length();
    }
    count++;
    return true;
  }

  private void plainHere() throws IOException {
    while (!atFieldEnd()) {
      keep(source.next());
    }
  }

  /** Reads a field in quotes; false, standing on the line of the opening quote, where it fails. */
  private boolean quotedHere() throws IOException {
    int start = line;
    source.next();
    boolean closed = toClosingQuote();
    while (closed && !atFieldEnd() && Character.isWhitespace(source.peek())) {
      source.next();
    }
    if (closed && atFieldEnd()) {
      source.unmark();
      return true;
    }
    if (line > start) {
      source.reset();
      line = start;
    }
    return false;
  }

  /** The mark stands before the first line break in the quotes, from where reading can resume. */
  private boolean toClosingQuote() throws IOException {
    int start = line;
    for (int length = 0; length < LONGEST_QUOTE; length++) {
      int c = source.peek();
      if (c == CharSource.END) {
        return false;
      } else if (isLineEnd(c)) {
        if (line == start) {
          source.mark();
        }
        endLine();
        keep('\n');
      } else {
        source.next();
        if (c == '"' && source.peek() != '"') {
          return true;
        }
        if (c == '"') {
          source.next();
        }
        keep(c);
      }
    }
    return false;
  }

  private void keep(int c) {
    if (text.length() <= LONGEST_TEXT) {
      text.append((char) c);
    }
  }

  private boolean atFieldEnd() throws IOException {
    int c = source.peek();
    return c == separator || c == CharSource.END || isLineEnd(c);
  }

  private void skipLine() throws IOException {
    while (source.peek() != CharSource.END && !isLineEnd(source.peek())) {
      source.next();
    }
  }

  private void endLine() throws IOException {
    int c = source.peek();
    if (c == '\r') {
      source.next();
      c = source.peek();
    }
    if (c == '\n') {
      source.next();
    }
    line++;
  }

  private static boolean isLineEnd(int c) {
    return c == '\n' || c == '\r';
  }
}
