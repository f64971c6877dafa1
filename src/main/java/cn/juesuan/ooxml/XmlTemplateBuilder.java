package cn.juesuan.ooxml;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Predicate;
import org.w3c.dom.Attr;
import org.w3c.dom.CharacterData;
import org.w3c.dom.Comment;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.ProcessingInstruction;

/**
 * Writes a document as a {@link XmlTemplate}: as it is, but for the nodes that have been given a
 * piece instead.
 */
public final class XmlTemplateBuilder {

  private final IdentityHashMap<Node, List<XmlSegment>> instead = new IdentityHashMap<>();
  private final IdentityHashMap<Element, List<XmlSegment>> content = new IdentityHashMap<>();

  /** Writes pieces in place of an attribute's value or a whole element; none drops it. */
  public XmlTemplateBuilder instead(Node node, XmlSegment... pieces) {
    instead.put(node, List.of(pieces));
    return this;
  }

  /** Writes pieces in place of what an element contains. */
  public XmlTemplateBuilder content(Element element, XmlSegment... pieces) {
    content.put(element, List.of(pieces));
    return this;
  }

  /** Whether something was given in place of a node. */
  public boolean isReplaced(Node node) {
    return instead.containsKey(node);
  }

  /** A whole part, with its declaration. */
  public XmlTemplate document(Document document) {
    Output out = new Output();
    out.text.append(XmlText.DECLARATION);
    node(document.getDocumentElement(), out);
    return out.pattern();
  }

  /** One element and what it contains. */
  public XmlTemplate element(Element element) {
    Output out = new Output();
    node(element, out);
    return out.pattern();
  }

  /** An opening tag without its bracket, without some of its attributes. */
  public static String openTag(Element element, List<String> without) {
    return openTag(element, attribute -> !without.contains(attribute.getName()));
  }

  /** As {@link #openTag}, also without attributes of other namespaces. */
  public static String ownTag(Element element, List<String> without) {
    return openTag(
        element,
        attribute -> attribute.getNamespaceURI() == null && !without.contains(attribute.getName()));
  }

  private static String openTag(Element element, Predicate<Attr> with) {
    StringBuilder tag = new StringBuilder("<").append(element.getTagName());
    NamedNodeMap attributes = element.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      Attr attribute = (Attr) attributes.item(i);
      if (with.test(attribute)) {
        tag.append(' ').append(attribute.getName()).append("=\"");
        XmlText.escape(attribute.getValue(), tag);
        tag.append('"');
      }
    }
    return tag.toString();
  }

  /** Markup as it is to be written. */
  public static XmlSegment.Raw raw(String text) {
    return new XmlSegment.Raw(text.getBytes(StandardCharsets.UTF_8));
  }

  private static final class Output {
    private final List<XmlSegment> pieces = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    void add(List<XmlSegment> more) {
      flush();
      pieces.addAll(more);
    }

    private void flush() {
      if (!text.isEmpty()) {
        pieces.add(raw(text.toString()));
        text.setLength(0);
      }
    }

    XmlTemplate pattern() {
      flush();
      return new XmlTemplate(pieces);
    }
  }

  private void node(Node node, Output out) {
    List<XmlSegment> pieces = instead.get(node);
    if (pieces != null) {
      out.add(pieces);
    } else if (node instanceof Element element) {
      element(element, out);
    } else if (node instanceof CharacterData data && !(node instanceof Comment)) {
      XmlText.escape(data.getData(), out.text);
    } else if (node instanceof ProcessingInstruction instruction) {
      out.text
          .append("<?")
          .append(instruction.getTarget())
          .append(' ')
          .append(instruction.getData())
          .append("?>");
    }
  }

  private void element(Element element, Output out) {
    out.text.append('<').append(element.getTagName());
    NamedNodeMap attributes = element.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      attribute((Attr) attributes.item(i), out);
    }
    List<XmlSegment> inside = content.get(element);
    if (inside == null && element.getFirstChild() == null) {
      out.text.append("/>");
      return;
    }
    out.text.append('>');
    if (inside != null) {
      out.add(inside);
    } else {
      for (Node n = element.getFirstChild(); n != null; n = n.getNextSibling()) {
        node(n, out);
      }
    }
    out.text.append("</").append(element.getTagName()).append('>');
  }

  private void attribute(Attr attribute, Output out) {
    List<XmlSegment> pieces = instead.get(attribute);
    if (pieces != null && pieces.isEmpty()) {
      return;
    }
    out.text.append(' ').append(attribute.getName()).append("=\"");
    if (pieces == null) {
      XmlText.escape(attribute.getValue(), out.text);
    } else {
      out.add(pieces);
    }
    out.text.append('"');
  }
}
