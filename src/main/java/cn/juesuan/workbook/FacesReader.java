package cn.juesuan.workbook;

import cn.juesuan.workbook.CellFace.Borders;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;

/** Reads from styles.xml how cells look. */
final class FacesReader {

  private final List<Element> fonts;
  private final List<Element> borders;

  private FacesReader(Element styles) {
    this.fonts = below(styles, "fonts");
    this.borders = below(styles, "borders");
  }

  /** The faces by the cell style's index. */
  static List<CellFace> read(Element styles) throws UnreadableTemplate {
    FacesReader reader = new FacesReader(styles);
    List<CellFace> faces = new ArrayList<>();
    for (Element xf : below(styles, "cellXfs")) {
      faces.add(reader.face(xf));
    }
    return faces;
  }

  private static List<Element> below(Element parent, String name) {
    return Xml.child(parent, name).map(Xml::children).orElse(List.of());
  }

  private CellFace face(Element xf) throws UnreadableTemplate {
    Optional<Element> alignment = Xml.child(xf, "alignment");
    Optional<Element> font = at(fonts, Xml.integer(xf, "fontId", 0));
    Optional<Element> size = font.flatMap(f -> Xml.child(f, "sz"));
    double points = CellFace.PLAIN.points();
    if (size.isPresent()) {
      points = Xml.decimal(size.get(), "val").orElse(points);
    }
    return new CellFace(
        attribute(alignment, "horizontal", CellFace.PLAIN.horizontal()),
        attribute(alignment, "vertical", CellFace.PLAIN.vertical()),
        font.flatMap(f -> Xml.child(f, "b")).filter(FacesReader::isOn).isPresent(),
        points,
        borders(at(borders, Xml.integer(xf, "borderId", 0))));
  }

  private static Optional<Element> at(List<Element> elements, int index) {
    return index >= 0 && index < elements.size()
        ? Optional.of(elements.get(index))
        : Optional.empty();
  }

  private static String attribute(Optional<Element> element, String name, String otherwise) {
    return element.flatMap(e -> Xml.attribute(e, name)).orElse(otherwise);
  }

  private static boolean isOn(Element flag) {
    return !flag.getAttribute("val").equals("0") && !flag.getAttribute("val").equals("false");
  }

  private static Borders borders(Optional<Element> border) {
    return new Borders(
        hasLine(border, "top"),
        hasLine(border, "left"),
        hasLine(border, "bottom"),
        hasLine(border, "right"));
  }

  private static boolean hasLine(Optional<Element> border, String side) {
    return border
        .flatMap(b -> Xml.child(b, side))
        .flatMap(s -> Xml.attribute(s, "style"))
        .filter(s -> !s.equals("none"))
        .isPresent();
  }
}
