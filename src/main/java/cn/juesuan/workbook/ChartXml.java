package cn.juesuan.workbook;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A chart part as it is written into a workbook. */
final class ChartXml {

  static final String TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";

  private final Document document;

  ChartXml(byte[] bytes) {
    try {
      this.document = Xml.parse(bytes);
    } catch (UnreadableTemplate e) {
      throw new IllegalStateException("a chart that was read or written before", e);
    }
  }

  /** The title's text; empty if the chart has none of its own. */
  String title() {
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

  /** For a document, whose caption says what the title says and which has no workbook beside it. */
  byte[] untitled() {
    Element root = document.getDocumentElement();
    PatternBuilder builder = new PatternBuilder();
    for (String outer : List.of("externalData", "userShapes", "autoTitleDeleted")) {
      Xml.below(root, outer).forEach(builder::instead);
    }
    Optional<Element> title = title(root);
    if (title.isPresent()) {
      // what stands in the title's place must stand behind it
      Element deleted =
          document.createElementNS(
              title.get().getNamespaceURI(),
              title.get().getTagName().replace("title", "autoTitleDeleted"));
      deleted.setAttribute("val", "1");
      builder.instead(
          title.get(), new PatternBuilder().element(deleted).pieces().toArray(new Piece[0]));
    }
    ByteSink out = new ByteSink(16 << 10);
    builder.document(document).pieces().forEach(p -> out.raw(((Piece.Raw) p).bytes()));
    return out.copy();
  }
}
