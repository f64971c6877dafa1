package cn.juesuan.csv;

import cn.juesuan.list.Columns;
import cn.juesuan.list.ListReader;
import cn.juesuan.list.RawRecord;
import java.io.IOException;
import java.io.StringReader;
import java.util.Optional;

/** What parts the fields of a record. */
public enum Separator {
  COMMA(',', "逗号"),
  TAB('\t', "制表符"),
  SEMICOLON(';', "分号"),
  BAR('|', "竖线"),
  CHINESE_COMMA('，', "中文逗号"),
  CHINESE_SEMICOLON('；', "中文分号");

  private final char character;
  private final String label;

  Separator(char character, String label) {
    this.character = character;
    this.label = label;
  }

  char character() {
    return character;
  }

  /** The Chinese word that a report prints. */
  public String label() {
    return label;
  }

  /**
   * The one with which a record of the file's head names most columns; where none does, the one
   * that the first line has most, the comma where it has none.
   *
   * @param head the file's first lines
   */
  static Separator of(CharSequence head, Columns columns) throws IOException {
    Separator best = COMMA;
    int most = 0;
    for (Separator separator : values()) {
      int named = separator.mostNamed(head, columns);
      if (named > most) {
        best = separator;
        most = named;
      }
    }
    return most > 0 ? best : mostFrequent(head);
  }

  private int mostNamed(CharSequence head, Columns columns) throws IOException {
    RecordSplitter splitter =
        new RecordSplitter(new CharSource(new StringReader(head.toString())), this);
    int most = 0;
    int seen = 0;
    Optional<RawRecord> record = splitter.next();
    while (record.isPresent() && seen < ListReader.HEADER_WITHIN) {
      most = Math.max(most, columns.namedIn(record.get().fields()));
      seen += record.get().isBlank() ? 0 : 1;
      record = splitter.next();
    }
    return most;
  }

  private static Separator mostFrequent(CharSequence head) {
    String first = head.toString().strip().lines().findFirst().orElse("");
    Separator most = COMMA;
    for (Separator separator : values()) {
      most = separator.countIn(first) > most.countIn(first) ? separator : most;
    }
    return most;
  }

  private int countIn(CharSequence header) {
    int count = 0;
    boolean quoted = false;
    for (int i = 0; i < header.length(); i++) {
      char c = header.charAt(i);
      quoted = (c == '"') != quoted;
      count += !quoted && c == character ? 1 : 0;
    }
    return count;
  }
}
