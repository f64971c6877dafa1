package cn.juesuan.xlsx;

import cn.juesuan.evaluation.Calculation;
import cn.juesuan.evaluation.CellValues;
import cn.juesuan.formula.Area;
import cn.juesuan.formula.Target;
import cn.juesuan.ooxml.XmlBytes;
import cn.juesuan.ooxml.XmlSegment;
import cn.juesuan.operand.CellValue;
import cn.juesuan.plan.BookPlan.PlannedFormula;
import cn.juesuan.plan.BookPlan.PlannedHolder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes what charts and shapes remember of their cells, from the calculated workbook (ECMA-376
 * Part 1, 21.2, numCache and strCache, and 20.5.2.29, textlink).
 */
public final class ChartCacheWriter {

  /** A chart of more points is not drawn by hand. */
  private static final int MOST_POINTS = 32_000;

  private final Calculation calculation;
  private final int ownSheet;

  /**
   * Writes caches with the values of a calculation.
   *
   * @param ownSheet the sheet, from 0, to which references without a name lead
   */
  public ChartCacheWriter(Calculation calculation, int ownSheet) {
    this.calculation = calculation;
    this.ownSheet = ownSheet;
  }

  void write(XmlSegment.Cache cache, PlannedHolder holder, XmlBytes out) {
    String element = cache.element();
    String prefix = element.contains(":") ? element.substring(0, element.indexOf(':') + 1) : "";
    boolean numbers = element.endsWith("numCache");
    List<Optional<CellValue>> cells = cells(holder.formulas().get(0));
    out.raw(cache.head());
    out.raw("<").raw(prefix).raw("ptCount val=\"").raw(cells.size()).raw("\"/>");
    for (int i = 0; i < cells.size(); i++) {
      Optional<String> value = point(cells.get(i), numbers);
      if (value.isPresent()) {
        out.raw("<").raw(prefix).raw("pt idx=\"").raw(i).raw("\"><").raw(prefix).raw("v>");
        out.escaped(value.get());
        out.raw("</").raw(prefix).raw("v></").raw(prefix).raw("pt>");
      }
    }
  }

  /** The text that a shape's cell shows: the first of the area that it is linked to. */
  void writeShown(PlannedHolder holder, XmlBytes out) {
    holder.formulas().get(0).targets().stream()
        .flatMap(t -> t.pieces().stream())
        .findFirst()
        .ifPresent(
            p -> {
              Area area = p.area();
              out.escaped(calculation.shown(sheet(p), area.firstRow(), area.firstColumn()));
            });
  }

  private int sheet(Target.Piece piece) {
    return piece.sheet().flatMap(calculation::sheetNamed).orElse(ownSheet);
  }

  /** What a chart remembers of a cell, if anything: where it looks for numbers, numbers only. */
  static Optional<String> point(Optional<CellValue> cell, boolean numbers) {
    return cell.filter(c -> !numbers || c instanceof CellValue.Numeric)
        .map(CellValues::shown)
        .filter(v -> !v.isEmpty());
  }

  /** How many cells are remembered of a series, at most. */
  static long points(PlannedHolder series) {
    long points = 0;
    for (PlannedFormula formula : series.formulas()) {
      for (Target target : formula.targets()) {
        for (Target.Piece piece : target.pieces()) {
          Area area = piece.area();
          points +=
              (area.lastRow() - area.firstRow() + 1L)
                  * (area.lastColumn() - area.firstColumn() + 1L);
        }
      }
    }
    return Math.min(points, MOST_POINTS);
  }

  private List<Optional<CellValue>> cells(PlannedFormula formula) {
    List<Optional<CellValue>> cells = new ArrayList<>();
    for (Target target : formula.targets()) {
      for (Target.Piece piece : target.pieces()) {
        int sheet = sheet(piece);
        add(piece.area(), cells, (row, column) -> calculation.cell(sheet, row, column));
      }
    }
    return cells;
  }

  /** Tells what a cell of one sheet holds. */
  @FunctionalInterface
  public interface Cells {
    /** What a cell holds, from 0; empty for nothing. */
    Optional<CellValue> cell(int row, int column);
  }

  /** Adds an area's cells, row by row, as far as a chart draws them. */
  public static void add(Area area, List<Optional<CellValue>> values, Cells cells) {
    for (int row = area.firstRow(); row <= area.lastRow(); row++) {
      for (int column = area.firstColumn(); column <= area.lastColumn(); column++) {
        if (values.size() >= MOST_POINTS) {
          return;
        }
        values.add(cells.cell(row, column));
      }
    }
  }
}
