package cn.juesuan.attached;

import cn.juesuan.formula.Area;
import cn.juesuan.ooxml.UnreadableTemplate;
import cn.juesuan.ooxml.Xml;
import cn.juesuan.ooxml.XmlSegment;
import cn.juesuan.ooxml.XmlTemplateBuilder;
import cn.juesuan.template.ReferenceHolder.Behaviour;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;

/** The corner cells of what stands on a sheet (ECMA-376 Part 1, 20.5.2.5 and 20.5.2.32). */
final class Corners {

  private Corners() {}

  /**
   * Enters where something stands.
   *
   * @param to the lower right corner; without one it stands on its first row
   */
  static Seat enter(
      Behaviour behaviour,
      String what,
      Element from,
      Optional<Element> to,
      HolderRegistry registry,
      XmlTemplateBuilder builder)
      throws UnreadableTemplate {
    Element first = row(from);
    int firstRow = number(first);
    int lastRow = to.isEmpty() ? firstRow : Math.max(firstRow, number(row(to.get())));
    // what ends with a row ends at the upper edge of the next
    boolean edge = to.isPresent() && lastRow > firstRow && isAtEdge(to.get());
    int column = column(from);
    int lastColumn = Math.max(column, to.isEmpty() ? column : column(to.get()));
    Area area = Area.of(firstRow, column, edge ? lastRow - 1 : lastRow, lastColumn);
    int id = registry.holder(behaviour, what, List.of(area), List.of());
    builder.content(first, new XmlSegment.Slot(id, XmlSegment.Role.FIRST_ROW, 0));
    if (to.isPresent()) {
      XmlSegment.Role role = edge ? XmlSegment.Role.ROW_BELOW : XmlSegment.Role.LAST_ROW;
      builder.content(row(to.get()), new XmlSegment.Slot(id, role, 0));
    }
    return new Seat(id, area);
  }

  private static Element row(Element corner) throws UnreadableTemplate {
    return Xml.anyChild(corner, "row").orElseThrow(() -> new UnreadableTemplate("图形没有写明位置"));
  }

  private static int column(Element corner) throws UnreadableTemplate {
    Optional<Element> column = Xml.anyChild(corner, "col");
    return column.isEmpty() ? 0 : number(column.get());
  }

  private static boolean isAtEdge(Element corner) {
    return Xml.anyChild(corner, "rowOff")
        .map(o -> o.getTextContent().strip().equals("0"))
        .orElse(true);
  }

  static int number(Element element) throws UnreadableTemplate {
    try {
      return Integer.parseInt(element.getTextContent().strip());
    } catch (NumberFormatException e) {
      throw new UnreadableTemplate("图形的位置不是整数");
    }
  }
}
