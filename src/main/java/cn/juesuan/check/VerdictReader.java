package cn.juesuan.check;

import cn.juesuan.evaluation.Calculation;
import cn.juesuan.evaluation.CellValues;
import cn.juesuan.format.NumberFormat;
import cn.juesuan.formula.Area;
import cn.juesuan.formula.Target;
import cn.juesuan.operand.CellValue;
import cn.juesuan.plan.BookPlan;
import cn.juesuan.plan.BookPlan.PlannedCell;
import cn.juesuan.plan.BookPlan.PlannedName;
import cn.juesuan.problem.Found;
import cn.juesuan.problem.Kind;
import cn.juesuan.problem.Place;
import cn.juesuan.problem.Problem;
import cn.juesuan.template.TemplateBook.Look;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the checks from the calculated cells that the name 校验 covers. */
public final class VerdictReader {

  private final BookPlan plan;
  private final Calculation calculation;
  private final List<Verdict> verdicts = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private long looked;

  private VerdictReader(BookPlan plan, Calculation calculation) {
    this.plan = plan;
    this.calculation = calculation;
  }

  /** The checks of a calculated plan, and those whose row cannot be read. */
  public static Found<List<Verdict>> read(BookPlan plan, Calculation calculation) {
    VerdictReader reader = new VerdictReader(plan, calculation);
    plan.names().stream().filter(n -> n.name().equals(CheckRow.NAME)).forEach(reader::read);
    return new Found<>(List.copyOf(reader.verdicts), reader.problems);
  }

  private void read(PlannedName name) {
    name.parts().stream()
        .flatMap(p -> p.targets().stream())
        .map(Target::pieces)
        .forEach(pieces -> pieces.forEach(this::read));
  }

  private void read(Target.Piece piece) {
    int sheet = piece.sheet().flatMap(calculation::sheetNamed).orElseThrow();
    Area area = piece.area();
    int lastRow = Math.min(area.lastRow(), plan.sheets().get(sheet).rows().size() - 1);
    boolean many = looked > CheckRow.MOST_ROWS;
    looked += Math.max(0, lastRow - area.firstRow() + 1);
    if (looked > CheckRow.MOST_ROWS) {
      if (!many) {
        problems.add(tooMany());
      }
      return;
    }
    for (int row = area.firstRow(); row <= lastRow; row++) {
      read(sheet, row, area.firstColumn());
    }
  }

  private Problem tooMany() {
    Place file = new Place.InFile(plan.template().source().file());
    return Kind.CHECKS_MISSING.at(file, "名称“校验”里的行合计超过 " + CheckRow.MOST_ROWS + " 行");
  }

  private NumberFormat format(int sheet, int row, int column) {
    List<Look> looks = plan.template().source().looks();
    for (PlannedCell cell : plan.sheets().get(sheet).rows().get(row).cells()) {
      if (cell.column() == column) {
        return Look.known(looks, cell.style());
      }
    }
    return NumberFormat.GENERAL;
  }

  private void read(int sheet, int row, int column) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < CheckRow.COLUMNS; i++) {
      CellValue value = calculation.value(sheet, row, column + i);
      texts.add(
          i == CheckRow.DIFFERENCE
              ? Difference.text(value, format(sheet, row, column + i))
              : CellValues.readable(value));
    }
    CheckRow check = new CheckRow(texts);
    Optional<Verdict> verdict = check.verdict();
    verdict.ifPresent(verdicts::add);
    if (verdict.isEmpty() && !check.isEmpty()) {
      String ref = Area.cell(row, column + CheckRow.COLUMNS - 1).text();
      problems.add(
          check.broken(
              new Place.InCell(
                  plan.template().source().file(), plan.sheets().get(sheet).name(), ref)));
    }
  }
}
