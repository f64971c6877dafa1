package cn.juesuan.workbook;

import cn.juesuan.formula.Target;
import cn.juesuan.plan.BookPlan;
import cn.juesuan.plan.BookPlan.PlannedCell;
import cn.juesuan.plan.BookPlan.PlannedRow;
import cn.juesuan.plan.BookPlan.PlannedSheet;
import cn.juesuan.template.TemplateBook.Look;
import cn.juesuan.template.TemplateSheet.Widths;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Looks at a planned and calculated workbook as a spreadsheet program would show it. */
final class PreviewMaker {

  private final BookPlan plan;
  private final Calculation calculation;
  private final CellShower shower;

  PreviewMaker(BookPlan plan, Calculation calculation, List<Look> looks) {
    this.plan = plan;
    this.calculation = calculation;
    this.shower = new CellShower(looks);
  }

  /** Every sheet but that of the checks, which reports list by themselves. */
  Preview make() {
    Set<String> checks = checkSheets();
    List<Preview.Sheet> sheets = new ArrayList<>();
    for (int i = 0; i < plan.sheets().size(); i++) {
      if (!checks.contains(plan.sheets().get(i).name())) {
        sheets.add(sheet(i));
      }
    }
    return new Preview(sheets);
  }

  private Set<String> checkSheets() {
    Set<String> names = new HashSet<>();
    plan.names().stream()
        .filter(n -> n.name().equals(CheckRow.NAME))
        .flatMap(n -> n.parts().stream())
        .flatMap(p -> p.targets().stream())
        .flatMap(t -> t.pieces().stream())
        .map(Target.Piece::sheet)
        .forEach(s -> s.ifPresent(names::add));
    return names;
  }

  private Preview.Sheet sheet(int index) {
    PlannedSheet sheet = plan.sheets().get(index);
    List<List<Preview.Shown>> rows = new ArrayList<>();
    int columns = 0;
    for (int row = 0; row < sheet.rows().size(); row++) {
      rows.add(row(index, row, sheet.rows().get(row)));
      columns = Math.max(columns, rows.get(row).size());
    }
    while (!rows.isEmpty() && rows.get(rows.size() - 1).isEmpty()) {
      rows.remove(rows.size() - 1);
    }
    Widths widths = sheet.template().source().widths();
    List<Double> shown = new ArrayList<>();
    for (int column = 0; column < columns; column++) {
      shown.add(widths.of(column));
    }
    return new Preview.Sheet(sheet.name(), shown, rows, sheet.merges());
  }

  private List<Preview.Shown> row(int sheet, int row, PlannedRow planned) {
    List<Preview.Shown> shown = new ArrayList<>();
    for (PlannedCell cell : planned.cells()) {
      Preview.Shown text =
          calculation
              .cell(sheet, row, cell.column())
              .map(c -> shower.shown(c, cell.style()))
              .orElse(Preview.Shown.NOTHING);
      if (!text.text().isEmpty()) {
        while (shown.size() < cell.column()) {
          shown.add(Preview.Shown.NOTHING);
        }
        shown.add(text);
      }
    }
    return shown;
  }
}
