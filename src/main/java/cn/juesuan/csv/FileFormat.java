package cn.juesuan.csv;

/** What the program found out about a CSV file before reading it. */
public record FileFormat(String file, Encoding encoding, Separator separator) {

  /** The finding in one Chinese phrase. */
  public String text() {
    return file + "：" + encoding.label() + "，" + separator.label() + "分隔";
  }
}
