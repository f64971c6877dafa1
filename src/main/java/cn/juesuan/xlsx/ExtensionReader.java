package cn.juesuan.xlsx;

import cn.juesuan.attached.HolderRegistry;
import cn.juesuan.formula.Area;
import cn.juesuan.formula.AreaReader;
import cn.juesuan.ooxml.UnreadableTemplate;
import cn.juesuan.ooxml.Xml;
import cn.juesuan.ooxml.XmlSegment;
import cn.juesuan.ooxml.XmlTemplateBuilder;
import cn.juesuan.template.ReferenceHolder.Behaviour;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;

/**
 * Enters newer conditional formats, validations and sparklines, which a sheet keeps in its
 * extension list (ECMA-376 Part 1, 18.2.10, and MS-XLSX).
 */
final class ExtensionReader {

  private static final Set<String> RULES = Set.of("conditionalFormatting", "dataValidation");

  private final HolderRegistry registry;
  private final XmlTemplateBuilder builder;

  ExtensionReader(HolderRegistry registry, XmlTemplateBuilder builder) {
    this.registry = registry;
    this.builder = builder;
  }

  void read(Element element) throws UnreadableTemplate {
    for (Element child : Xml.children(element)) {
      String name = child.getLocalName();
      if (RULES.contains(name)) {
        enter(child, behaviour(child), "扩展规则");
      } else if (name.equals("sparkline")) {
        enter(child, Behaviour.REPEAT, "迷你图");
      } else if (name.equals("f") || name.equals("sqref")) {
        throw new UnreadableTemplate("工作表用了不支持的扩展功能 " + element.getTagName());
      } else {
        read(child);
      }
    }
  }

  /** What becomes of a rule: a drop-down list is asked for its source. */
  static Behaviour behaviour(Element rule) {
    return rule.getAttribute("type").equals("list") ? Behaviour.CHOICE : Behaviour.RULE;
  }

  private void enter(Element element, Behaviour behaviour, String what) throws UnreadableTemplate {
    Optional<Element> sqref = Xml.anyChild(element, "sqref");
    Optional<List<Area>> areas = sqref.map(Element::getTextContent).flatMap(AreaReader::readList);
    if (areas.isEmpty()) {
      throw new UnreadableTemplate(what + "没有写明单元格区域");
    }
    int id = registry.holders().size();
    XmlTemplateBuilder inner = new XmlTemplateBuilder();
    XmlSegment.Role role =
        behaviour == Behaviour.REPEAT ? XmlSegment.Role.AREA : XmlSegment.Role.AREAS;
    inner.content(sqref.orElseThrow(), new XmlSegment.Slot(id, role, 0));
    List<String> formulas = new ArrayList<>();
    for (Element formula : Xml.below(element, "f")) {
      inner.content(formula, new XmlSegment.Slot(id, XmlSegment.Role.FORMULA, formulas.size()));
      formulas.add(formula.getTextContent());
    }
    registry.holder(behaviour, what, areas.get(), formulas);
    builder.instead(element, new XmlSegment.Each(id, inner.element(element)));
  }
}
