package cn.juesuan.workbook;

import cn.juesuan.formula.Area;
import cn.juesuan.formula.ExcelLimits;
import cn.juesuan.formula.Target;
import java.util.Optional;
import org.apache.poi.ss.formula.eval.ErrorEval;
import org.apache.poi.ss.formula.eval.NumberEval;
import org.apache.poi.ss.formula.eval.ValueEval;

/** {@code SUM}: numbers are added in POI's order, row by row; texts and truths in cells are not. */
record QuickTotal(Quick... operands) implements Quick {

  @Override
  public ValueEval value(Site site) {
    if (arguments(site) > ExcelLimits.ARGUMENTS) {
      // such a sum is written in groups, and its last bit depends on them
      throw new TooHard();
    }
    Adding adding = new Adding(site.calculation());
    for (Quick operand : operands) {
      if (operand instanceof Reference reference) {
        add(reference.target(site), site, adding);
      } else {
        adding.add(operand.argument(site));
      }
    }
    return adding.result();
  }

  private static void add(Target target, Site site, Adding adding) {
    if (target instanceof Target.Piece piece) {
      adding.add(site.sheet(piece), piece.area());
    } else {
      target.pieces().forEach(p -> adding.add(site.sheet(p), p.area()));
    }
  }

  private int arguments(Site site) {
    int arguments = 0;
    for (Quick operand : operands) {
      arguments += operand instanceof Reference reference ? reference.width(site) : 1;
    }
    return arguments;
  }

  /** A sum under way; the first error is its result. */
  private static final class Adding {
    private final Calculation calculation;
    private double sum;
    private Optional<ErrorEval> error = Optional.empty();

    Adding(Calculation calculation) {
      this.calculation = calculation;
    }

    void add(LightSheet sheet, Area area) {
      switch (area.shape()) {
        case CELL -> cell(sheet.at(area.firstRow(), area.firstColumn()));
        case RANGE ->
            range(sheet, area.firstRow(), area.firstColumn(), area.lastRow(), area.lastColumn());
        default -> throw new TooHard();
      }
    }

    /** Cells and areas that are not known before the formula is calculated, and numbers. */
    void add(ValueEval argument) {
      if (argument instanceof LightArea area) {
        range(
            area.sheet(),
            area.getFirstRow(),
            area.getFirstColumn(),
            area.getLastRow(),
            area.getLastColumn());
      } else if (argument instanceof LightRef ref) {
        number(ref.getInnerValueEval(0));
      } else if (argument instanceof NumberEval) {
        number(argument);
      } else {
        throw new TooHard();
      }
    }

    private void range(
        LightSheet sheet, int firstRow, int firstColumn, int lastRow, int lastColumn) {
      int bottom = Math.min(lastRow, sheet.getLastRowNum());
      int right = Math.min(lastColumn, sheet.lastColumn());
      for (int row = firstRow; row <= bottom; row++) {
        for (int column = firstColumn; column <= right; column++) {
          cell(sheet.at(row, column));
        }
      }
    }

    private void cell(LightCell cell) {
      if (error.isEmpty()) {
        number(calculation.valueOf(cell));
      }
    }

    private void number(ValueEval value) {
      if (value instanceof NumberEval number) {
        sum += number.getNumberValue();
      } else if (value instanceof ErrorEval found) {
        error = error.or(() -> Optional.of(found));
      }
    }

    ValueEval result() {
      if (error.isPresent()) {
        return error.get();
      }
      return Double.isFinite(sum) ? new NumberEval(sum) : ErrorEval.NUM_ERROR;
    }
  }
}
