package cn.juesuan.xlsx;

import cn.juesuan.attached.CellAreas;
import cn.juesuan.attached.HolderRegistry;
import cn.juesuan.formula.AreaReader;
import cn.juesuan.ooxml.UnreadableTemplate;
import cn.juesuan.ooxml.Xml;
import cn.juesuan.ooxml.XmlSegment;
import cn.juesuan.ooxml.XmlTemplateBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/** Enters conditional formats and validations (ECMA-376 Part 1, 18.3.1.18 and 18.3.1.32). */
final class RuleReader {

  private static final Set<String> FORMULA_ELEMENTS = Set.of("formula", "formula1", "formula2");

  private final HolderRegistry registry;

  RuleReader(HolderRegistry registry) {
    this.registry = registry;
  }

  /** Enters a rule with the formulas anywhere in it and returns its number. */
  Entered rule(Element element, String what) throws UnreadableTemplate {
    List<String> formulas = new ArrayList<>();
    XmlTemplateBuilder inner = new XmlTemplateBuilder();
    int id = registry.holders().size();
    inner.instead(
        element.getAttributeNode("sqref"), new XmlSegment.Slot(id, XmlSegment.Role.AREAS, 0));
    for (Element formula : formulaElements(element)) {
      inner.content(formula, new XmlSegment.Slot(id, XmlSegment.Role.FORMULA, formulas.size()));
      formulas.add(formula.getTextContent());
    }
    for (Element value : Xml.below(element, "cfvo")) {
      Optional<Attr> written = Xml.attributeNode(value, "val");
      if (written.isPresent() && isFormula(value, written.get().getValue())) {
        inner.instead(
            written.get(), new XmlSegment.Slot(id, XmlSegment.Role.FORMULA, formulas.size()));
        formulas.add(written.get().getValue());
      }
    }
    registry.holder(
        ExtensionReader.behaviour(element), what, CellAreas.all(element, "sqref"), formulas);
    return new Entered(id, inner.element(element));
  }

  private static boolean isFormula(Element value, String written) {
    return value.getAttribute("type").equals("formula") || AreaReader.read(written).isPresent();
  }

  private static List<Element> formulaElements(Element element) {
    List<Element> found = new ArrayList<>();
    FORMULA_ELEMENTS.forEach(name -> found.addAll(Xml.below(element, name)));
    return found;
  }
}
