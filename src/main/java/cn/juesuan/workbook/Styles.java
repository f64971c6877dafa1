package cn.juesuan.workbook;

import cn.juesuan.template.TemplateBook.Look;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;
import org.w3c.dom.Element;

/** Reads from styles.xml what the height of rows and the writing of days need. */
final class Styles {

  private static final int UPRIGHT = 255;

  private Styles() {}

  static List<Look> looks(Element styles) throws UnreadableTemplate {
    List<Element> fonts = Xml.child(styles, "fonts").map(Xml::children).orElse(List.of());
    Map<Integer, String> formats = formats(styles);
    List<Look> looks = new ArrayList<>();
    for (Element xf : Xml.child(styles, "cellXfs").map(Xml::children).orElse(List.of())) {
      looks.add(look(xf, fonts, formats));
    }
    if (looks.isEmpty()) {
      looks.add(new Look(false, StyleFont.USUAL.points(), false, 0, false, false));
    }
    return looks;
  }

  /** How each cell style shows numbers. */
  static List<NumberFormat> numberFormats(Element styles) throws UnreadableTemplate {
    Map<Integer, String> formats = formats(styles);
    List<NumberFormat> byStyle = new ArrayList<>();
    for (Element xf : Xml.child(styles, "cellXfs").map(Xml::children).orElse(List.of())) {
      byStyle.add(format(xf, formats));
    }
    return byStyle;
  }

  private static NumberFormat format(Element xf, Map<Integer, String> formats)
      throws UnreadableTemplate {
    int id = Xml.integer(xf, "numFmtId", 0);
    Optional<String> builtIn = Optional.ofNullable(BuiltinFormats.getBuiltinFormat(id));
    String code = formats.getOrDefault(id, builtIn.orElse(NumberFormat.GENERAL.code()));
    return new NumberFormat(id, code);
  }

  private static Map<Integer, String> formats(Element styles) throws UnreadableTemplate {
    Map<Integer, String> formats = new HashMap<>();
    for (Element format : Xml.child(styles, "numFmts").map(Xml::children).orElse(List.of())) {
      formats.put(Xml.integer(format, "numFmtId", 0), format.getAttribute("formatCode"));
    }
    return formats;
  }

  private static Look look(Element xf, List<Element> fonts, Map<Integer, String> formats)
      throws UnreadableTemplate {
    StyleFont font = StyleFont.of(xf, fonts);
    Optional<Element> alignment = Xml.child(xf, "alignment");
    boolean wraps = alignment.filter(a -> Xml.isTrue(a, "wrapText") || isJustified(a)).isPresent();
    int indent = alignment.isPresent() ? Xml.integer(alignment.get(), "indent", 0) : 0;
    int rotation = alignment.isPresent() ? Xml.integer(alignment.get(), "textRotation", 0) : 0;
    NumberFormat format = format(xf, formats);
    boolean date = DateUtil.isADateFormat(format.id(), format.code());
    return new Look(wraps, font.points(), font.bold(), indent, rotation == UPRIGHT, date);
  }

  private static boolean isJustified(Element alignment) {
    return List.of("justify", "distributed").contains(alignment.getAttribute("horizontal"))
        || List.of("justify", "distributed").contains(alignment.getAttribute("vertical"));
  }
}
