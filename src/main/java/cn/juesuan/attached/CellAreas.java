package cn.juesuan.attached;

import cn.juesuan.formula.Area;
import cn.juesuan.formula.AreaReader;
import cn.juesuan.ooxml.UnreadableTemplate;
import java.util.List;
import org.w3c.dom.Element;

/** Areas of cells that attributes name (ECMA-376 Part 1, 18.18.62 and 18.18.76). */
public final class CellAreas {

  private CellAreas() {}

  /** The first area that an attribute names. */
  public static Area first(Element element, String attribute) throws UnreadableTemplate {
    return all(element, attribute).get(0);
  }

  /**
   * All areas that an attribute names; at least one.
   *
   * @throws UnreadableTemplate if it names anything else
   */
  public static List<Area> all(Element element, String attribute) throws UnreadableTemplate {
    String written = element.getAttribute(attribute);
    return AreaReader.readList(written)
        .orElseThrow(
            () ->
                new UnreadableTemplate(
                    element.getTagName() + " 的 " + attribute + "“" + written + "”不是单元格区域"));
  }
}
