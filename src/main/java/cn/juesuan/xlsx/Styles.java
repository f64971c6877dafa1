package cn.juesuan.xlsx;

import cn.juesuan.format.BuiltinFormats;
import cn.juesuan.format.DateSystem;
import cn.juesuan.format.NumberFormat;
import cn.juesuan.format.NumberFormats;
import cn.juesuan.format.Parsed;
import cn.juesuan.ooxml.UnreadableTemplate;
import cn.juesuan.ooxml.Xml;
import cn.juesuan.template.TemplateBook.Look;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;

/**
 * What styles.xml says of cells, by the cell style's index.
 *
 * @param looks what the height of rows and the showing of values need
 * @param faces how cells look
 */
public record Styles(List<Look> looks, List<CellLook> faces) {

  private static final int UPRIGHT = 255;

  /** Excel allows 64,000 cell styles. */
  private static final int MOST = 65_536;

  public Styles {
    looks = List.copyOf(looks);
    faces = List.copyOf(faces);
  }

  /**
   * Reads the part of the styles (ECMA-376 Part 1, 18.8).
   *
   * @param styles the part's root; a workbook without styles has one
   * @param dates how the workbook counts days
   */
  public static Styles read(Optional<Element> styles, DateSystem dates) throws UnreadableTemplate {
    List<Element> xfs = below(styles, "cellXfs");
    if (xfs.isEmpty()) {
      Parsed general = new Parsed.Known(NumberFormat.GENERAL);
      Look usual = new Look(false, StyleFont.USUAL.points(), false, 0, false, general);
      return new Styles(List.of(usual), List.of(CellLook.PLAIN));
    }
    if (xfs.size() > MOST) {
      throw new UnreadableTemplate("单元格格式超过 " + MOST + " 种");
    }
    List<Element> fonts = below(styles, "fonts");
    Map<Integer, String> codes = codes(styles);
    List<Look> looks = new ArrayList<>();
    NumberFormats formats = new NumberFormats(dates);
    for (Element xf : xfs) {
      looks.add(look(xf, fonts, format(xf, codes, formats)));
    }
    return new Styles(looks, LooksReader.read(styles.orElseThrow()));
  }

  private static List<Element> below(Optional<Element> parent, String name) {
    return parent.flatMap(p -> Xml.child(p, name)).map(Xml::children).orElse(List.of());
  }

  private static Parsed format(Element xf, Map<Integer, String> codes, NumberFormats formats)
      throws UnreadableTemplate {
    int id = Xml.integer(xf, "numFmtId", 0);
    Optional<String> code = Optional.ofNullable(codes.get(id)).filter(c -> !c.isEmpty());
    return code.or(() -> BuiltinFormats.code(id))
        .map(formats::of)
        .orElse(new Parsed.Refused("文件里没有编号为 " + id + " 的数字格式，请重新设置"));
  }

  private static Map<Integer, String> codes(Optional<Element> styles) throws UnreadableTemplate {
    List<Element> elements = below(styles, "numFmts");
    if (elements.size() > MOST) {
      throw new UnreadableTemplate("数字格式超过 " + MOST + " 种");
    }
    Map<Integer, String> codes = new HashMap<>();
    for (Element format : elements) {
      codes.put(Xml.integer(format, "numFmtId", 0), format.getAttribute("formatCode"));
    }
    return codes;
  }

  private static Look look(Element xf, List<Element> fonts, Parsed format)
      throws UnreadableTemplate {
    StyleFont font = StyleFont.of(xf, fonts);
    Optional<Element> alignment = Xml.child(xf, "alignment");
    boolean wraps =
        alignment.isPresent()
            && (Xml.isTrue(alignment.get(), "wrapText") || isJustified(alignment.get()));
    int indent = alignment.isPresent() ? Xml.integer(alignment.get(), "indent", 0) : 0;
    int rotation = alignment.isPresent() ? Xml.integer(alignment.get(), "textRotation", 0) : 0;
    return new Look(wraps, font.points(), font.bold(), indent, rotation == UPRIGHT, format);
  }

  private static boolean isJustified(Element alignment) {
    return List.of("justify", "distributed").contains(alignment.getAttribute("horizontal"))
        || List.of("justify", "distributed").contains(alignment.getAttribute("vertical"));
  }
}
