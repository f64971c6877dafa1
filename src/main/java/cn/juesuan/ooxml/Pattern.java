package cn.juesuan.ooxml;

import java.util.List;

/** An XML part as bytes with holes. */
public record Pattern(List<Piece> pieces) {

  public Pattern {
    pieces = List.copyOf(pieces);
  }

  /** Whether every unit gets the same bytes. */
  boolean isFixed() {
    return pieces.stream().allMatch(Piece.Raw.class::isInstance);
  }
}
