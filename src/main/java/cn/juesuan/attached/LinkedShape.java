package cn.juesuan.attached;

import cn.juesuan.ooxml.Xml;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * A shape that shows a cell and remembers what the cell showed (ECMA-376 Part 1, 20.5.2.29:
 * textlink).
 *
 * @param link its formula
 */
public record LinkedShape(Element shape, Attr link) {

  /** All that an element holds. */
  public static List<LinkedShape> in(Element root) {
    return Xml.below(root, "sp").stream().flatMap(s -> of(s).stream()).toList();
  }

  private static Optional<LinkedShape> of(Element shape) {
    return Xml.attributeNode(shape, "textlink")
        .filter(link -> !link.getValue().isBlank())
        .map(link -> new LinkedShape(shape, link));
  }

  /**
   * The pieces of the text that it remembers. One that remembers nothing, because its cell showed
   * nothing, gets a piece; none has a shape that has no room for a text.
   */
  public List<Element> letters() {
    if (Xml.below(shape, "t").isEmpty()) {
      Xml.below(shape, "p").stream().findFirst().ifPresent(LinkedShape::addRun);
    }
    return Xml.below(shape, "t");
  }

  /** A run stands before the properties of the paragraph's end, and looks as they say. */
  private static void addRun(Element paragraph) {
    Element run = like(paragraph, "r");
    Optional<Element> end = Xml.child(paragraph, "endParaRPr");
    end.ifPresent(e -> run.appendChild(renamed(e, "rPr")));
    run.appendChild(like(paragraph, "t"));
    paragraph.insertBefore(run, end.orElse(null));
  }

  private static Node renamed(Element element, String name) {
    return element
        .getOwnerDocument()
        .renameNode(element.cloneNode(true), element.getNamespaceURI(), qualified(element, name));
  }

  private static Element like(Element element, String name) {
    return element
        .getOwnerDocument()
        .createElementNS(element.getNamespaceURI(), qualified(element, name));
  }

  private static String qualified(Element element, String name) {
    return element.getPrefix() == null ? name : element.getPrefix() + ":" + name;
  }
}
