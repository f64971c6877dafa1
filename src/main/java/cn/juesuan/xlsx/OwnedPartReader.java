package cn.juesuan.xlsx;

import cn.juesuan.formula.Area;
import cn.juesuan.ooxml.OpcPackage;
import cn.juesuan.ooxml.UnreadableTemplate;
import cn.juesuan.ooxml.Xml;
import cn.juesuan.ooxml.XmlSegment;
import cn.juesuan.ooxml.XmlTemplate;
import cn.juesuan.ooxml.XmlTemplateBuilder;
import cn.juesuan.template.ReferenceHolder.Behaviour;
import cn.juesuan.template.TextTemplate;
import cn.juesuan.xlsx.TemplatePackage.OwnedPart;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Turns the parts that belong to one sheet (drawings, charts, comments, tables) into {@link
 * XmlTemplate}s (ECMA-376 Part 1, 18.5, 18.7, 20.5 and 21.2, Part 4, 19.1).
 */
final class OwnedPartReader {

  private final HolderRegistry registry;

  OwnedPartReader(HolderRegistry registry) {
    this.registry = registry;
  }

  OwnedPart read(OpcPackage.Part part) throws UnreadableTemplate {
    Map<String, Integer> places = new HashMap<>();
    for (OpcPackage.Relationship link : part.links()) {
      if (link.target().startsWith("#") && link.target().contains("!")) {
        String place = link.target().substring(1);
        places.put(link.id(), registry.holder(Behaviour.LINK, "图形的超链接", List.of(), List.of(place)));
      }
    }
    return new OwnedPart(part, pattern(part), places);
  }

  /** The part's pattern; empty if it holds nothing that refers to cells. */
  private Optional<XmlTemplate> pattern(OpcPackage.Part part) throws UnreadableTemplate {
    String type = part.contentType();
    if (type.contains("pivotTable") || type.contains("slicer") || type.contains("timeline")) {
      throw new UnreadableTemplate("用了数据透视表或切片器");
    }
    if (type.contains("chartex") || type.contains("threadedcomments")) {
      throw new UnreadableTemplate("用了不支持的新式图表或会话批注");
    }
    if (type.endsWith("drawing+xml") && !type.contains("vml")) {
      return Optional.of(drawing(Xml.parse(part.bytes())));
    }
    if (type.endsWith("drawingml.chart+xml")) {
      return Optional.of(chart(Xml.parse(part.bytes())));
    }
    if (type.endsWith("chartshapes+xml") || type.toLowerCase(Locale.ROOT).contains("diagram")) {
      return Optional.of(shapes(Xml.parse(part.bytes())));
    }
    if (type.endsWith("comments+xml")) {
      return Optional.of(comments(Xml.parse(part.bytes())));
    }
    if (type.endsWith("table+xml")) {
      return Optional.of(table(Xml.parse(part.bytes())));
    }
    return type.contains("vmlDrawing")
        ? Optional.of(vml(Xml.parse(part.bytes())))
        : Optional.empty();
  }

  private XmlTemplate drawing(Document document) throws UnreadableTemplate {
    XmlTemplateBuilder builder = new XmlTemplateBuilder();
    for (Element anchor : anchors(document.getDocumentElement())) {
      Optional<Element> from = Xml.child(anchor, "from");
      if (from.isEmpty()) {
        continue;
      }
      Element to = Xml.child(anchor, "to").orElse(from.get());
      Element firstRow = row(from.get());
      Element lastRow = row(to);
      Area area = Area.of(number(firstRow), 0, Math.max(number(firstRow), number(lastRow)), 0);
      int id = registry.holder(Behaviour.ANCHOR, "图片或图表", List.of(area), List.of());
      builder.content(firstRow, new XmlSegment.Slot(id, XmlSegment.Role.FIRST_ROW, 0));
      if (lastRow != firstRow) {
        builder.content(lastRow, new XmlSegment.Slot(id, XmlSegment.Role.LAST_ROW, 0));
      }
    }
    shapes(document.getDocumentElement(), builder);
    return builder.document(document);
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

  private static Element row(Element corner) throws UnreadableTemplate {
    return Xml.child(corner, "row").orElseThrow(() -> new UnreadableTemplate("图形没有写明位置"));
  }

  private XmlTemplate shapes(Document document) throws UnreadableTemplate {
    XmlTemplateBuilder builder = new XmlTemplateBuilder();
    shapes(document.getDocumentElement(), builder);
    return builder.document(document);
  }

  /** Texts of shapes and the cells that shapes show. */
  private void shapes(Element root, XmlTemplateBuilder builder) throws UnreadableTemplate {
    if (!Xml.below(root, "cameraTool").isEmpty()) {
      throw new UnreadableTemplate("用了链接到单元格的图片（照相机）");
    }
    texts(root, builder, "图形文字");
    for (Element shape : Xml.below(root, "sp")) {
      Optional<Attr> linked = Xml.attributeNode(shape, "textlink");
      if (linked.isPresent() && !linked.get().getValue().isBlank()) {
        String what = "图形“" + nameOf(shape) + "”链接的单元格";
        String formula = linked.get().getValue();
        int id = registry.holder(Behaviour.SHOW, what, List.of(), List.of(formula));
        builder.instead(linked.get(), new XmlSegment.Slot(id, XmlSegment.Role.FORMULA, 0));
        remembered(shape, id, builder);
      }
    }
  }

  /** What the shape remembers of its cell is written anew, however its text is cut into pieces. */
  private static void remembered(Element shape, int id, XmlTemplateBuilder builder) {
    List<Element> pieces = Xml.below(shape, "t");
    for (int i = 0; i < pieces.size(); i++) {
      if (i == 0) {
        builder.content(pieces.get(i), new XmlSegment.ShownText(id));
      } else {
        builder.content(pieces.get(i));
      }
    }
  }

  private static String nameOf(Element shape) {
    return Xml.below(shape, "cNvPr").stream()
        .findFirst()
        .map(e -> e.getAttribute("name"))
        .orElse("");
  }

  private static int number(Element element) throws UnreadableTemplate {
    try {
      return Integer.parseInt(element.getTextContent().strip());
    } catch (NumberFormatException e) {
      throw new UnreadableTemplate("图形的位置不是整数");
    }
  }

  private XmlTemplate chart(Document document) throws UnreadableTemplate {
    XmlTemplateBuilder builder = new XmlTemplateBuilder();
    Element root = document.getDocumentElement();
    if (!Xml.below(root, "pivotSource").isEmpty()) {
      throw new UnreadableTemplate("用了数据透视图");
    }
    List<Element> formulas = new ArrayList<>(Xml.below(root, "f"));
    // series that are filtered out keep their cells elsewhere
    formulas.addAll(Xml.below(root, "sqref"));
    for (Element formula : formulas) {
      int id = registry.holder(Behaviour.COVER, "图表", List.of(), List.of(formula.getTextContent()));
      builder.content(formula, new XmlSegment.Slot(id, XmlSegment.Role.FORMULA, 0));
      cache(formula, id, builder);
    }
    texts(root, builder, "图表标题");
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
          String format = Xml.child(sibling, "formatCode").map(f -> builderText(f)).orElse("");
          builder.content(sibling, new XmlSegment.Cache(id, sibling.getTagName(), format));
        }
        case "multiLvlStrCache" -> builder.instead(sibling);
        default -> {}
      }
    }
  }

  private static String builderText(Element element) {
    StringBuilder text = new StringBuilder();
    new XmlTemplateBuilder().element(element).pieces().forEach(text::append);
    return text.toString();
  }

  /** Texts of drawings stand in paragraphs. */
  private void texts(Element root, XmlTemplateBuilder builder, String where) {
    for (Element paragraph : Xml.below(root, "p")) {
      texts(Xml.below(paragraph, "t"), builder, where);
    }
  }

  /** A text in pieces: what of it holds a placeholder is entered whole. */
  private void texts(List<Element> pieces, XmlTemplateBuilder builder, String where) {
    if (TextTemplate.hasPlaceholder(JoinedTexts.text(pieces))) {
      JoinedTexts.of(pieces)
          .forEach((piece, text) -> builder.content(piece, registry.text(where, text)));
    }
  }

  private XmlTemplate comments(Document document) throws UnreadableTemplate {
    XmlTemplateBuilder builder = new XmlTemplateBuilder();
    for (Element comment : Xml.below(document.getDocumentElement(), "comment")) {
      List<Area> cell = SheetPartReader.areas(comment, "ref");
      int id = registry.holder(Behaviour.REPEAT, "批注", cell, List.of());
      XmlTemplateBuilder inner = new XmlTemplateBuilder();
      inner.instead(
          comment.getAttributeNode("ref"), new XmlSegment.Slot(id, XmlSegment.Role.TOP_LEFT, 0));
      texts(Xml.below(comment, "t"), inner, "批注");
      builder.instead(comment, new XmlSegment.Each(id, inner.element(comment)));
    }
    return builder.document(document);
  }

  /** The boxes in which comments are shown: each moves and is repeated with its comment. */
  private XmlTemplate vml(Document document) throws UnreadableTemplate {
    XmlTemplateBuilder builder = new XmlTemplateBuilder();
    for (Element shape : Xml.below(document.getDocumentElement(), "shape")) {
      Optional<Element> data = Xml.anyChild(shape, "ClientData");
      if (data.isPresent() && !data.get().getAttribute("ObjectType").equals("Note")) {
        throw new UnreadableTemplate("工作表用了不支持的功能：表单控件或嵌入对象");
      }
      Optional<Element> row = data.flatMap(d -> Xml.child(d, "Row"));
      Optional<Element> column = data.flatMap(d -> Xml.child(d, "Column"));
      if (row.isEmpty() || column.isEmpty()) {
        continue;
      }
      Area cell = Area.cell(number(row.get()), number(column.get()));
      int id = registry.holder(Behaviour.REPEAT, "批注", List.of(cell), List.of());
      XmlTemplateBuilder inner = box(shape, id);
      inner.content(row.get(), new XmlSegment.Slot(id, XmlSegment.Role.FIRST_ROW, 0));
      Optional<Element> anchor = data.flatMap(d -> Xml.child(d, "Anchor"));
      if (anchor.isPresent()) {
        anchor(anchor.get(), id, inner);
      }
      builder.instead(shape, new XmlSegment.Each(id, inner.element(shape)));
    }
    return builder.document(document);
  }

  private static XmlTemplateBuilder box(Element shape, int id) {
    XmlTemplateBuilder inner = new XmlTemplateBuilder();
    Xml.attributeNode(shape, "id")
        .ifPresent(
            a ->
                inner.instead(
                    a,
                    XmlTemplateBuilder.raw(a.getValue()),
                    new XmlSegment.Slot(id, XmlSegment.Role.SUFFIX, 0)));
    return inner;
  }

  /** Column, offset, row, offset, twice. */
  private static void anchor(Element anchor, int id, XmlTemplateBuilder builder)
      throws UnreadableTemplate {
    String[] numbers = anchor.getTextContent().strip().split("\\s*,\\s*", -1);
    if (numbers.length != 8) {
      return;
    }
    List<XmlSegment> pieces = new ArrayList<>();
    for (int i = 0; i < numbers.length; i++) {
      String separator = i == 0 ? "" : ", ";
      if (i == 2 || i == 6) {
        pieces.add(XmlTemplateBuilder.raw(separator));
        try {
          pieces.add(
              new XmlSegment.Slot(id, XmlSegment.Role.MOVED_ROW, Integer.parseInt(numbers[i])));
        } catch (NumberFormatException e) {
          throw new UnreadableTemplate("批注框的位置不是整数");
        }
      } else {
        pieces.add(XmlTemplateBuilder.raw(separator + numbers[i]));
      }
    }
    builder.content(anchor, pieces.toArray(new XmlSegment[0]));
  }

  private XmlTemplate table(Document document) throws UnreadableTemplate {
    XmlTemplateBuilder builder = new XmlTemplateBuilder();
    Element root = document.getDocumentElement();
    if (!Xml.below(root, "calculatedColumnFormula").isEmpty()) {
      throw new UnreadableTemplate("“表格”（列表对象）有计算列，请转换为普通区域");
    }
    List<Element> areas = new ArrayList<>(Xml.below(root, "autoFilter"));
    areas.add(root);
    for (Element element : areas) {
      int id =
          registry.holder(Behaviour.SPAN, "表格", SheetPartReader.areas(element, "ref"), List.of());
      builder.instead(
          element.getAttributeNode("ref"), new XmlSegment.Slot(id, XmlSegment.Role.AREA, 0));
    }
    return builder.document(document);
  }
}
