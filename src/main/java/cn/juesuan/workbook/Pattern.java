package cn.juesuan.workbook;

import java.util.List;

/** An XML part as bytes with holes. */
record Pattern(List<Piece> pieces) {

  Pattern {
    pieces = List.copyOf(pieces);
  }

  /** Whether every unit gets the same bytes. */
  boolean isFixed() {
    return pieces.stream().allMatch(Piece.Raw.class::isInstance);
  }
}
