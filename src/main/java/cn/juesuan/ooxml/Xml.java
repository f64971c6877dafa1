package cn.juesuan.ooxml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Reads XML parts safely (no document types, no outer entities) and walks them. */
public final class Xml {

  private static final String DEPTH_LIMIT =
      "http://www.oracle.com/xml/jaxp/properties/maxElementDepth";

  private static final String MOST_DEPTH = "128";
  private static final int MOST_SHOWN = 40;

  /** Finding a parser takes longer than reading a small part. */
  private static final ThreadLocal<DocumentBuilder> BUILDERS =
      ThreadLocal.withInitial(Xml::builder);

  private static final Logger LOG = LoggerFactory.getLogger(Xml.class);

  private Xml() {}

  private static final class Strict implements ErrorHandler {
    @Override
    public void warning(SAXParseException e) {
      // a warning is no fault of the part
    }

    @Override
    public void error(SAXParseException e) throws SAXException {
      throw e;
    }

    @Override
    public void fatalError(SAXParseException e) throws SAXException {
      throw e;
    }
  }

  /**
   * Reads a part; it may define no entities and refer to nothing outside.
   *
   * @throws UnreadableTemplate if it is not well-formed
   */
  public static Document parse(byte[] bytes) throws UnreadableTemplate {
    try {
      Document document = BUILDERS.get().parse(new ByteArrayInputStream(bytes));
      Prefixes.settle(document);
      return document;
    } catch (SAXException | IOException e) {
      LOG.debug("no good XML", e);
      throw new UnreadableTemplate("XML 不合格式" + where(e));
    }
  }

  private static DocumentBuilder builder() {
    try {
      DocumentBuilder builder = factory().newDocumentBuilder();
      builder.setErrorHandler(new Strict());
      return builder;
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Where a parser stopped, if it says so; what it says otherwise is English. */
  static String where(Exception stopped) {
    return stopped instanceof SAXParseException e
        ? "（第 " + e.getLineNumber() + " 行第 " + e.getColumnNumber() + " 个字符）"
        : "";
  }

  private static DocumentBuilderFactory factory() throws ParserConfigurationException {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    factory.setAttribute(DEPTH_LIMIT, MOST_DEPTH);
    factory.setExpandEntityReferences(false);
    factory.setXIncludeAware(false);
    return factory;
  }

  /** The elements directly in it, in their order. */
  public static List<Element> children(Element parent) {
    List<Element> children = new ArrayList<>();
    for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element element) {
        children.add(element);
      }
    }
    return children;
  }

  /** The children with that local name in the parent's own namespace. */
  public static List<Element> children(Element parent, String name) {
    return children(parent).stream().filter(e -> isSame(parent, name, e)).toList();
  }

  /** The first child with that local name in the parent's own namespace. */
  public static Optional<Element> child(Element parent, String name) {
    for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element element && isSame(parent, name, element)) {
        return Optional.of(element);
      }
    }
    return Optional.empty();
  }

  private static boolean isSame(Element parent, String name, Element child) {
    return name.equals(child.getLocalName())
        && Objects.equals(parent.getNamespaceURI(), child.getNamespaceURI());
  }

  /** The first child with that local name in any namespace. */
  public static Optional<Element> anyChild(Element parent, String name) {
    return children(parent).stream().filter(e -> name.equals(e.getLocalName())).findFirst();
  }

  /** Every element below with that local name in any namespace, in document order. */
  public static List<Element> below(Element parent, String name) {
    List<Element> found = new ArrayList<>();
    below(parent, name, found);
    return found;
  }

  private static void below(Element parent, String name, List<Element> found) {
    for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element child) {
        if (name.equals(child.getLocalName())) {
          found.add(child);
        }
        below(child, name, found);
      }
    }
  }

  /** An attribute's value, if it is there. */
  public static Optional<String> attribute(Element element, String name) {
    return attributeNode(element, name).map(Attr::getValue);
  }

  /** An attribute, if it is there. */
  public static Optional<Attr> attributeNode(Element element, String name) {
    return Optional.ofNullable(element.getAttributeNode(name));
  }

  /** Whether an attribute says yes; without it the answer is no. */
  public static boolean isTrue(Element element, String name) throws UnreadableTemplate {
    return isTrue(element, name, false);
  }

  /** What an attribute says, in any of the spellings of the schema. */
  public static boolean isTrue(Element element, String name, boolean otherwise)
      throws UnreadableTemplate {
    Optional<String> written = attribute(element, name);
    if (written.isEmpty()) {
      return otherwise;
    }
    return switch (written.get().strip()) {
      case "1", "true", "on", "t" -> true;
      case "0", "false", "off", "f" -> false;
      default -> throw new UnreadableTemplate("属性 " + name + " 不是“是”或“否”：" + written.get());
    };
  }

  /**
   * A whole number; without the attribute the other.
   *
   * @throws UnreadableTemplate if the attribute is no number
   */
  public static int integer(Element element, String name, int otherwise) throws UnreadableTemplate {
    Optional<String> written = attribute(element, name);
    if (written.isEmpty()) {
      return otherwise;
    }
    try {
      return Integer.parseInt(written.get().strip());
    } catch (NumberFormatException e) {
      throw new UnreadableTemplate("属性 " + name + " 不是整数：" + written.get());
    }
  }

  /**
   * A decimal number, if the attribute is there.
   *
   * @throws UnreadableTemplate if it is no number
   */
  public static Optional<Double> decimal(Element element, String name) throws UnreadableTemplate {
    Optional<String> written = attribute(element, name);
    if (written.isEmpty()) {
      return Optional.empty();
    }
    if (!XmlNumbers.isWritten(written.get())) {
      throw new UnreadableTemplate("属性 " + name + " 不是数字：" + shortened(written.get()));
    }
    return Optional.of(Double.parseDouble(written.get()));
  }

  /** As much of a strange value as a message can hold. */
  public static String shortened(String written) {
    return written.length() <= MOST_SHOWN ? written : written.substring(0, MOST_SHOWN) + "…";
  }
}
