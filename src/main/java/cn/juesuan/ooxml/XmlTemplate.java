package cn.juesuan.ooxml;

import java.util.List;

/** An XML part as bytes with holes. */
public record XmlTemplate(List<XmlSegment> pieces) {

  public XmlTemplate {
    pieces = List.copyOf(pieces);
  }

  /** Whether every unit gets the same bytes. */
  boolean isFixed() {
    return pieces.stream().allMatch(XmlSegment.Raw.class::isInstance);
  }
}
