package cn.juesuan.attached;

import cn.juesuan.formula.Area;
import cn.juesuan.ooxml.OpcPackage;
import cn.juesuan.ooxml.UnreadableTemplate;
import cn.juesuan.ooxml.Xml;
import cn.juesuan.ooxml.XmlSegment;
import cn.juesuan.ooxml.XmlTemplate;
import cn.juesuan.ooxml.XmlTemplateBuilder;
import cn.juesuan.template.ReferenceHolder.Behaviour;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Turns the parts that belong to one sheet (drawings, charts, comments, tables) into {@link
 * XmlTemplate}s (ECMA-376 Part 1, 18.5, 18.7, 20.5 and 21.2, Part 4, 19.1).
 */
public final class OwnedPartReader {

  private final HolderRegistry registry;
  private Map<String, Seat> seats = Map.of();

  /**
   * @param registry of the sheet to which the parts belong
   */
  public OwnedPartReader(HolderRegistry registry) {
    this.registry = registry;
  }

  /**
   * Reads a part.
   *
   * @param seat where the picture, shape or chart stands to which it belongs
   */
  public OwnedPart read(OpcPackage.Part part, Optional<Seat> seat) throws UnreadableTemplate {
    Optional<XmlTemplate> pattern = pattern(part, seat);
    Map<String, Integer> places = new HashMap<>();
    for (OpcPackage.Relationship link : part.links()) {
      if (link.target().startsWith("#") && link.target().contains("!")) {
        String place = link.target().substring(1);
        List<Area> areas =
            ShapesReader.areas(Optional.ofNullable(seats.get(link.id())).or(() -> seat));
        places.put(link.id(), registry.holder(Behaviour.LINK, "图形的超链接", areas, List.of(place)));
      }
    }
    Map<String, Integer> anchors = new HashMap<>();
    seats.forEach((link, its) -> anchors.put(link, its.holder()));
    return new OwnedPart(part, pattern, seat.map(Seat::holder), places, anchors);
  }

  /** Of a drawing that was read, where what a link leads to stands. */
  public Optional<Seat> seat(String link) {
    return Optional.ofNullable(seats.get(link));
  }

  /** The part's pattern; empty if it holds nothing that refers to cells. */
  private Optional<XmlTemplate> pattern(OpcPackage.Part part, Optional<Seat> seat)
      throws UnreadableTemplate {
    String type = part.contentType();
    if (type.contains("pivotTable") || type.contains("slicer") || type.contains("timeline")) {
      throw new UnreadableTemplate("用了数据透视表或切片器");
    }
    if (type.contains("chartex") || type.contains("threadedcomments")) {
      throw new UnreadableTemplate("用了不支持的新式图表或会话批注");
    }
    if (type.endsWith("drawing+xml") && !type.contains("vml")) {
      DrawingPartReader drawing = new DrawingPartReader(registry, part);
      XmlTemplate pattern = drawing.read();
      seats = drawing.seats();
      return Optional.of(pattern);
    }
    if (type.endsWith("drawingml.chart+xml")) {
      return Optional.of(new ChartPartReader(registry, seat).read(Xml.parse(part.bytes())));
    }
    if (type.endsWith("chartshapes+xml") || type.toLowerCase(Locale.ROOT).contains("diagram")) {
      return Optional.of(shapes(Xml.parse(part.bytes()), seat));
    }
    if (type.endsWith("comments+xml")) {
      return Optional.of(comments(Xml.parse(part.bytes())));
    }
    if (type.endsWith("table+xml")) {
      return Optional.of(new TablePartReader(registry).read(Xml.parse(part.bytes())));
    }
    return type.contains("vmlDrawing")
        ? Optional.of(vml(Xml.parse(part.bytes())))
        : Optional.empty();
  }

  private XmlTemplate shapes(Document document, Optional<Seat> seat) throws UnreadableTemplate {
    XmlTemplateBuilder builder = new XmlTemplateBuilder();
    new ShapesReader(registry).read(document.getDocumentElement(), seat, builder);
    return builder.document(document);
  }

  private XmlTemplate comments(Document document) throws UnreadableTemplate {
    XmlTemplateBuilder builder = new XmlTemplateBuilder();
    for (Element comment : Xml.below(document.getDocumentElement(), "comment")) {
      List<Area> cell = CellAreas.all(comment, "ref");
      int id = registry.holder(Behaviour.REPEAT, "批注", cell, List.of());
      XmlTemplateBuilder inner = new XmlTemplateBuilder();
      inner.instead(
          comment.getAttributeNode("ref"), new XmlSegment.Slot(id, XmlSegment.Role.TOP_LEFT, 0));
      new ShapesReader(registry).texts(Xml.below(comment, "t"), "批注", inner);
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
      Area cell =
          Area.cell(DrawingPartReader.number(row.get()), DrawingPartReader.number(column.get()));
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
}
