package cn.juesuan.publish;

import cn.juesuan.formula.Area;
import cn.juesuan.formula.AreaReader;
import cn.juesuan.formula.Formula;
import cn.juesuan.formula.FormulaException;
import cn.juesuan.formula.Node;
import cn.juesuan.ooxml.Xml;
import cn.juesuan.ooxml.XmlBytes;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.w3c.dom.Element;

/**
 * The conditional formats of a public sheet: those that look at nothing but public cells say the
 * same there as in the finished workbook.
 */
final class PublicRules {

  /** Rules that compare a cell with the others of its area. */
  private static final Set<String> COMPARING =
      Set.of("top10", "aboveAverage", "colorScale", "dataBar", "iconSet", "duplicateValues");

  /** Functions whose value is another one tomorrow, or that look where their text says. */
  private static final Set<String> UNSTEADY =
      Set.of("TODAY", "NOW", "RAND", "RANDBETWEEN", "OFFSET", "INDIRECT", "CELL", "INFO");

  private final PublicSheet sheet;
  private final Consumer<String> leftOut;

  /**
   * @param leftOut hears of the areas whose format cannot be kept
   */
  PublicRules(PublicSheet sheet, Consumer<String> leftOut) {
    this.sheet = sheet;
    this.leftOut = leftOut;
  }

  void write(Element format, XmlBytes out) {
    Optional<List<Area>> areas = AreaReader.readList(format.getAttribute("sqref"));
    List<Area> kept =
        areas.orElse(List.of()).stream().flatMap(a -> sheet.area().common(a).stream()).toList();
    if (kept.isEmpty()) {
      return;
    }
    boolean whole = areas.get().stream().allMatch(sheet.area()::covers);
    List<Element> rules = Xml.children(format, "cfRule");
    List<Element> good = rules.stream().filter(r -> isKept(r, areas.get(), whole)).toList();
    if (good.size() < rules.size()) {
      leftOut.accept(kept.get(0).text());
    }
    if (!good.isEmpty()) {
      out.raw("<conditionalFormatting sqref=\"").raw(list(kept)).raw("\">");
      good.forEach(r -> PlainXml.copy(r, out));
      out.raw("</conditionalFormatting>");
    }
  }

  private static String list(List<Area> areas) {
    return String.join(" ", areas.stream().map(Area::text).toList());
  }

  private boolean isKept(Element rule, List<Area> areas, boolean whole) {
    String type = rule.getAttribute("type");
    if (type.equals("timePeriod") || (COMPARING.contains(type) && !whole)) {
      return false;
    }
    return Xml.below(rule, "formula").stream().allMatch(f -> isPublic(f.getTextContent(), areas))
        && Xml.below(rule, "cfvo").stream()
            .filter(v -> v.getAttribute("type").equals("formula"))
            .allMatch(v -> isPublic(v.getAttribute("val"), areas));
  }

  /** Formulas are written as the first cell of all areas sees them. */
  private boolean isPublic(String text, List<Area> areas) {
    try {
      Formula formula = Formula.parse(text);
      int row = areas.stream().mapToInt(Area::firstRow).min().orElse(0);
      int column = areas.stream().mapToInt(Area::firstColumn).min().orElse(0);
      return formula.functions().stream().noneMatch(UNSTEADY::contains)
          && formula.names().stream().allMatch(PublicRules::isTruth)
          && formula.references().stream()
              .allMatch(o -> areas.stream().allMatch(a -> sees(o.reference(), a, row, column)));
    } catch (FormulaException e) {
      // it is left out, which is told
      return false;
    }
  }

  private static boolean isTruth(Node.Name name) {
    return name.name().equalsIgnoreCase("TRUE") || name.name().equalsIgnoreCase("FALSE");
  }

  private boolean sees(Node.Reference reference, Area area, int row, int column) {
    boolean own = reference.sheet().map(s -> s.equalsIgnoreCase(sheet.name())).orElse(true);
    Area first = reference.area().moved(area.firstRow() - row, area.firstColumn() - column);
    Area last = reference.area().moved(area.lastRow() - row, area.lastColumn() - column);
    return own && sheet.area().covers(first) && sheet.area().covers(last);
  }
}
