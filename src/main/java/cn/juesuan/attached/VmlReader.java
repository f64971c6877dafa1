package cn.juesuan.attached;

import cn.juesuan.formula.Area;
import cn.juesuan.ooxml.UnreadableTemplate;
import cn.juesuan.ooxml.Xml;
import cn.juesuan.ooxml.XmlSegment;
import cn.juesuan.ooxml.XmlTemplate;
import cn.juesuan.ooxml.XmlTemplateBuilder;
import cn.juesuan.template.ReferenceHolder.Behaviour;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Turns a drawing of the old kind into a {@link XmlTemplate} (ECMA-376 Part 4, 19.4): the boxes in
 * which comments are shown, each of which moves and is repeated with its comment, and form
 * controls.
 */
final class VmlReader {

  /** What a form control may be; others are embedded objects. */
  private static final Set<String> CONTROLS =
      Set.of(
          "Button",
          "Checkbox",
          "Drop",
          "Edit",
          "GBox",
          "Group",
          "Label",
          "List",
          "Radio",
          "Scroll",
          "Spin");

  private static final int CORNERS = 8;
  private static final int UPPER_ROW = 2;
  private static final int LOWER_ROW = 6;

  private final HolderRegistry registry;
  private final XmlTemplateBuilder builder = new XmlTemplateBuilder();

  VmlReader(HolderRegistry registry) {
    this.registry = registry;
  }

  XmlTemplate read(Document document) throws UnreadableTemplate {
    for (Element shape : Xml.below(document.getDocumentElement(), "shape")) {
      Optional<Element> data = Xml.anyChild(shape, "ClientData");
      if (data.isPresent()) {
        String type = data.get().getAttribute("ObjectType");
        if (CONTROLS.contains(type)) {
          control(data.get());
        } else if (type.equals("Note")) {
          note(shape, data.get());
        } else {
          throw new UnreadableTemplate("工作表用了不支持的功能：嵌入对象");
        }
      }
    }
    return builder.document(document);
  }

  private void note(Element shape, Element data) throws UnreadableTemplate {
    Optional<Element> row = Xml.child(data, "Row");
    Optional<Element> column = Xml.child(data, "Column");
    if (row.isEmpty() || column.isEmpty()) {
      return;
    }
    Area cell = Area.cell(Corners.number(row.get()), Corners.number(column.get()));
    int id = registry.holder(Behaviour.REPEAT, "批注", List.of(cell), List.of());
    XmlTemplateBuilder inner = box(shape, id);
    inner.content(row.get(), new XmlSegment.Slot(id, XmlSegment.Role.FIRST_ROW, 0));
    Optional<Element> anchor = Xml.child(data, "Anchor");
    if (anchor.isPresent() && numbers(anchor.get()).length == CORNERS) {
      String[] numbers = numbers(anchor.get());
      anchor(anchor.get(), moved(id, numbers[UPPER_ROW]), moved(id, numbers[LOWER_ROW]), inner);
    }
    builder.instead(shape, new XmlSegment.Each(id, inner.element(shape)));
  }

  private static XmlSegment moved(int id, String row) throws UnreadableTemplate {
    return new XmlSegment.Slot(id, XmlSegment.Role.MOVED_ROW, row(row));
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

  private void control(Element data) throws UnreadableTemplate {
    Optional<Element> anchor = Xml.child(data, "Anchor");
    List<Area> areas = new ArrayList<>();
    if (anchor.isPresent()) {
      areas.add(anchored(anchor.get()));
    }
    for (Element formula : Xml.children(data)) {
      switch (formula.getLocalName()) {
        case "FmlaMacro" -> refuseMacro(formula.getTextContent());
        case "FmlaPict" -> throw new UnreadableTemplate("用了链接到单元格的图片（照相机）");
        case "FmlaLink", "FmlaRange", "FmlaTxbx" -> {
          int id = new ControlsReader(registry).formula(formula.getTextContent(), areas);
          builder.content(formula, new XmlSegment.Slot(id, XmlSegment.Role.FORMULA, 0));
        }
        default -> {}
      }
    }
  }

  /** A workbook without macros has none that it could call. */
  private static void refuseMacro(String macro) throws UnreadableTemplate {
    if (!macro.isBlank()) {
      throw new UnreadableTemplate(
          ControlsReader.WHAT + "指定了宏“" + Xml.shortened(macro) + "”，请右键点它，在“指定宏”里清空宏名");
    }
  }

  /** The rows on which a control stands, entered. */
  private Area anchored(Element anchor) throws UnreadableTemplate {
    String[] numbers = numbers(anchor);
    if (numbers.length != CORNERS) {
      throw new UnreadableTemplate("图形没有写明位置");
    }
    int first = row(numbers[UPPER_ROW]);
    int last = Math.max(first, row(numbers[LOWER_ROW]));
    boolean edge = last > first && numbers[LOWER_ROW + 1].equals("0");
    Area area = Area.of(first, 0, edge ? last - 1 : last, 0);
    int id = registry.holder(Behaviour.ALONE, ControlsReader.WHAT, List.of(area), List.of());
    anchor(
        anchor,
        new XmlSegment.Slot(id, XmlSegment.Role.FIRST_ROW, 0),
        new XmlSegment.Slot(id, edge ? XmlSegment.Role.ROW_BELOW : XmlSegment.Role.LAST_ROW, 0),
        builder);
    return area;
  }

  private static String[] numbers(Element anchor) {
    return anchor.getTextContent().strip().split("\\s*,\\s*", -1);
  }

  private static int row(String written) throws UnreadableTemplate {
    try {
      return Integer.parseInt(written);
    } catch (NumberFormatException e) {
      throw new UnreadableTemplate("批注框的位置不是整数");
    }
  }

  /** Column, offset, row, offset, twice. */
  private static void anchor(
      Element anchor, XmlSegment upper, XmlSegment lower, XmlTemplateBuilder builder) {
    String[] numbers = numbers(anchor);
    List<XmlSegment> pieces = new ArrayList<>();
    for (int i = 0; i < numbers.length; i++) {
      pieces.add(XmlTemplateBuilder.raw(i == 0 ? "" : ", "));
      switch (i) {
        case UPPER_ROW -> pieces.add(upper);
        case LOWER_ROW -> pieces.add(lower);
        default -> pieces.add(XmlTemplateBuilder.raw(numbers[i]));
      }
    }
    builder.content(anchor, pieces.toArray(new XmlSegment[0]));
  }
}
