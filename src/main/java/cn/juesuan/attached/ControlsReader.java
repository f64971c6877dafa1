package cn.juesuan.attached;

import cn.juesuan.formula.Area;
import cn.juesuan.ooxml.Relationships;
import cn.juesuan.ooxml.UnreadableTemplate;
import cn.juesuan.ooxml.Xml;
import cn.juesuan.ooxml.XmlSegment;
import cn.juesuan.ooxml.XmlTemplateBuilder;
import cn.juesuan.template.ReferenceHolder.Behaviour;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/**
 * Enters form controls, which a workbook keeps in the sheet, in a drawing of the old kind and in a
 * part of their own (ECMA-376 Part 1, 18.3.1.19 and Part 4, 19.4; MS-XLSX, 2.3.2): they follow
 * their cells, and stay one each.
 */
public final class ControlsReader {

  static final String WHAT = "表单控件";

  private final HolderRegistry registry;
  private final Map<String, Seat> seats = new HashMap<>();

  /**
   * @param registry of the sheet to which the parts belong
   */
  public ControlsReader(HolderRegistry registry) {
    this.registry = registry;
  }

  /** Where what a link of the sheet leads to stands. */
  Optional<Seat> seat(String link) {
    return Optional.ofNullable(seats.get(link));
  }

  /** Enters all controls that an element of the sheet lists. */
  public void read(Element list, XmlTemplateBuilder builder) throws UnreadableTemplate {
    for (Element control : Xml.below(list, "control")) {
      Optional<Element> properties = Xml.anyChild(control, "controlPr");
      if (properties.isPresent()) {
        Optional<Seat> seat = anchor(properties.get(), builder);
        seat.ifPresent(s -> seats.put(control.getAttributeNS(Relationships.NAMESPACE, "id"), s));
        formulas(properties.get(), List.of("linkedCell", "listFillRange"), seat, builder);
      }
    }
  }

  private Optional<Seat> anchor(Element properties, XmlTemplateBuilder builder)
      throws UnreadableTemplate {
    Optional<Element> anchor = Xml.anyChild(properties, "anchor");
    Optional<Element> from = anchor.flatMap(a -> Xml.anyChild(a, "from"));
    Optional<Element> to = anchor.flatMap(a -> Xml.anyChild(a, "to"));
    return from.isPresent() && to.isPresent()
        ? Optional.of(Corners.enter(Behaviour.ALONE, WHAT, from.get(), to, registry, builder))
        : Optional.empty();
  }

  /** Enters the formulas of a control that attributes hold. */
  void formulas(
      Element element, List<String> attributes, Optional<Seat> seat, XmlTemplateBuilder builder)
      throws UnreadableTemplate {
    for (String attribute : attributes) {
      Optional<Attr> written = Xml.attributeNode(element, attribute);
      if (written.isPresent() && !written.get().getValue().isBlank()) {
        int id = formula(written.get().getValue(), ShapesReader.areas(seat));
        builder.instead(written.get(), new XmlSegment.Slot(id, XmlSegment.Role.FORMULA, 0));
      }
    }
  }

  /** Enters a formula of a control. */
  int formula(String formula, List<Area> areas) throws UnreadableTemplate {
    return registry.holder(Behaviour.SHOW, WHAT + "链接的单元格", areas, List.of(formula));
  }
}
