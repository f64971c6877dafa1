package cn.juesuan.workbook;

/** The namespace in which parts name their relationships. */
final class Relations {

  static final String NAMESPACE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";

  private Relations() {}
}
