package cn.juesuan.docx;

import cn.juesuan.attached.JoinedTexts;
import cn.juesuan.ooxml.Xml;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * A paragraph of a document's template (ECMA-376 Part 1, 17.3): its text lies in runs, cut wherever
 * an editor liked.
 */
final class WordParagraph {

  private final Element element;
  private final List<Element> pieces = new ArrayList<>();
  private final String text;

  WordParagraph(Element element) {
    this.element = element;
    StringBuilder all = new StringBuilder();
    for (Element run : Xml.below(element, "r")) {
      for (Element piece : Xml.children(run, "t")) {
        pieces.add(piece);
        all.append(piece.getTextContent());
      }
    }
    this.text = all.toString();
  }

  Element element() {
    return element;
  }

  String text() {
    return text;
  }

  Optional<String> style() {
    return properties()
        .flatMap(p -> Xml.child(p, "pStyle"))
        .flatMap(s -> Xml.attribute(s, "w:val"));
  }

  private Optional<Element> properties() {
    return Xml.child(element, "pPr");
  }

  /** Where the paragraph ends a section: a paragraph that does nothing else. */
  Optional<Element> onlySection() {
    Optional<Element> section = properties().flatMap(p -> Xml.child(p, "sectPr"));
    return section.map(
        s -> {
          Document document = element.getOwnerDocument();
          Element paragraph = document.createElementNS(element.getNamespaceURI(), "w:p");
          Element own = document.createElementNS(element.getNamespaceURI(), "w:pPr");
          own.appendChild(s.cloneNode(true));
          paragraph.appendChild(own);
          return paragraph;
        });
  }

  /**
   * Puts a bookmark around the paragraph's runs.
   *
   * @return an element in front of the first run, to be written instead of
   */
  Element mark(String name, int id) {
    Document document = element.getOwnerDocument();
    Element start = document.createElementNS(element.getNamespaceURI(), "w:bookmarkStart");
    start.setAttribute("w:id", String.valueOf(id));
    start.setAttribute("w:name", name);
    Element end = document.createElementNS(element.getNamespaceURI(), "w:bookmarkEnd");
    end.setAttribute("w:id", String.valueOf(id));
    Element hook = document.createElementNS(element.getNamespaceURI(), "w:hook");
    org.w3c.dom.Node first =
        properties().map(Element::getNextSibling).orElseGet(element::getFirstChild);
    element.insertBefore(hook, first);
    element.insertBefore(start, first);
    element.appendChild(end);
    return hook;
  }

  /**
   * The texts that differ from the template's once every placeholder is whole: it belongs to the
   * run in which it begins.
   */
  Map<Element, String> joined() {
    return JoinedTexts.of(pieces);
  }
}
