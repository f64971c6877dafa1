package cn.juesuan.publish;

import cn.juesuan.evaluation.CellValues;
import cn.juesuan.formula.Area;
import cn.juesuan.ooxml.UnreadableTemplate;
import cn.juesuan.ooxml.Xml;
import cn.juesuan.ooxml.XmlTemplateBuilder;
import cn.juesuan.operand.CellValue;
import cn.juesuan.operand.CellValue.Numeric;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * A chart as it is published: what it draws of public cells it goes on drawing of them; figures and
 * texts of other cells it holds itself (ECMA-376 part 1, 21.2.2: numLit, strLit).
 */
final class PublicChart {

  private static final String DRAWING_MAIN =
      "http://schemas.openxmlformats.org/drawingml/2006/main";

  /** What names other files, or cells in ways of its own, and shows nothing by itself. */
  private static final List<String> INTERNAL =
      List.of("externalData", "pivotSource", "printSettings", "userShapes");

  private final Document document;
  private final PublicValues values;
  private final int sheet;
  private final Consumer<String> leftOut;
  private final List<String> unclear = new ArrayList<>();
  private final boolean hidden;

  /**
   * @param sheet on which it stands
   * @param leftOut hears of what cannot be kept, in Chinese
   */
  PublicChart(byte[] part, PublicValues values, int sheet, Consumer<String> leftOut)
      throws UnreadableTemplate {
    this.document = Xml.parse(part);
    this.values = values;
    this.sheet = sheet;
    this.leftOut = leftOut;
    this.hidden = drawsHidden(document.getDocumentElement());
  }

  private static boolean drawsHidden(Element root) throws UnreadableTemplate {
    for (Element only : Xml.below(root, "plotVisOnly")) {
      return !Xml.isTrue(only, "val", true);
    }
    return false;
  }

  /** The formulas that stand for no cells, or for cells that cannot be calculated. */
  List<String> unclear() {
    return unclear;
  }

  byte[] write() {
    Element root = document.getDocumentElement();
    Xml.below(root, "ext").stream().filter(this::looksAtCells).forEach(PublicChart::remove);
    for (String name : INTERNAL) {
      for (Element element : Xml.below(root, name)) {
        if (name.equals("userShapes")) {
          leftOut.accept("图表里另画的图形");
        }
        remove(element);
      }
    }
    for (Element formula : Xml.below(root, "f")) {
      source((Element) formula.getParentNode(), formula.getTextContent());
    }
    return new XmlTemplateBuilder().document(document).bytes();
  }

  private boolean looksAtCells(Element extension) {
    boolean labels = !Xml.below(extension, "datalabelsRange").isEmpty();
    if (labels) {
      leftOut.accept("图表中取自单元格的数据标签");
    }
    return labels
        || !Xml.below(extension, "f").isEmpty()
        || !Xml.below(extension, "sqref").isEmpty()
        || Xml.children(extension).stream().anyMatch(c -> c.getLocalName().contains("ivot"));
  }

  private static void remove(Node node) {
    if (node.getParentNode() != null) {
      node.getParentNode().removeChild(node);
    }
  }

  /** Where a chart takes figures or texts from. */
  private void source(Element reference, String formula) {
    Optional<List<Optional<CellValue>>> found = values.of(formula, sheet, hidden);
    if (found.isEmpty()) {
      unclear.add(formula);
      return;
    }
    boolean levels = reference.getLocalName().equals("multiLvlStrRef");
    if (values.isPublic(formula, sheet)) {
      remember(reference, found.get(), levels);
    } else {
      Element parent = (Element) reference.getParentNode();
      parent.replaceChild(literal(reference, parent, formula, found.get()), reference);
    }
  }

  /** Several levels are left to whoever opens the file. */
  private void remember(Element reference, List<Optional<CellValue>> points, boolean levels) {
    for (Element cache : Xml.children(reference)) {
      if (levels && cache.getLocalName().equals("multiLvlStrCache")) {
        remove(cache);
      } else if (cache.getLocalName().endsWith("Cache")) {
        reference.replaceChild(points(cache, cache.getLocalName(), points), cache);
      }
    }
  }

  private Element literal(
      Element reference, Element parent, String formula, List<Optional<CellValue>> found) {
    if (parent.getLocalName().equals("tx")) {
      String text = joined(found);
      boolean series = parent.getParentNode().getLocalName().equals("ser");
      return series ? text(reference, "v", text) : rich(parent, text);
    }
    String kind = reference.getLocalName();
    List<Optional<CellValue>> points = kind.equals("multiLvlStrRef") ? flat(formula, found) : found;
    return points(reference, kind.equals("numRef") ? "numLit" : "strLit", points);
  }

  private static String joined(List<Optional<CellValue>> found) {
    return String.join(
        " ", found.stream().flatMap(Optional::stream).map(CellValues::shown).toList());
  }

  /** One text for each point, from the levels beside or above each other. */
  private List<Optional<CellValue>> flat(String formula, List<Optional<CellValue>> found) {
    Area shape = values.shape(formula, sheet).orElseThrow();
    int rows = shape.lastRow() - shape.firstRow() + 1;
    int columns = shape.lastColumn() - shape.firstColumn() + 1;
    boolean down = rows >= columns;
    List<Optional<CellValue>> flat = new ArrayList<>();
    for (int point = 0; point < (down ? rows : columns); point++) {
      List<Optional<CellValue>> levels = new ArrayList<>();
      for (int level = 0; level < (down ? columns : rows); level++) {
        int at = down ? point * columns + level : level * columns + point;
        levels.add(at < found.size() ? found.get(at) : Optional.empty());
      }
      flat.add(Optional.of(new CellValue.Text(joined(levels))));
    }
    return flat;
  }

  private Element points(Element old, String name, List<Optional<CellValue>> found) {
    boolean numbers = name.startsWith("num");
    Element points = element(old, name);
    if (numbers) {
      Xml.below(old, "formatCode").stream().findFirst().ifPresent(points::appendChild);
    }
    Element count = element(old, "ptCount");
    count.setAttribute("val", String.valueOf(found.size()));
    points.appendChild(count);
    for (int i = 0; i < found.size(); i++) {
      Optional<CellValue> value = found.get(i).filter(v -> !numbers || v instanceof Numeric);
      String shown = value.map(CellValues::shown).orElse("");
      if (!shown.isEmpty()) {
        Element point = element(old, "pt");
        point.setAttribute("idx", String.valueOf(i));
        point.appendChild(text(old, "v", shown));
        points.appendChild(point);
      }
    }
    return points;
  }

  private Element text(Element like, String name, String text) {
    Element element = element(like, name);
    element.appendChild(document.createTextNode(text));
    return element;
  }

  /** A title's text, with the letters that the title has for its formula. */
  private Element rich(Element tx, String text) {
    Element rich = element(tx, "rich");
    Optional<Element> properties = Xml.child((Element) tx.getParentNode(), "txPr");
    Optional<Element> body = properties.flatMap(p -> Xml.anyChild(p, "bodyPr"));
    rich.appendChild(body.map(b -> b.cloneNode(true)).orElseGet(() -> main("bodyPr")));
    rich.appendChild(main("lstStyle"));
    Element paragraph = main("p");
    properties
        .flatMap(p -> Xml.anyChild(p, "p"))
        .flatMap(p -> Xml.anyChild(p, "pPr"))
        .ifPresent(p -> paragraph.appendChild(p.cloneNode(true)));
    Element run = main("r");
    Element letters = main("t");
    letters.appendChild(document.createTextNode(text));
    run.appendChild(letters);
    paragraph.appendChild(run);
    rich.appendChild(paragraph);
    return rich;
  }

  private Element main(String name) {
    Element element = document.createElementNS(DRAWING_MAIN, "a:" + name);
    element.setAttributeNS("http://www.w3.org/2000/xmlns/", "xmlns:a", DRAWING_MAIN);
    return element;
  }

  private Element element(Element like, String name) {
    String prefix = like.getPrefix() == null ? "" : like.getPrefix() + ":";
    return document.createElementNS(like.getNamespaceURI(), prefix + name);
  }
}
