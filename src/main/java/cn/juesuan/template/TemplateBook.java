package cn.juesuan.template;

import cn.juesuan.format.DateSystem;
import cn.juesuan.format.NumberFormat;
import cn.juesuan.format.Parsed;
import java.util.List;
import java.util.Optional;

/**
 * A workbook template as it was read, in plain values. What the program does not understand stays
 * with the reader.
 *
 * @param file the file's name, {@code 决算公开.xlsx}
 * @param looks what matters of each cell style, by the style's index
 * @param dates how it counts days
 */
public record TemplateBook(
    String file,
    List<TemplateSheet> sheets,
    List<DefinedName> names,
    List<Look> looks,
    DateSystem dates) {

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
   * What matters of a cell style: the height of its row and how it shows values.
   *
   * @param points the font's size
   * @param indent in characters
   * @param vertical whether the text stands upright, letter under letter, so that width says
   *     nothing
   * @param format how values are shown
   */
  public record Look(
      boolean wraps, double points, boolean bold, int indent, boolean vertical, Parsed format) {

    /** Whether numbers are shown as days. */
    public boolean date() {
      return format instanceof Parsed.Known known && known.format().date();
    }

    /** The format of a style; General for a style that there is not. */
    public static Parsed format(List<Look> looks, int style) {
      return style >= 0 && style < looks.size()
          ? looks.get(style).format()
          : new Parsed.Known(NumberFormat.GENERAL);
    }

    /** The same; General where it is refused, which a fault of the template has said. */
    public static NumberFormat known(List<Look> looks, int style) {
      return format(looks, style) instanceof Parsed.Known known
          ? known.format()
          : NumberFormat.GENERAL;
    }

    /** The format; General where it is refused, which a fault of the template has said. */
    public NumberFormat known() {
      return format instanceof Parsed.Known known ? known.format() : NumberFormat.GENERAL;
    }
  }
}
