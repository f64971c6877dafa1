package cn.juesuan.xlsx;

import cn.juesuan.ooxml.UnreadableTemplate;
import cn.juesuan.ooxml.Xml;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;

/**
 * A font of styles.xml, as far as heights of rows and documents' tables need it (ECMA-376 Part 1,
 * 18.8.22).
 */
public record StyleFont(double points, boolean bold) {

  static final StyleFont USUAL = new StyleFont(11, false);

  /** The font that a cell style names. */
  static StyleFont of(Element xf, List<Element> fonts) throws UnreadableTemplate {
    int index = Xml.integer(xf, "fontId", 0);
    if (index < 0 || index >= fonts.size()) {
      return USUAL;
    }
    Element font = fonts.get(index);
    Optional<Element> size = Xml.child(font, "sz");
    double points =
        size.isPresent() ? Xml.decimal(size.get(), "val").orElse(USUAL.points()) : USUAL.points();
    Optional<Element> bold = Xml.child(font, "b");
    return new StyleFont(points, bold.isPresent() && Xml.isTrue(bold.get(), "val", true));
  }
}
