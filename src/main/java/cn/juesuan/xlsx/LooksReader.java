package cn.juesuan.xlsx;

import cn.juesuan.ooxml.UnreadableTemplate;
import cn.juesuan.ooxml.Xml;
import cn.juesuan.xlsx.CellLook.Borders;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;

/** Reads from styles.xml how cells look (ECMA-376 Part 1, 18.8). */
final class LooksReader {

  private final List<Element> fonts;
  private final List<Element> borders;

  private LooksReader(Element styles) {
    this.fonts = below(styles, "fonts");
    this.borders = below(styles, "borders");
  }

  /** The faces by the cell style's index. */
  static List<CellLook> read(Element styles) throws UnreadableTemplate {
    LooksReader reader = new LooksReader(styles);
    List<CellLook> faces = new ArrayList<>();
    for (Element xf : below(styles, "cellXfs")) {
      faces.add(reader.face(xf));
    }
    return faces;
  }

  private static List<Element> below(Element parent, String name) {
    return Xml.child(parent, name).map(Xml::children).orElse(List.of());
  }

  private CellLook face(Element xf) throws UnreadableTemplate {
    Optional<Element> alignment = Xml.child(xf, "alignment");
    return new CellLook(
        attribute(alignment, "horizontal", CellLook.PLAIN.horizontal()),
        attribute(alignment, "vertical", CellLook.PLAIN.vertical()),
        alignment.isPresent() ? Xml.integer(alignment.get(), "indent", 0) : 0,
        StyleFont.of(xf, fonts),
        borders(Xml.integer(xf, "borderId", 0)));
  }

  private static String attribute(Optional<Element> element, String name, String otherwise) {
    return element.flatMap(e -> Xml.attribute(e, name)).orElse(otherwise);
  }

  private Borders borders(int index) {
    if (index < 0 || index >= borders.size()) {
      return CellLook.PLAIN.borders();
    }
    Element border = borders.get(index);
    return new Borders(
        hasLine(border, "top"),
        hasLine(border, "left"),
        hasLine(border, "bottom"),
        hasLine(border, "right"));
  }

  private static boolean hasLine(Element border, String side) {
    return Xml.child(border, side)
        .flatMap(s -> Xml.attribute(s, "style"))
        .filter(s -> !s.equals("none"))
        .isPresent();
  }
}
