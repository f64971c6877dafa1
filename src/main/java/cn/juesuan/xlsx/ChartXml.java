package cn.juesuan.xlsx;

import cn.juesuan.ooxml.Relationships;
import cn.juesuan.ooxml.UnreadableTemplate;
import cn.juesuan.ooxml.Xml;
import cn.juesuan.ooxml.XmlSegment;
import cn.juesuan.ooxml.XmlTemplateBuilder;
import cn.juesuan.operand.CellValue;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A chart part as it is written into a workbook. */
public final class ChartXml {

  public static final String TYPE =
      "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";

  private final Document document;

  /** A chart's part (ECMA-376 Part 1, 21.2), as the package has it. */
  public ChartXml(byte[] bytes) {
    try {
      this.document = Xml.parse(bytes);
    } catch (UnreadableTemplate e) {
      throw new IllegalStateException("a chart that was read or written before", e);
    }
  }

  /** The title's text; empty if the chart has none of its own. */
  public String title() {
    return title(document.getDocumentElement())
        .map(title -> Xml.below(title, "t"))
        .orElse(List.of())
        .stream()
        .map(Element::getTextContent)
        .collect(Collectors.joining());
  }

  private static Optional<Element> title(Element root) {
    return Xml.child(root, "chart").flatMap(chart -> Xml.child(chart, "title"));
  }

  /** Tells what a chart's formula stands for, cell by cell; empty if that is no cells. */
  @FunctionalInterface
  public interface Values {
    /** The cells' values in their order; empty if the formula stands for no cells. */
    Optional<List<Optional<CellValue>>> of(String formula);
  }

  /** Writes anew what the chart remembers of its cells: of those that are not known, nothing. */
  public void remember(Values values) {
    for (Element formula : Xml.below(document.getDocumentElement(), "f")) {
      for (Element cache : Xml.children((Element) formula.getParentNode())) {
        boolean numbers = cache.getLocalName().equals("numCache");
        if (numbers || cache.getLocalName().equals("strCache")) {
          remember(cache, values.of(formula.getTextContent()).orElse(List.of()), numbers);
        }
      }
    }
  }

  private static void remember(Element cache, List<Optional<CellValue>> values, boolean numbers) {
    for (Element old : Xml.children(cache)) {
      if (!old.getLocalName().equals("formatCode")) {
        cache.removeChild(old);
      }
    }
    append(cache, "ptCount").setAttribute("val", String.valueOf(values.size()));
    for (int i = 0; i < values.size(); i++) {
      Optional<String> point = ChartCacheWriter.point(values.get(i), numbers);
      if (point.isPresent()) {
        Element pt = append(cache, "pt");
        pt.setAttribute("idx", String.valueOf(i));
        append(pt, "v").setTextContent(point.get());
      }
    }
  }

  private static Element append(Element parent, String name) {
    String prefix = parent.getPrefix() == null ? "" : parent.getPrefix() + ":";
    Element child =
        parent.getOwnerDocument().createElementNS(parent.getNamespaceURI(), prefix + name);
    parent.appendChild(child);
    return child;
  }

  /**
   * Gives the chart a workbook of its own with what it remembers of its cells, so that an editor of
   * documents can change its figures; empty if it draws what it does not remember.
   *
   * @param relationship by which the chart's part leads to that workbook
   */
  public Optional<byte[]> embed(String relationship) {
    Element root = document.getDocumentElement();
    for (String outer : List.of("externalData", "userShapes")) {
      Xml.children(root, outer).forEach(root::removeChild);
    }
    Optional<ChartFigures> figures = ChartFigures.of(root);
    if (figures.isPresent()) {
      Element external = append(root, "externalData");
      external.setAttribute("xmlns:r", Relationships.NAMESPACE);
      external.setAttribute("r:id", relationship);
      append(external, "autoUpdate").setAttribute("val", "0");
      for (String later : List.of("printSettings", "extLst")) {
        // schema order
        Xml.children(root, later).forEach(root::appendChild);
      }
    }
    return figures.map(FiguresBook::write);
  }

  /** For a document, whose caption says what the title says. */
  public byte[] untitled() {
    Element root = document.getDocumentElement();
    XmlTemplateBuilder builder = new XmlTemplateBuilder();
    Xml.below(root, "autoTitleDeleted").forEach(builder::instead);
    Optional<Element> title = title(root);
    if (title.isPresent()) {
      // what stands in the title's place must stand behind it
      Element deleted =
          document.createElementNS(
              title.get().getNamespaceURI(),
              title.get().getTagName().replace("title", "autoTitleDeleted"));
      deleted.setAttribute("val", "1");
      builder.instead(
          title.get(),
          new XmlTemplateBuilder().element(deleted).pieces().toArray(new XmlSegment[0]));
    }
    return builder.document(document).bytes();
  }
}
