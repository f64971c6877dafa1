package cn.juesuan.ooxml;

/** The namespace in which parts name their relationships (ECMA-376 Part 2, relationships). */
public final class Relationships {

  public static final String NAMESPACE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";

  private Relationships() {}
}
