package cn.juesuan.publish;

import cn.juesuan.ooxml.DeflatedParts;
import cn.juesuan.ooxml.FileKind;
import cn.juesuan.ooxml.OpcPackage;
import cn.juesuan.ooxml.OpcPackage.Part;
import cn.juesuan.ooxml.OpcPackage.Relationship;
import cn.juesuan.ooxml.PackageReader;
import cn.juesuan.ooxml.PackageWriter;
import cn.juesuan.ooxml.Relationships;
import cn.juesuan.ooxml.UnreadableTemplate;
import cn.juesuan.ooxml.Xml;
import cn.juesuan.ooxml.XmlTemplateBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A document as it is published: with a title, and no property that tells who wrote it where. */
public final class PublicDocument {

  /** The last words of the relationships to what is nobody's business. */
  private static final Set<String> INTERNAL =
      Set.of(
          "core-properties",
          "extended-properties",
          "custom-properties",
          "thumbnail",
          "customXml",
          "printerSettings",
          "people",
          "keyMapCustomizations");

  private static final String CHINESE = "zh-CN";

  private PublicDocument() {}

  /** The document with the title as its only property. */
  public static byte[] titled(byte[] document, String title) {
    OpcPackage pack;
    try {
      pack = PackageReader.read(document, FileKind.DOCUMENT);
    } catch (UnreadableTemplate e) {
      throw new IllegalStateException("a document that was written a moment ago", e);
    }
    List<Relationship> roots = new ArrayList<>(kept(pack.links()));
    roots.add(
        new Relationship("rIdCore", PublicProperties.CORE_LINK, PublicProperties.CORE, false));
    roots.add(
        new Relationship(
            "rIdApp",
            Relationships.NAMESPACE + "/extended-properties",
            PublicProperties.APP,
            false));
    PackageWriter out = new PackageWriter(roots, new DeflatedParts());
    for (Part part : pack.parts()) {
      boolean internal =
          part.name().startsWith("/docProps/") || part.name().startsWith("/customXml/");
      if (!internal) {
        out.part(part.name(), part.contentType(), part.bytes(), kept(part.links()));
      }
    }
    PublicProperties.write(title, "Microsoft Office Word", out);
    return out.bytes();
  }

  /**
   * The document as one in Chinese throughout, figures and Latin letters too: who has a PDF of it
   * read aloud hears one language.
   */
  public static byte[] inChinese(byte[] document) {
    try {
      OpcPackage pack = PackageReader.read(document, FileKind.DOCUMENT);
      PackageWriter out = new PackageWriter(pack.links(), new DeflatedParts());
      for (Part part : pack.parts()) {
        boolean styles = part.contentType().endsWith("wordprocessingml.styles+xml");
        byte[] bytes = styles ? chinese(part) : part.bytes();
        out.part(part.name(), part.contentType(), bytes, part.links());
      }
      return out.bytes();
    } catch (UnreadableTemplate e) {
      throw new IllegalStateException("a document that was written a moment ago", e);
    }
  }

  private static byte[] chinese(Part styles) throws UnreadableTemplate {
    Document document = Xml.parse(styles.bytes());
    for (Element language : Xml.below(document.getDocumentElement(), "lang")) {
      if (language.hasAttribute("w:val")) {
        language.setAttribute("w:val", CHINESE);
      }
    }
    return new XmlTemplateBuilder().document(document).bytes();
  }

  /** The paragraphs in which somebody has still to write something, each text once. */
  public static List<String> unfinished(byte[] document) {
    try {
      return unfinished(PackageReader.read(document, FileKind.DOCUMENT));
    } catch (UnreadableTemplate e) {
      throw new IllegalStateException("a document that was written a moment ago", e);
    }
  }

  /**
   * The same of a document of which something else tells that it cannot be read.
   *
   * @throws IOException if the file cannot be read from the disk
   */
  public static List<String> unfinished(Path file) throws IOException {
    try {
      return unfinished(PackageReader.read(file, FileKind.DOCUMENT));
    } catch (UnreadableTemplate e) {
      return List.of();
    }
  }

  private static List<String> unfinished(OpcPackage pack) throws UnreadableTemplate {
    Set<String> found = new LinkedHashSet<>();
    for (Part part : pack.parts()) {
      String type = part.contentType();
      if (type.contains("wordprocessingml") && type.endsWith("+xml")) {
        for (Element paragraph : Xml.below(Xml.parse(part.bytes()).getDocumentElement(), "p")) {
          String text = text(paragraph);
          if (PublicText.isUnfinished(text)) {
            found.add(text);
          }
        }
      }
    }
    return List.copyOf(found);
  }

  private static String text(Element paragraph) {
    return Xml.below(paragraph, "t").stream()
        .map(Element::getTextContent)
        .collect(Collectors.joining());
  }

  private static List<Relationship> kept(List<Relationship> links) {
    return links.stream().filter(l -> !INTERNAL.contains(l.word())).toList();
  }
}
