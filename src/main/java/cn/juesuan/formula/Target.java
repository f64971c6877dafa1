package cn.juesuan.formula;

import java.util.List;
import java.util.Optional;

/**
 * Where one reference of a template's formula leads in a finished workbook.
 *
 * @param pieces in the order of sheets and rows; none if what it referred to has no instance, which
 *     counts as empty
 */
public record Target(List<Piece> pieces) {

  public Target {
    pieces = List.copyOf(pieces);
  }

  /**
   * One area.
   *
   * @param sheet the finished sheet's name, empty where the formula names none
   */
  public record Piece(Optional<String> sheet, Area area) {
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

  public boolean isNowhere() {
    return pieces.isEmpty();
  }

  public boolean isScattered() {
    return pieces.size() > 1;
  }
}
