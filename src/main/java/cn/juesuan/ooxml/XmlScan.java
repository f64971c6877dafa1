package cn.juesuan.ooxml;

import cn.juesuan.ooxml.OpcPackage.Part;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.ext.DefaultHandler2;
import org.xml.sax.ext.Locator2;

/** Reads through one XML part for what must not be handed on, also where nobody else reads it. */
final class XmlScan extends DefaultHandler2 {

  private static final String LEXICAL = "http://xml.org/sax/properties/lexical-handler";
  private static final String OUTER = "http://xml.org/sax/features/external-general-entities";
  private static final String DTD =
      "http://apache.org/xml/features/nonvalidating/load-external-dtd";

  /** Making a parser takes longer than reading a small part. */
  private static final ThreadLocal<SAXParser> PARSERS = ThreadLocal.withInitial(XmlScan::parser);

  /** What packages may be written in. */
  private static final Set<String> ENCODINGS =
      Set.of("UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "US-ASCII");

  private static final Map<String, String> ELEMENTS =
      Map.of(
          "altChunk", "插入的外部文件（altChunk）",
          "subDoc", "子文档",
          "attachedTemplate", "附加模板",
          "mailMerge", "邮件合并",
          "OLEObject", "嵌入对象",
          "webVideoPr", "联网的视频",
          "ddeLink", "DDE 链接",
          "oleLink", "OLE 链接",
          "webPublishItems", "网页发布");

  private static final Set<String> PICTURES = Set.of("imagedata", "fill", "stroke");

  private final Part part;
  private final WordFields fields = new WordFields();
  private Optional<Locator2> locator = Optional.empty();

  private XmlScan(Part part) {
    this.part = part;
  }

  /** Ends the reading. */
  private static final class Refused extends SAXException {
    private static final long serialVersionUID = 1L;

    Refused(UnreadableTemplate why) {
      super(why);
    }
  }

  static void refuse(Part part) throws UnreadableTemplate {
    XmlScan scan = new XmlScan(part);
    try {
      SAXParser parser = PARSERS.get();
      parser.setProperty(LEXICAL, scan);
      parser.parse(new ByteArrayInputStream(part.bytes()), scan);
    } catch (Refused e) {
      if (e.getException() instanceof UnreadableTemplate why) {
        throw why;
      }
      throw new IllegalStateException(e);
    } catch (SAXException | IOException e) {
      // a sheet is read again, by those who know its name; what only begins like XML need be none
      String type = part.contentType().toLowerCase(Locale.ROOT);
      boolean told = type.endsWith("worksheet+xml") || !OutsideContent.isXml(type);
      if (!told) {
        throw new UnreadableTemplate("XML 不合格式" + Xml.where(e) + "：" + part.name());
      }
    }
  }

  private static SAXParser parser() {
    SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
    try {
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature(OUTER, false);
      factory.setFeature(DTD, false);
      return factory.newSAXParser();
    } catch (SAXException | ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  private Refused refused(String what) {
    return new Refused(OutsideContent.refused(what, part.name()));
  }

  @Override
  public void setDocumentLocator(Locator given) {
    locator = given instanceof Locator2 two ? Optional.of(two) : Optional.empty();
  }

  @Override
  public void startDTD(String name, String publicId, String systemId) throws SAXException {
    throw new Refused(new UnreadableTemplate("含有 DOCTYPE 声明：" + part.name()));
  }

  @Override
  public InputSource resolveEntity(String publicId, String systemId) {
    return new InputSource(new StringReader(""));
  }

  @Override
  public InputSource resolveEntity(String name, String publicId, String base, String systemId) {
    return new InputSource(new StringReader(""));
  }

  @Override
  public InputSource getExternalSubset(String name, String base) {
    return new InputSource(new StringReader(""));
  }

  @Override
  public void processingInstruction(String target, String data) throws SAXException {
    if (target.equals("xml-stylesheet")) {
      throw refused("外部样式");
    }
  }

  @Override
  public void startElement(String space, String local, String tag, Attributes attributes)
      throws SAXException {
    encoding();
    Optional<String> what = Optional.ofNullable(ELEMENTS.get(local));
    if (what.isPresent()) {
      throw refused(what.get());
    }
    for (int i = 0; i < attributes.getLength(); i++) {
      attribute(space, local, attributes, i);
    }
    if (space.equals(Prefixes.WORD)) {
      fields.opens(local, attributes);
      field();
    }
  }

  private void attribute(String space, String element, Attributes attributes, int i)
      throws SAXException {
    String name = attributes.getLocalName(i);
    String value = attributes.getValue(i);
    boolean linked =
        attributes.getURI(i).equals(Relationships.NAMESPACE)
            && (name.equals("link") || name.equals("href"));
    if (linked && isOuter(value)) {
      throw refused("链接的外部图片");
    }
    boolean fetched =
        (PICTURES.contains(element) && (name.equals("src") || name.equals("href")))
            || (space.endsWith("/svg") && name.equals("href"));
    if (fetched && !value.isEmpty() && !value.startsWith("#") && !value.startsWith("data:")) {
      throw refused("链接的外部图片");
    }
    if (name.equals("macro") && !value.isEmpty()) {
      throw refused("指定给图形的宏");
    }
  }

  private boolean isOuter(String id) {
    return part.link(id).filter(OpcPackage.Relationship::external).isPresent();
  }

  /** Other programs may take a part in a rare encoding for something else than this one does. */
  private void encoding() throws SAXException {
    Optional<String> encoding =
        locator.map(Locator2::getEncoding).map(e -> e.toUpperCase(Locale.ROOT));
    if (encoding.isPresent() && !ENCODINGS.contains(encoding.get())) {
      throw new Refused(
          new UnreadableTemplate(
              "XML 的编码 " + encoding.get() + " 不是 UTF-8 或 UTF-16：" + part.name()));
    }
    locator = Optional.empty();
  }

  @Override
  public void characters(char[] text, int start, int length) {
    fields.text(text, start, length);
  }

  @Override
  public void endElement(String space, String local, String tag) throws SAXException {
    if (space.equals(Prefixes.WORD)) {
      fields.closes(local);
      field();
    }
  }

  @Override
  public void endDocument() throws SAXException {
    fields.ends();
    field();
  }

  private void field() throws SAXException {
    Optional<String> harmful = fields.harmful();
    if (harmful.isPresent()) {
      throw refused(harmful.get());
    }
  }
}
