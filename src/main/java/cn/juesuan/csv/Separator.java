package cn.juesuan.csv;

/** What parts the fields of a record. */
public enum Separator {
  COMMA(',', "逗号"),
  TAB('\t', "制表符"),
  SEMICOLON(';', "分号");

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

  /** The one of which the header has most outside quotes; the comma where it has none. */
  static Separator of(CharSequence header) {
    Separator most = COMMA;
    for (Separator separator : values()) {
      most = separator.countIn(header) > most.countIn(header) ? separator : most;
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
