package cn.juesuan.evaluation;

import cn.juesuan.format.Formatted;
import cn.juesuan.format.NumberFormat;
import cn.juesuan.format.Parsed;
import cn.juesuan.operand.CellValue;
import cn.juesuan.operand.CellValue.Numeric;
import cn.juesuan.operand.CellValue.Truth;
import cn.juesuan.template.TemplateBook.Look;
import java.util.List;

/** What calculated cells show in a spreadsheet program, by the number formats of their styles. */
public final class CellShower {

  /** What fills a cell that cannot show its number as a date. */
  private static final String HASHES = "########";

  private final List<Look> looks;

  /**
   * Shows cells by these looks.
   *
   * @param looks by style; other styles show cells as General does
   */
  public CellShower(List<Look> looks) {
    this.looks = List.copyOf(looks);
  }

  /** What a value shows, a number without the blanks that keep room. */
  public Formatted shown(CellValue value, int style) {
    Parsed format = Look.format(looks, style);
    if (value instanceof Numeric number) {
      return number(number.value(), format);
    }
    // what is refused are numbers: texts are shown as they are
    NumberFormat known = format instanceof Parsed.Known k ? k.format() : NumberFormat.GENERAL;
    if (value instanceof CellValue.Text text) {
      return known.text(text.value());
    }
    return value instanceof Truth truth
        ? known.bool(truth.isTrue())
        : new Formatted.Text(CellValues.shown(value));
  }

  private static Formatted number(double number, Parsed format) {
    if (format instanceof Parsed.Refused refused) {
      return new Formatted.Refused(refused.reason());
    }
    Formatted shown = ((Parsed.Known) format).format().number(number);
    return shown instanceof Formatted.Text text ? new Formatted.Text(text.text().strip()) : shown;
  }

  /** The text; what is not certain, and dates that there are not, are shown as hashes. */
  public String text(CellValue value, int style) {
    return text(shown(value, style));
  }

  /** The same of what {@link #shown} has said. */
  public static String text(Formatted shown) {
    return shown instanceof Formatted.Text text ? text.text() : HASHES;
  }
}
