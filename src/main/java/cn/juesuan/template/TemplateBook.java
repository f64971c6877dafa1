package cn.juesuan.template;

import java.util.List;
import java.util.Optional;

/**
 * A workbook template as it was read, in plain values. What the program does not understand stays
 * with the reader.
 *
 * @param file the file's name, {@code 决算公开.xlsx}
 * @param looks what matters of each cell style for the height of rows, by the style's index
 */
public record TemplateBook(
    String file, List<TemplateSheet> sheets, List<DefinedName> names, List<Look> looks) {

  public TemplateBook {
    sheets = List.copyOf(sheets);
    names = List.copyOf(names);
    looks = List.copyOf(looks);
  }

  /**
   * A defined name.
   *
   * @param sheet the index of the sheet to which it is local, empty for the workbook's
   * @param formula what it means, as typed
   */
  public record DefinedName(String name, Optional<Integer> sheet, String formula) {}

  /**
   * A cell style's share in the height of its row.
   *
   * @param points the font's size
   * @param indent in characters
   * @param vertical whether the text stands upright, letter under letter, so that width says
   *     nothing
   * @param date whether numbers are shown as days
   */
  public record Look(
      boolean wraps, double points, boolean bold, int indent, boolean vertical, boolean date) {}
}
