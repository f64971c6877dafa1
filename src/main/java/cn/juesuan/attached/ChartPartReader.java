package cn.juesuan.attached;

import cn.juesuan.ooxml.UnreadableTemplate;
import cn.juesuan.ooxml.Xml;
import cn.juesuan.ooxml.XmlSegment;
import cn.juesuan.ooxml.XmlTemplate;
import cn.juesuan.ooxml.XmlTemplateBuilder;
import cn.juesuan.template.ReferenceHolder.Behaviour;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Turns a chart into a {@link XmlTemplate} (ECMA-376 Part 1, 21.2). */
final class ChartPartReader {

  private final HolderRegistry registry;
  private final Optional<Seat> seat;

  /**
   * @param seat where it stands, if a drawing shows it
   */
  ChartPartReader(HolderRegistry registry, Optional<Seat> seat) {
    this.registry = registry;
    this.seat = seat;
  }

  XmlTemplate read(Document document) throws UnreadableTemplate {
    XmlTemplateBuilder builder = new XmlTemplateBuilder();
    Element root = document.getDocumentElement();
    if (!Xml.below(root, "pivotSource").isEmpty()) {
      throw new UnreadableTemplate("用了数据透视图");
    }
    List<Element> formulas = new ArrayList<>(Xml.below(root, "f"));
    // series that are filtered out keep their cells elsewhere
    formulas.addAll(Xml.below(root, "sqref"));
    for (Element formula : formulas) {
      int id =
          registry.holder(
              Behaviour.SERIES, "图表", ShapesReader.areas(seat), List.of(formula.getTextContent()));
      builder.content(formula, new XmlSegment.Slot(id, XmlSegment.Role.FORMULA, 0));
      cache(formula, id, builder);
    }
    new ShapesReader(registry).texts(root, "图表标题", builder);
    return builder.document(document);
  }

  /**
   * What the chart remembers of its cells is written anew; of several levels it is left to whoever
   * opens the file.
   */
  private static void cache(Element formula, int id, XmlTemplateBuilder builder) {
    Element parent = (Element) formula.getParentNode();
    for (Element sibling : Xml.children(parent)) {
      switch (sibling.getLocalName()) {
        case "numCache", "strCache" -> {
          String format = Xml.child(sibling, "formatCode").map(f -> text(f)).orElse("");
          builder.content(sibling, new XmlSegment.Cache(id, sibling.getTagName(), format));
        }
        case "multiLvlStrCache" -> builder.instead(sibling);
        default -> {}
      }
    }
  }

  private static String text(Element element) {
    StringBuilder text = new StringBuilder();
    new XmlTemplateBuilder().element(element).pieces().forEach(text::append);
    return text.toString();
  }
}
