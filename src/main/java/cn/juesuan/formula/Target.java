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
      return sheet.map(s -> SheetNames.quoted(s) + "!").orElse("") + area.text();
    }
  }

  public boolean isNowhere() {
    return pieces.isEmpty();
  }

  public boolean isScattered() {
    return pieces.size() > 1;
  }
}
