package cn.juesuan.ooxml;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Puts parts together to a package; the same parts give the same bytes at any time and place. */
public final class PackageWriter {

  private static final String TYPES = "[Content_Types].xml";

  private final DeflatedParts compressed;
  private final List<Entry> entries = new ArrayList<>();
  private final StringBuilder types = new StringBuilder();

  private record Entry(String name, DeflatedPart content) {}

  /**
   * An empty package.
   *
   * @param rootLinks the relationships of the package itself
   * @param compressed parts that other packages may have left
   */
  public PackageWriter(List<OpcPackage.Relationship> rootLinks, DeflatedParts compressed) {
    this.compressed = compressed;
    types
        .append(XmlText.DECLARATION)
        .append("<Types xmlns=\"" + Prefixes.CONTENT_TYPES + "\">")
        .append(
            "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>")
        .append("<Default Extension=\"xml\" ContentType=\"application/xml\"/>");
    links("/_rels/.rels", rootLinks);
  }

  /** Adds a part that is the same in every package. */
  public void fixed(FixedPart part) {
    add(part.name(), part.contentType(), part.content());
    linksOf(part.name(), part.links());
  }

  /**
   * Adds a part.
   *
   * @param content what the sink holds now
   */
  public void part(
      String name, String contentType, XmlBytes content, List<OpcPackage.Relationship> links) {
    add(name, contentType, compressed.compress(name, content.array(), content.size()));
    linksOf(name, links);
  }

  /** Adds a part of these bytes. */
  public void part(
      String name, String contentType, byte[] content, List<OpcPackage.Relationship> links) {
    add(name, contentType, compressed.compress(name, content, content.length));
    linksOf(name, links);
  }

  /** A part that begins as in every workbook of the template. */
  public void part(String name, String contentType, DeflatedPart.Head head, XmlBytes content) {
    add(name, contentType, ThreadBuffers.mine().compress(head, content.array(), content.size()));
  }

  private void add(String name, String contentType, DeflatedPart content) {
    types.append("<Override");
    attribute("PartName", name, types);
    attribute("ContentType", contentType, types);
    types.append("/>");
    entries.add(new Entry(name.substring(1), content));
  }

  private void linksOf(String part, List<OpcPackage.Relationship> links) {
    if (!links.isEmpty()) {
      int slash = part.lastIndexOf('/');
      links(part.substring(0, slash) + "/_rels/" + part.substring(slash + 1) + ".rels", links);
    }
  }

  private void links(String name, List<OpcPackage.Relationship> links) {
    StringBuilder xml = new StringBuilder(XmlText.DECLARATION);
    xml.append("<Relationships xmlns=\"").append(Relationships.PACKAGE).append("\">");
    for (OpcPackage.Relationship link : links) {
      xml.append("<Relationship");
      attribute("Id", link.id(), xml);
      attribute("Type", link.type(), xml);
      attribute("Target", link.target(), xml);
      xml.append(link.external() ? " TargetMode=\"External\"/>" : "/>");
    }
    xml.append("</Relationships>");
    byte[] bytes = xml.toString().getBytes(StandardCharsets.UTF_8);
    entries.add(new Entry(name.substring(1), compressed.compress(name, bytes, bytes.length)));
  }

  private static void attribute(String name, String value, StringBuilder xml) {
    xml.append(' ').append(name).append("=\"");
    XmlText.escape(value, xml);
    xml.append('"');
  }

  /** The package: a ZIP archive (ECMA-376 Part 2), the same bytes each time. */
  public byte[] bytes() {
    byte[] typesXml = types.append("</Types>").toString().getBytes(StandardCharsets.UTF_8);
    ZipBytes zip = new ZipBytes();
    zip.add(TYPES, compressed.compress(TYPES, typesXml, typesXml.length));
    entries.forEach(e -> zip.add(e.name(), e.content()));
    return zip.bytes();
  }
}
