package cn.juesuan.ooxml;

import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/**
 * Gives the elements of spreadsheets and documents the prefixes with which this program writes them
 * (none and {@code w}), whatever prefixes their author chose (ECMA-376 Part 1, annex A): an element
 * is known by its namespace.
 */
public final class Prefixes {

  /** The namespace of workbooks, sheets, styles, comments and tables. */
  public static final String SPREADSHEET =
      "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

  /** The namespace of documents. */
  public static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

  /** The namespace of the list of content types (ECMA-376 Part 2, content types). */
  public static final String CONTENT_TYPES =
      "http://schemas.openxmlformats.org/package/2006/content-types";

  private static final String WORD_PREFIX = "w";

  private Prefixes() {}

  static void settle(Document document) throws UnreadableTemplate {
    Element root = document.getDocumentElement();
    if (WORD.equals(root.getNamespaceURI())) {
      word(root);
      root.setAttributeNS(
          XMLConstants.XMLNS_ATTRIBUTE_NS_URI, XMLConstants.XMLNS_ATTRIBUTE + ":w", WORD);
    } else {
      spreadsheet(root, "");
    }
  }

  /**
   * Elements of spreadsheets get no prefix; wherever that changes what no prefix means, it is said.
   *
   * @param outer the namespace that no prefix means around the element
   */
  private static void spreadsheet(Element element, String outer) {
    if (SPREADSHEET.equals(element.getNamespaceURI()) && element.getPrefix() != null) {
      element.setPrefix(null);
    }
    String inner = outer;
    if (element.hasAttribute(XMLConstants.XMLNS_ATTRIBUTE)) {
      inner = element.getAttribute(XMLConstants.XMLNS_ATTRIBUTE);
    }
    String own = element.getNamespaceURI() == null ? "" : element.getNamespaceURI();
    if (element.getPrefix() == null && !own.equals(inner)) {
      inner = own;
      element.setAttributeNS(
          XMLConstants.XMLNS_ATTRIBUTE_NS_URI, XMLConstants.XMLNS_ATTRIBUTE, own);
    }
    for (Node n = element.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element child) {
        spreadsheet(child, inner);
      }
    }
  }

  private static void word(Element element) throws UnreadableTemplate {
    if (WORD.equals(element.getNamespaceURI())) {
      element.setPrefix(WORD_PREFIX);
    }
    for (Attr attribute : attributes(element)) {
      if (attribute.getName().equals("xmlns:w") && !attribute.getValue().equals(WORD)) {
        throw new UnreadableTemplate("文档的写法不常见，请用 Word 或 WPS 重新保存模板");
      }
      boolean renamed =
          WORD.equals(attribute.getNamespaceURI()) && !WORD_PREFIX.equals(attribute.getPrefix());
      if (renamed) {
        element.removeAttributeNode(attribute);
        element.setAttributeNS(
            WORD, WORD_PREFIX + ":" + attribute.getLocalName(), attribute.getValue());
      }
    }
    for (Node n = element.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element child) {
        word(child);
      }
    }
  }

  private static List<Attr> attributes(Element element) {
    NamedNodeMap map = element.getAttributes();
    List<Attr> attributes = new ArrayList<>(map.getLength());
    for (int i = 0; i < map.getLength(); i++) {
      attributes.add((Attr) map.item(i));
    }
    return attributes;
  }
}
