package cn.juesuan.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Reads XML parts safely (no document types, no outer entities) and walks them. */
final class Xml {

  private static final String DEPTH_LIMIT =
      "http://www.oracle.com/xml/jaxp/properties/maxElementDepth";

  private static final String MOST_DEPTH = "128";

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

  static Document parse(byte[] bytes) throws UnreadableTemplate {
    try {
      DocumentBuilder builder = factory().newDocumentBuilder();
      builder.setErrorHandler(new Strict());
      return builder.parse(new ByteArrayInputStream(bytes));
    } catch (SAXException | IOException e) {
      throw new UnreadableTemplate("XML 不合格式（" + e.getMessage() + "）");
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static DocumentBuilderFactory factory() throws ParserConfigurationException {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    factory.setAttribute(DEPTH_LIMIT, MOST_DEPTH);
    factory.setExpandEntityReferences(false);
    factory.setXIncludeAware(false);
    return factory;
  }

  static List<Element> children(Element parent) {
    List<Element> children = new ArrayList<>();
    for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element element) {
        children.add(element);
      }
    }
    return children;
  }

  static List<Element> children(Element parent, String name) {
    return children(parent).stream().filter(e -> name.equals(e.getLocalName())).toList();
  }

  static Optional<Element> child(Element parent, String name) {
    return children(parent).stream().filter(e -> name.equals(e.getLocalName())).findFirst();
  }

  /** Every element below with that local name, in document order. */
  static List<Element> below(Element parent, String name) {
    List<Element> found = new ArrayList<>();
    for (Element child : children(parent)) {
      if (name.equals(child.getLocalName())) {
        found.add(child);
      }
      found.addAll(below(child, name));
    }
    return found;
  }

  static Optional<String> attribute(Element element, String name) {
    return attributeNode(element, name).map(Attr::getValue);
  }

  static Optional<Attr> attributeNode(Element element, String name) {
    return Optional.ofNullable(element.getAttributeNode(name));
  }

  static boolean isTrue(Element element, String name) {
    String value = element.getAttribute(name);
    return value.equals("1") || value.equals("true");
  }

  static int integer(Element element, String name, int otherwise) throws UnreadableTemplate {
    Optional<String> written = attribute(element, name);
    if (written.isEmpty()) {
      return otherwise;
    }
    try {
      return Integer.parseInt(written.get());
    } catch (NumberFormatException e) {
      throw new UnreadableTemplate("属性 " + name + " 不是整数：" + written.get());
    }
  }

  static Optional<Double> decimal(Element element, String name) throws UnreadableTemplate {
    Optional<String> written = attribute(element, name);
    if (written.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Double.parseDouble(written.get()));
    } catch (NumberFormatException e) {
      throw new UnreadableTemplate("属性 " + name + " 不是数字：" + written.get());
    }
  }
}
