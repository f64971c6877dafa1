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
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;

/**
 * Turns a table (list object) into a {@link XmlTemplate} (ECMA-376 Part 1, 18.5). On a repeated
 * sheet each copy has a number and a name of its own.
 */
final class TablePartReader {

  private final HolderRegistry registry;
  private final XmlTemplateBuilder builder = new XmlTemplateBuilder();

  TablePartReader(HolderRegistry registry) {
    this.registry = registry;
  }

  XmlTemplate read(Document document) throws UnreadableTemplate {
    Element root = document.getDocumentElement();
    if (!Xml.below(root, "calculatedColumnFormula").isEmpty()) {
      throw new UnreadableTemplate("“表格”（列表对象）有计算列，请转换为普通区域");
    }
    Area area = CellAreas.first(root, "ref");
    List<Area> fixed = new ArrayList<>(List.of(area));
    if (Xml.integer(root, "headerRowCount", 1) > 0) {
      fixed.add(area.overRows(area.firstRow(), area.firstRow()));
    }
    if (Xml.integer(root, "totalsRowCount", 0) > 0) {
      fixed.add(area.overRows(area.lastRow(), area.lastRow()));
    }
    int id = registry.holder(Behaviour.TABLE, "“表格”（列表对象）", fixed, List.of());
    area(root, id);
    for (String part : List.of("autoFilter", "sortState", "sortCondition")) {
      for (Element element : Xml.below(root, part)) {
        area(
            element,
            registry.holder(Behaviour.SPAN, "表格的筛选", CellAreas.all(element, "ref"), List.of()));
      }
    }
    root.setAttribute("id", String.valueOf(Xml.integer(root, "id", 1)));
    own(root, "id", XmlSegment.Identity.TABLE_NUMBER);
    own(root, "name", XmlSegment.Identity.TABLE_NAME);
    own(root, "displayName", XmlSegment.Identity.TABLE_NAME);
    withoutMarks(root);
    return builder.document(document);
  }

  private void area(Element element, int holder) {
    builder.instead(
        element.getAttributeNode("ref"), new XmlSegment.Slot(holder, XmlSegment.Role.AREA, 0));
  }

  private void own(Element root, String attribute, XmlSegment.Identity what) {
    Xml.attributeNode(root, attribute)
        .ifPresent(a -> builder.instead(a, new XmlSegment.Own(what, a.getValue())));
  }

  /** Marks by which newer programs tell tables apart would be the same in each copy. */
  private void withoutMarks(Element element) {
    NamedNodeMap attributes = element.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      Attr attribute = (Attr) attributes.item(i);
      if ("uid".equals(attribute.getLocalName()) && attribute.getNamespaceURI() != null) {
        builder.instead(attribute);
      }
    }
    Xml.children(element).forEach(this::withoutMarks);
  }
}
