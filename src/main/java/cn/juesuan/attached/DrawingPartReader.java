package cn.juesuan.attached;

import cn.juesuan.ooxml.OpcPackage.Part;
import cn.juesuan.ooxml.OpcPackage.Relationship;
import cn.juesuan.ooxml.Relationships;
import cn.juesuan.ooxml.UnreadableTemplate;
import cn.juesuan.ooxml.Xml;
import cn.juesuan.ooxml.XmlSegment;
import cn.juesuan.ooxml.XmlTemplate;
import cn.juesuan.ooxml.XmlTemplateBuilder;
import cn.juesuan.template.ReferenceHolder.Behaviour;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;

/**
 * Turns a sheet's drawing into a {@link XmlTemplate} (ECMA-376 Part 1, 20.5): what stands in
 * repeated rows is repeated, with numbers, names and links of its own.
 */
final class DrawingPartReader {

  /** What several shapes may share, or each has for itself: others are not repeated. */
  private static final Set<String> REPEATABLE = Set.of("chart", "image", "hyperlink");

  /** So many numbers remain for copies: the format has 32 bits. */
  private static final long LARGEST_NUMBER = 1L << 31;

  private final HolderRegistry registry;
  private final Part part;
  private final ShapesReader shapes;
  private final XmlTemplateBuilder outer = new XmlTemplateBuilder();
  private final Map<String, Seat> seats = new HashMap<>();

  DrawingPartReader(HolderRegistry registry, Part part) {
    this.registry = registry;
    this.part = part;
    this.shapes = new ShapesReader(registry);
  }

  /** Where what a link leads to stands, by the link's identifier. */
  Map<String, Seat> seats() {
    return seats;
  }

  XmlTemplate read() throws UnreadableTemplate {
    Document document = Xml.parse(part.bytes());
    Element root = document.getDocumentElement();
    for (Element anchor : anchors(root)) {
      Optional<Element> from = Xml.child(anchor, "from");
      if (from.isPresent()) {
        outer.instead(anchor, anchor(anchor, from.get()));
      } else {
        shapes.read(anchor, Optional.empty(), outer);
      }
    }
    List<XmlSegment> pieces = new ArrayList<>();
    pieces.add(numbered(root));
    pieces.addAll(outer.document(document).pieces());
    return new XmlTemplate(pieces);
  }

  /** Where drawings stand, also those that newer programs draw otherwise than older ones. */
  private static List<Element> anchors(Element parent) {
    List<Element> anchors = new ArrayList<>();
    for (Element child : Xml.children(parent)) {
      switch (child.getLocalName()) {
        case "AlternateContent", "Choice", "Fallback" -> anchors.addAll(anchors(child));
        default -> anchors.add(child);
      }
    }
    return anchors;
  }

  private XmlSegment anchor(Element anchor, Element from) throws UnreadableTemplate {
    XmlTemplateBuilder inner = new XmlTemplateBuilder();
    Optional<String> single = single(anchor);
    Behaviour behaviour =
        isControl(anchor)
            ? Behaviour.ALONE
            : single.isPresent() ? Behaviour.SINGLE : Behaviour.ANCHOR;
    Seat seat =
        Corners.enter(
            behaviour, single.orElse("图片或图表"), from, Xml.child(anchor, "to"), registry, inner);
    shapes.read(anchor, Optional.of(seat), inner);
    identities(anchor, seat, inner);
    return new XmlSegment.Anchor(seat.holder(), inner.element(anchor));
  }

  private static boolean isControl(Element anchor) {
    return !Xml.below(anchor, "compatExt").isEmpty();
  }

  /** What of it cannot be repeated, in Chinese. */
  private Optional<String> single(Element anchor) {
    if (isControl(anchor)) {
      return Optional.of(ControlsReader.WHAT);
    }
    return links(anchor).stream()
            .flatMap(a -> part.link(a.getValue()).stream())
            .allMatch(l -> REPEATABLE.contains(l.word()))
        ? Optional.empty()
        : Optional.of("SmartArt、墨迹等图形");
  }

  /** Enters what copies must have for themselves. */
  private void identities(Element anchor, Seat seat, XmlTemplateBuilder inner)
      throws UnreadableTemplate {
    for (Element shape : Xml.below(anchor, "cNvPr")) {
      own(shape, "id", XmlSegment.Identity.SHAPE_NUMBER, inner);
      own(shape, "name", XmlSegment.Identity.SHAPE_NAME, inner);
    }
    for (String end : List.of("stCxn", "endCxn")) {
      for (Element connected : Xml.below(anchor, end)) {
        own(connected, "id", XmlSegment.Identity.SHAPE_NUMBER, inner);
      }
    }
    for (Attr link : links(anchor)) {
      link(link, seat, inner);
    }
  }

  private static void own(
      Element element, String attribute, XmlSegment.Identity what, XmlTemplateBuilder inner) {
    Xml.attributeNode(element, attribute)
        .ifPresent(a -> inner.instead(a, new XmlSegment.Own(what, a.getValue())));
  }

  /** A picture may be shown many times; a chart, and what a click leads to, is each copy's own. */
  private void link(Attr link, Seat seat, XmlTemplateBuilder inner) throws UnreadableTemplate {
    Optional<String> word = part.link(link.getValue()).map(l -> l.word());
    if (word.isEmpty() || word.get().equals("image")) {
      return;
    }
    Seat first = seats.computeIfAbsent(link.getValue(), id -> seat);
    if (first.equals(seat)) {
      inner.instead(link, new XmlSegment.Own(XmlSegment.Identity.LINK, link.getValue()));
    } else if (word.get().equals("chart")) {
      throw new UnreadableTemplate("两个图形用了同一个图表，请删去其中一个，再复制一次");
    }
  }

  /** The attributes that name a relationship. */
  private static List<Attr> links(Element element) {
    List<Attr> found = new ArrayList<>();
    NamedNodeMap attributes = element.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      Attr attribute = (Attr) attributes.item(i);
      if (Relationships.NAMESPACE.equals(attribute.getNamespaceURI())) {
        found.add(attribute);
      }
    }
    Xml.children(element).forEach(child -> found.addAll(links(child)));
    return found;
  }

  private XmlSegment numbered(Element root) throws UnreadableTemplate {
    long last = 0;
    Set<String> names = new HashSet<>();
    for (Element shape : Xml.below(root, "cNvPr")) {
      names.add(shape.getAttribute("name"));
      last = Math.max(last, shapeNumber(shape.getAttribute("id")));
    }
    String mark = "-";
    while (part.links().stream().anyMatch(contains(mark))) {
      mark += "-";
    }
    return new XmlSegment.Shapes(last, names, mark);
  }

  private static Predicate<Relationship> contains(String mark) {
    return link -> link.id().contains(mark);
  }

  private static long shapeNumber(String written) throws UnreadableTemplate {
    try {
      long number = written.isBlank() ? 0 : Long.parseLong(written.strip());
      if (number >= 0 && number < LARGEST_NUMBER) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw new UnreadableTemplate("图形的编号“" + Xml.shortened(written) + "”不是整数");
    }
    throw new UnreadableTemplate("图形的编号“" + Xml.shortened(written) + "”太大");
  }
}
