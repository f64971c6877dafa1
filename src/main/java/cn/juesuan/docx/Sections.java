package cn.juesuan.docx;

import cn.juesuan.ooxml.UnreadableTemplate;
import cn.juesuan.ooxml.Xml;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;

/** How much room for text there is in each section of a document (ECMA-376 Part 1, 17.6). */
final class Sections {

  /** A4 with usual margins. */
  private static final int USUAL_WIDTH = 11_906;

  private static final int USUAL_HEIGHT = 16_838;
  private static final int USUAL_MARGIN = 1_800;

  /** Margins that leave less than this are a mistake. */
  private static final int LEAST = 1_800;

  private final IdentityHashMap<Element, TextArea> rooms = new IdentityHashMap<>();

  Sections(Element body) throws UnreadableTemplate {
    List<Element> open = new ArrayList<>();
    for (Element child : Xml.children(body)) {
      open.add(child);
      Optional<Element> end =
          "sectPr".equals(child.getLocalName())
              ? Optional.of(child)
              : Xml.child(child, "pPr").flatMap(p -> Xml.child(p, "sectPr"));
      if (end.isPresent()) {
        TextArea room = room(end.get());
        open.forEach(e -> rooms.put(e, room));
        open.clear();
      }
    }
  }

  TextArea roomAt(Element child) {
    return rooms.getOrDefault(
        child, new TextArea(USUAL_WIDTH - 2 * USUAL_MARGIN, USUAL_HEIGHT - 2 * USUAL_MARGIN));
  }

  private static TextArea room(Element section) throws UnreadableTemplate {
    Optional<Element> size = Xml.child(section, "pgSz");
    Optional<Element> margins = Xml.child(section, "pgMar");
    int width = of(size, "w:w", USUAL_WIDTH);
    int height = of(size, "w:h", USUAL_HEIGHT);
    int beside = of(margins, "w:left", USUAL_MARGIN) + of(margins, "w:right", USUAL_MARGIN);
    int around = of(margins, "w:top", USUAL_MARGIN) + of(margins, "w:bottom", USUAL_MARGIN);
    return new TextArea(Math.max(LEAST, width - beside), Math.max(LEAST, height - around));
  }

  private static int of(Optional<Element> element, String name, int usual)
      throws UnreadableTemplate {
    return element.isPresent() ? Xml.integer(element.get(), name, usual) : usual;
  }
}
