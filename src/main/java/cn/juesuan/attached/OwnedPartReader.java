package cn.juesuan.attached;

import cn.juesuan.formula.Area;
import cn.juesuan.ooxml.OpcPackage;
import cn.juesuan.ooxml.UnreadableTemplate;
import cn.juesuan.ooxml.Xml;
import cn.juesuan.ooxml.XmlSegment;
import cn.juesuan.ooxml.XmlTemplate;
import cn.juesuan.ooxml.XmlTemplateBuilder;
import cn.juesuan.template.ReferenceHolder.Behaviour;
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
final class OwnedPartReader {

  private final HolderRegistry registry;
  private final PivotSources pivots;
  private Map<String, Seat> seats = Map.of();

  /**
   * @param registry of the sheet to which the parts belong
   * @param pivots the sources of the workbook's pivot tables
   */
  OwnedPartReader(HolderRegistry registry, PivotSources pivots) {
    this.registry = registry;
    this.pivots = pivots;
  }

  /**
   * Reads a part.
   *
   * @param seat where the picture, shape or chart stands to which it belongs
   */
  OwnedPart read(OpcPackage.Part part, Optional<Seat> seat) throws UnreadableTemplate {
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
  Optional<Seat> seat(String link) {
    return Optional.ofNullable(seats.get(link));
  }

  /** The part's pattern; empty if it holds nothing that refers to cells. */
  private Optional<XmlTemplate> pattern(OpcPackage.Part part, Optional<Seat> seat)
      throws UnreadableTemplate {
    String type = part.contentType();
    refuseUnsupported(type);
    if (type.contains("pivotTable")) {
      return Optional.of(new PivotTableReader(registry, pivots).read(part));
    }
    if (type.endsWith("controlproperties+xml")) {
      return Optional.of(control(Xml.parse(part.bytes()), seat));
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
        ? Optional.of(new VmlReader(registry).read(Xml.parse(part.bytes())))
        : Optional.empty();
  }

  private static void refuseUnsupported(String type) throws UnreadableTemplate {
    if (type.contains("slicer") || type.contains("timeline")) {
      throw new UnreadableTemplate("用了切片器或日程表，请删去它，改用自动筛选");
    }
    if (type.contains("chartex") || type.contains("threadedcomments")) {
      throw new UnreadableTemplate("用了不支持的新式图表或会话批注");
    }
  }

  private XmlTemplate control(Document document, Optional<Seat> seat) throws UnreadableTemplate {
    XmlTemplateBuilder builder = new XmlTemplateBuilder();
    new ControlsReader(registry)
        .formulas(
            document.getDocumentElement(),
            List.of("fmlaLink", "fmlaRange", "fmlaTxbx"),
            seat,
            builder);
    return builder.document(document);
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
}
