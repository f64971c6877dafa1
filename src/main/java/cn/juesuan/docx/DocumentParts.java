package cn.juesuan.docx;

import cn.juesuan.ooxml.FixedPart;
import cn.juesuan.ooxml.Pack;
import cn.juesuan.ooxml.Pattern;
import cn.juesuan.ooxml.Piece;
import cn.juesuan.template.TextTemplate;
import java.util.List;

/**
 * A document template's package, ready to be written for any unit.
 *
 * @param main the part with the text
 * @param edges headers and footers
 * @param texts what takes the unit's columns, numbered by {@link Piece.OuterText}
 * @param blocks numbered by {@link Piece.Block}
 */
record DocumentParts(
    TextPart main,
    List<TextPart> edges,
    List<FixedPart> fixed,
    List<Pack.Link> rootLinks,
    List<TextTemplate> texts,
    List<DocumentBlock> blocks,
    DocumentStyles styles) {

  DocumentParts {
    edges = List.copyOf(edges);
    fixed = List.copyOf(fixed);
    rootLinks = List.copyOf(rootLinks);
    texts = List.copyOf(texts);
    blocks = List.copyOf(blocks);
  }

  /** A part with text that is written anew for each unit. */
  record TextPart(String name, String contentType, Pattern pattern, List<Pack.Link> links) {
    TextPart {
      links = List.copyOf(links);
    }
  }
}
