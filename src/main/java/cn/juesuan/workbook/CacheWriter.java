package cn.juesuan.workbook;

import cn.juesuan.calculation.CellValue;
import cn.juesuan.formula.Area;
import cn.juesuan.formula.Target;
import cn.juesuan.plan.BookPlan.PlannedFormula;
import cn.juesuan.plan.BookPlan.PlannedHolder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes what a chart remembers of its cells, from the calculated workbook. */
final class CacheWriter {

  /** A chart of more points is not drawn by hand. */
  private static final int MOST_POINTS = 32_000;

  private final Calculation calculation;
  private final int ownSheet;

  CacheWriter(Calculation calculation, int ownSheet) {
    this.calculation = calculation;
    this.ownSheet = ownSheet;
  }

  void write(Piece.Cache cache, PlannedHolder holder, ByteSink out) {
    String element = cache.element();
    String prefix = element.contains(":") ? element.substring(0, element.indexOf(':') + 1) : "";
    boolean numbers = element.endsWith("numCache");
    List<Optional<CellValue>> cells = cells(holder.formulas().get(0));
    out.raw(cache.head());
    out.raw("<").raw(prefix).raw("ptCount val=\"").raw(cells.size()).raw("\"/>");
    for (int i = 0; i < cells.size(); i++) {
      Optional<CellValue> cell = cells.get(i);
      if (cell.isPresent()) {
        String value = CellValues.shown(cell.get());
        boolean fits = !value.isEmpty() && (!numbers || cell.get() instanceof CellValue.Numeric);
        if (fits) {
          out.raw("<").raw(prefix).raw("pt idx=\"").raw(i).raw("\"><").raw(prefix).raw("v>");
          out.escaped(value);
          out.raw("</").raw(prefix).raw("v></").raw(prefix).raw("pt>");
        }
      }
    }
  }

  private List<Optional<CellValue>> cells(PlannedFormula formula) {
    List<Optional<CellValue>> cells = new ArrayList<>();
    for (Target target : formula.targets()) {
      for (Target.Piece piece : target.pieces()) {
        int sheet = piece.sheet().flatMap(calculation::sheetNamed).orElse(ownSheet);
        add(sheet, piece.area(), cells);
      }
    }
    return cells;
  }

  private void add(int sheet, Area area, List<Optional<CellValue>> cells) {
    for (int row = area.firstRow(); row <= area.lastRow(); row++) {
      for (int column = area.firstColumn(); column <= area.lastColumn(); column++) {
        if (cells.size() < MOST_POINTS) {
          cells.add(calculation.cell(sheet, row, column));
        }
      }
    }
  }
}
