package cn.juesuan.workbook;

import cn.juesuan.format.NumberFormat;
import cn.juesuan.format.Shown;
import cn.juesuan.template.TemplateBook.Look;
import java.util.List;
import org.apache.poi.ss.formula.eval.BoolEval;
import org.apache.poi.ss.formula.eval.NumberEval;
import org.apache.poi.ss.formula.eval.StringEval;
import org.apache.poi.ss.formula.eval.ValueEval;

/** Shows calculated cells as a spreadsheet program would, by the formats of their styles. */
final class CellShower {

  /** What fills a cell that cannot show its date. */
  private static final String HASHES = "########";

  private final List<Look> looks;

  CellShower(List<Look> looks) {
    this.looks = looks;
  }

  Preview.Shown shown(LightCell cell, int style) {
    boolean number = CellValues.isNumber(cell);
    Shown shown = by(format(style), cell);
    if (shown instanceof Shown.Text text) {
      return new Preview.Shown(number ? text.text().strip() : text.text(), number);
    }
    // what is refused has stopped the unit already: nobody sees this
    return new Preview.Shown(HASHES, number);
  }

  private NumberFormat format(int style) {
    return style >= 0 && style < looks.size() ? looks.get(style).known() : NumberFormat.GENERAL;
  }

  private static Shown by(NumberFormat format, LightCell cell) {
    ValueEval value = cell.value();
    if (CellValues.isNumber(cell)) {
      return format.number(value instanceof NumberEval known ? known.getNumberValue() : 0);
    }
    if (value instanceof StringEval text) {
      return format.text(text.getStringValue());
    }
    return value instanceof BoolEval truth
        ? format.bool(truth.getBooleanValue())
        : new Shown.Text(CellValues.shown(cell));
  }
}
