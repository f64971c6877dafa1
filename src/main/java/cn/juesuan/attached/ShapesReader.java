package cn.juesuan.attached;

import cn.juesuan.formula.Area;
import cn.juesuan.ooxml.UnreadableTemplate;
import cn.juesuan.ooxml.Xml;
import cn.juesuan.ooxml.XmlSegment;
import cn.juesuan.ooxml.XmlTemplateBuilder;
import cn.juesuan.template.ReferenceHolder.Behaviour;
import cn.juesuan.template.TextTemplate;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;

/** Enters the texts of shapes and the cells that shapes show (ECMA-376 Part 1, 20.5 and 21.2). */
final class ShapesReader {

  private final HolderRegistry registry;

  ShapesReader(HolderRegistry registry) {
    this.registry = registry;
  }

  /**
   * Enters what an element holds.
   *
   * @param seat where it stands, if it stands on cells
   */
  void read(Element root, Optional<Seat> seat, XmlTemplateBuilder builder)
      throws UnreadableTemplate {
    if (!Xml.below(root, "cameraTool").isEmpty()) {
      throw new UnreadableTemplate("用了链接到单元格的图片（照相机）");
    }
    texts(root, "图形文字", builder);
    for (LinkedShape shape : LinkedShape.in(root)) {
      String what = "图形“" + nameOf(shape.shape()) + "”链接的单元格";
      int id = registry.holder(Behaviour.SHOW, what, areas(seat), List.of(shape.link().getValue()));
      builder.instead(shape.link(), new XmlSegment.Slot(id, XmlSegment.Role.FORMULA, 0));
      remembered(shape.letters(), id, builder);
    }
  }

  /** What the shape remembers of its cell is written anew, however its text is cut into pieces. */
  private static void remembered(List<Element> pieces, int id, XmlTemplateBuilder builder) {
    for (int i = 0; i < pieces.size(); i++) {
      if (i == 0) {
        builder.content(pieces.get(i), new XmlSegment.ShownText(id));
      } else {
        builder.content(pieces.get(i));
      }
    }
  }

  /** The cells on which it stands, as a holder has them. */
  static List<Area> areas(Optional<Seat> seat) {
    return seat.map(Seat::area).map(List::of).orElse(List.of());
  }

  private static String nameOf(Element shape) {
    return Xml.below(shape, "cNvPr").stream()
        .findFirst()
        .map(e -> e.getAttribute("name"))
        .orElse("");
  }

  /** Texts of drawings stand in paragraphs. */
  void texts(Element root, String where, XmlTemplateBuilder builder) {
    for (Element paragraph : Xml.below(root, "p")) {
      texts(Xml.below(paragraph, "t"), where, builder);
    }
  }

  /** A text in pieces: what of it holds a placeholder is entered whole. */
  void texts(List<Element> pieces, String where, XmlTemplateBuilder builder) {
    if (TextTemplate.hasPlaceholder(JoinedTexts.text(pieces))) {
      JoinedTexts.of(pieces)
          .forEach((piece, text) -> builder.content(piece, registry.text(where, text)));
    }
  }
}
