package cn.juesuan.workbook;

import cn.juesuan.calculation.CellValue;
import cn.juesuan.calculation.CellValue.Numeric;
import cn.juesuan.calculation.CellValue.Truth;
import cn.juesuan.format.NumberFormat;
import cn.juesuan.format.Shown;
import cn.juesuan.template.TemplateBook.Look;
import java.util.List;

/** Shows calculated cells as a spreadsheet program would, by the formats of their styles. */
final class CellShower {

  /** What fills a cell that cannot show its date. */
  private static final String HASHES = "########";

  private final List<Look> looks;

  CellShower(List<Look> looks) {
    this.looks = looks;
  }

  Preview.Shown shown(CellValue value, int style) {
    boolean number = value instanceof Numeric;
    Shown shown = by(format(style), value);
    if (shown instanceof Shown.Text text) {
      return new Preview.Shown(number ? text.text().strip() : text.text(), number);
    }
    // what is refused has stopped the unit already: nobody sees this
    return new Preview.Shown(HASHES, number);
  }

  private NumberFormat format(int style) {
    return style >= 0 && style < looks.size() ? looks.get(style).known() : NumberFormat.GENERAL;
  }

  private static Shown by(NumberFormat format, CellValue value) {
    if (value instanceof Numeric number) {
      return format.number(number.value());
    }
    if (value instanceof CellValue.Text text) {
      return format.text(text.value());
    }
    return value instanceof Truth truth
        ? format.bool(truth.isTrue())
        : new Shown.Text(CellValues.shown(value));
  }
}
