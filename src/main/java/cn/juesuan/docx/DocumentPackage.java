package cn.juesuan.docx;

import cn.juesuan.ooxml.FixedPart;
import cn.juesuan.ooxml.OpcPackage;
import cn.juesuan.ooxml.XmlSegment;
import cn.juesuan.ooxml.XmlTemplate;
import cn.juesuan.template.TextTemplate;
import java.util.List;

/**
 * A document template's package, ready to be written for any unit (ECMA-376 Part 1, 11.3).
 *
 * @param main the part with the text
 * @param edges headers and footers
 * @param texts what takes the unit's columns, numbered by {@link XmlSegment.OuterText}
 * @param blocks numbered by {@link XmlSegment.Block}
 */
record DocumentPackage(
    TextPart main,
    List<TextPart> edges,
    List<FixedPart> fixed,
    List<OpcPackage.Relationship> rootLinks,
    List<TextTemplate> texts,
    List<DocumentBlock> blocks,
    DocumentStyles styles) {

  DocumentPackage {
    edges = List.copyOf(edges);
    fixed = List.copyOf(fixed);
    rootLinks = List.copyOf(rootLinks);
    texts = List.copyOf(texts);
    blocks = List.copyOf(blocks);
  }

  /** A part with text that is written anew for each unit. */
  record TextPart(
      String name, String contentType, XmlTemplate pattern, List<OpcPackage.Relationship> links) {
    TextPart {
      links = List.copyOf(links);
    }
  }
}
