package cn.juesuan.ooxml;

/** The namespaces of relationships (ECMA-376 Part 2, relationships). */
public final class Relationships {

  /** In which parts name their relationships. */
  public static final String NAMESPACE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  /** Of the parts that list relationships. */
  public static final String PACKAGE =
      "http://schemas.openxmlformats.org/package/2006/relationships";

  private Relationships() {}
}
