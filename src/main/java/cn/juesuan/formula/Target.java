package cn.juesuan.formula;

import java.util.List;
import java.util.Optional;

/** Where one reference of a template's formula leads in a finished workbook. */
public sealed interface Target {

  /**
   * The areas, in the order of sheets and rows; none if what it referred to has no instance, which
   * counts as empty.
   */
  List<Piece> pieces();

  /** What consists of these pieces; of none, a reference leads nowhere. */
  static Target of(List<Piece> pieces) {
    return pieces.size() == 1 ? pieces.get(0) : new Pieces(pieces);
  }

  /** Whether all cells that were meant are gone. */
  default boolean isNowhere() {
    return this instanceof Pieces pieces && pieces.pieces().isEmpty();
  }

  /** Whether it is several areas, or one that is written as a list. */
  default boolean isScattered() {
    return this instanceof Pieces pieces && !pieces.pieces().isEmpty();
  }

  /**
   * One area, to which most references lead.
   *
   * @param sheet the finished sheet's name, empty where the formula names none
   */
  record Piece(Optional<String> sheet, Area area) implements Target {
    @Override
    public List<Piece> pieces() {
      return List.of(this);
    }

    /** As a formula writes it: with the sheet, if it names one. */
    public String text() {
      StringBuilder text = new StringBuilder();
      appendTo(text);
      return text.toString();
    }

    void appendTo(StringBuilder out) {
      if (sheet.isPresent()) {
        out.append(SheetNames.quoted(sheet.get())).append('!');
      }
      area.appendTo(out);
    }
  }

  /** None or several. */
  record Pieces(List<Piece> pieces) implements Target {
    public Pieces {
      pieces = List.copyOf(pieces);
    }
  }
}
