package cn.juesuan.ooxml;

import java.util.List;

/** An XML part as bytes with holes. */
public record XmlTemplate(List<XmlSegment> pieces) {

  public XmlTemplate {
    pieces = List.copyOf(pieces);
  }

  /**
   * The bytes of a part without holes.
   *
   * @throws ClassCastException if it has any
   */
  public byte[] bytes() {
    XmlBytes out = new XmlBytes(16 << 10);
    pieces.forEach(piece -> out.raw(((XmlSegment.Raw) piece).bytes()));
    return out.copy();
  }
}
