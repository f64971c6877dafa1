package cn.juesuan.publish;

import cn.juesuan.attached.LinkedShape;
import cn.juesuan.evaluation.CellShower;
import cn.juesuan.format.Formatted;
import cn.juesuan.ooxml.OpcPackage.Part;
import cn.juesuan.ooxml.OpcPackage.Relationship;
import cn.juesuan.ooxml.Relationships;
import cn.juesuan.ooxml.UnreadableTemplate;
import cn.juesuan.ooxml.Xml;
import cn.juesuan.ooxml.XmlTemplateBuilder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/** The pictures, shapes and charts of a public sheet that are printed. */
final class PublicDrawing {

  /** What of a drawing's links is kept; others lead to what only this workbook has. */
  private static final Set<String> KEPT = Set.of("chart", "image");

  /** What shows cells of its own, or a program. */
  private static final List<String> REFUSED =
      List.of("cameraTool", "contentPart", "slicer", "timeslicer", "oleObj", "control");

  private final PublicSheet sheet;
  private final Part part;
  private final Document document;
  private final PublicValues values;
  private final Predicate<String> pictures;
  private final Consumer<String> leftOut;
  private final List<String> unclear = new ArrayList<>();
  private final Map<String, String> uncertain = new LinkedHashMap<>();
  private final Set<String> used = new HashSet<>();

  /**
   * @param pictures whether the part of that name is a picture
   * @param leftOut hears of what cannot be kept, in Chinese
   */
  PublicDrawing(
      PublicSheet sheet,
      Part part,
      PublicValues values,
      Predicate<String> pictures,
      Consumer<String> leftOut)
      throws UnreadableTemplate {
    this.pictures = pictures;
    this.sheet = sheet;
    this.part = part;
    this.document = Xml.parse(part.bytes());
    this.values = values;
    this.leftOut = leftOut;
  }

  /** The formulas of shapes that stand for no cell, or for one that cannot be calculated. */
  List<String> unclear() {
    return unclear;
  }

  /** The formulas of shapes whose cell shows what is not certain, each with the reason. */
  Map<String, String> uncertain() {
    return uncertain;
  }

  /** The links that what is kept uses. */
  List<Relationship> links() {
    return part.links().stream().filter(l -> used.contains(l.id())).toList();
  }

  /** The drawing's part; empty if nothing of it is public. */
  Optional<byte[]> write() throws UnreadableTemplate {
    Element root = document.getDocumentElement();
    boolean any = false;
    for (Element anchor : Xml.children(root)) {
      if (isPublic(anchor)) {
        settle(anchor);
        any = true;
      } else {
        root.removeChild(anchor);
      }
    }
    return any
        ? Optional.of(new XmlTemplateBuilder().document(document).bytes())
        : Optional.empty();
  }

  private boolean isPublic(Element anchor) throws UnreadableTemplate {
    for (Element data : Xml.below(anchor, "clientData")) {
      if (!Xml.isTrue(data, "fPrintsWithSheet", true)) {
        return false;
      }
    }
    // form controls, which are told of the sheet
    if (!Xml.below(anchor, "compatExt").isEmpty()) {
      return false;
    }
    Optional<Element> from = Xml.below(anchor, "from").stream().findFirst();
    if (from.isPresent()
        && !sheet.area().reaches(number(from.get(), "row"), number(from.get(), "col"))) {
      return false;
    }
    boolean refused =
        REFUSED.stream().anyMatch(name -> !Xml.below(anchor, name).isEmpty())
            || !ids(anchor).stream().allMatch(this::isKept);
    if (refused) {
      leftOut.accept("图形“" + name(anchor) + "”");
    }
    return !refused;
  }

  private boolean isKept(String id) {
    Optional<Relationship> link =
        part.link(id).filter(l -> !l.external() && KEPT.contains(l.word()));
    return link.isPresent() && (!link.get().is("image") || pictures.test(link.get().target()));
  }

  private static int number(Element corner, String name) throws UnreadableTemplate {
    try {
      return Integer.parseInt(
          Xml.child(corner, name).map(Element::getTextContent).orElse("").strip());
    } catch (NumberFormatException e) {
      throw new UnreadableTemplate("图形的位置不是整数");
    }
  }

  private static String name(Element anchor) {
    return Xml.below(anchor, "cNvPr").stream()
        .findFirst()
        .map(e -> e.getAttribute("name"))
        .orElse("");
  }

  /** The relationships that an anchor uses, but for what a click leads to. */
  private static List<String> ids(Element anchor) {
    List<String> ids = new ArrayList<>();
    ids(anchor, ids);
    return ids;
  }

  private static void ids(Element element, List<String> ids) {
    if (element.getLocalName().startsWith("hlink")) {
      return;
    }
    NamedNodeMap attributes = element.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      Attr attribute = (Attr) attributes.item(i);
      if (Relationships.NAMESPACE.equals(attribute.getNamespaceURI())
          && !attribute.getValue().isEmpty()) {
        ids.add(attribute.getValue());
      }
    }
    Xml.children(element).forEach(child -> ids(child, ids));
  }

  private void settle(Element anchor) throws UnreadableTemplate {
    for (String click : List.of("hlinkClick", "hlinkHover", "hlinkMouseOver")) {
      Xml.below(anchor, click).forEach(e -> e.getParentNode().removeChild(e));
    }
    for (LinkedShape shape : LinkedShape.in(anchor)) {
      shows(shape);
    }
    Xml.below(anchor, "sp").forEach(shape -> shape.removeAttribute("textlink"));
    clearMacros(anchor);
    used.addAll(ids(anchor));
  }

  private static void clearMacros(Element element) {
    if (element.hasAttribute("macro")) {
      element.setAttribute("macro", "");
    }
    Xml.children(element).forEach(PublicDrawing::clearMacros);
  }

  /** A shape that shows a cell says what the cell shows now. */
  private void shows(LinkedShape shape) throws UnreadableTemplate {
    String formula = shape.link().getValue();
    Optional<Formatted> shown = values.shown(formula, sheet.index());
    List<Element> letters = shape.letters();
    if (shown.isEmpty() || letters.isEmpty()) {
      unclear.add(formula);
    } else if (shown.get() instanceof Formatted.Refused refused) {
      uncertain.put(formula, refused.reason());
    }
    for (int i = 0; i < letters.size(); i++) {
      setText(letters.get(i), i == 0 ? shown.map(CellShower::text).orElse("") : "");
    }
  }

  private static void setText(Element element, String text) {
    for (Node n = element.getFirstChild(); n != null; n = element.getFirstChild()) {
      element.removeChild(n);
    }
    element.appendChild(element.getOwnerDocument().createTextNode(text));
  }
}
