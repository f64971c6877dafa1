package cn.juesuan.publish;

import cn.juesuan.ooxml.Prefixes;
import cn.juesuan.ooxml.XmlBytes;
import cn.juesuan.ooxml.XmlTemplateBuilder;
import java.util.List;
import java.util.Set;
import org.w3c.dom.CharacterData;
import org.w3c.dom.Comment;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Copies elements of spreadsheets without what other namespaces add to them. */
final class PlainXml {

  private PlainXml() {}

  /** Copies an element with everything in it. */
  static void copy(Element element, XmlBytes out) {
    copy(element, Set.of(), out);
  }

  /**
   * Copies an element with everything in it.
   *
   * @param without attributes of the element itself that are left out
   */
  static void copy(Element element, Set<String> without, XmlBytes out) {
    out.raw(XmlTemplateBuilder.ownTag(element, List.copyOf(without))).raw(">");
    for (Node n = element.getFirstChild(); n != null; n = n.getNextSibling()) {
      boolean own = Prefixes.SPREADSHEET.equals(n.getNamespaceURI());
      if (n instanceof Element child && own) {
        copy(child, out);
      } else if (n instanceof CharacterData data && !(n instanceof Comment)) {
        out.escaped(data.getData());
      }
    }
    out.raw("</").raw(element.getTagName()).raw(">");
  }
}
