package cn.juesuan.workbook;

import java.util.List;
import org.apache.poi.ss.formula.eval.NumberEval;

/** Shows calculated cells as a spreadsheet program would, by the formats of their styles. */
final class CellShower {

  private final List<NumberFormat> formats;
  private final NumberShower shower = new NumberShower();

  CellShower(List<NumberFormat> formats) {
    this.formats = formats;
  }

  Preview.Shown shown(LightCell cell, int style) {
    if (!CellValues.isNumber(cell)) {
      return new Preview.Shown(CellValues.shown(cell), false);
    }
    NumberFormat format =
        style >= 0 && style < formats.size() ? formats.get(style) : NumberFormat.GENERAL;
    double number = cell.value() instanceof NumberEval known ? known.getNumberValue() : 0;
    return new Preview.Shown(shower.text(number, format), true);
  }
}
