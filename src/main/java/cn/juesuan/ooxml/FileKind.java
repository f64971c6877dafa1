package cn.juesuan.ooxml;

/** The two kinds of files that templates are, as messages call them. */
public enum FileKind {
  WORKBOOK(".xlsx", ".xls", "工作簿"),
  DOCUMENT(".docx", ".doc", "文档");

  private final String extension;
  private final String old;
  private final String noun;

  FileKind(String extension, String old, String noun) {
    this.extension = extension;
    this.old = old;
    this.noun = noun;
  }

  /** The extension of such files, with its dot. */
  public String extension() {
    return extension;
  }

  /** The extension before Open XML. */
  String old() {
    return old;
  }

  String label() {
    return extension + " " + noun;
  }
}
