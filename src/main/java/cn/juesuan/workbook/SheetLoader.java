package cn.juesuan.workbook;

import cn.juesuan.plan.BookPlan.PlannedCell;
import cn.juesuan.plan.BookPlan.PlannedContent;
import cn.juesuan.plan.BookPlan.PlannedFormula;
import cn.juesuan.plan.BookPlan.PlannedSheet;
import cn.juesuan.template.TemplateSheet.Content;
import cn.juesuan.template.TemplateSheet.Run;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.formula.eval.BoolEval;
import org.apache.poi.ss.formula.eval.ErrorEval;
import org.apache.poi.ss.formula.eval.NumberEval;
import org.apache.poi.ss.formula.eval.StringEval;
import org.apache.poi.ss.formula.eval.ValueEval;
import org.apache.poi.ss.usermodel.FormulaError;

/** Puts planned cells where POI's functions read them; formulas have no value yet. */
final class SheetLoader {

  private final Programs programs;

  SheetLoader(Programs programs) {
    this.programs = programs;
  }

  LightSheet load(PlannedSheet planned, int index) {
    LightSheet sheet = new LightSheet(index, planned.rows().size());
    for (int row = 0; row < planned.rows().size(); row++) {
      List<PlannedCell> cells = planned.rows().get(row).cells();
      if (!cells.isEmpty()) {
        sheet.openRow(row, cells.get(cells.size() - 1).column() + 1);
        for (PlannedCell cell : cells) {
          load(sheet, row, cell);
        }
      }
    }
    return sheet;
  }

  private void load(LightSheet sheet, int row, PlannedCell cell) {
    PlannedContent content = cell.content();
    int column = cell.column();
    if (content instanceof PlannedContent.Decimal decimal) {
      sheet.put(LightCell.constant(sheet, row, column, number(decimal.digits())));
    } else if (content instanceof PlannedContent.Text text) {
      sheet.put(LightCell.constant(sheet, row, column, new StringEval(plain(text.runs()))));
    } else if (content instanceof PlannedContent.Live live) {
      PlannedFormula formula = live.formula();
      Programs.Parsed parsed = programs.of(formula.template());
      sheet.put(LightCell.formula(sheet, row, column, new LightCell.Live(formula, parsed)));
    } else if (content instanceof PlannedContent.Kept kept) {
      constant(kept.content())
          .ifPresent(value -> sheet.put(LightCell.constant(sheet, row, column, value)));
    }
  }

  private static NumberEval number(String digits) {
    return new NumberEval(Double.parseDouble(digits));
  }

  private static String plain(List<Run> runs) {
    if (runs.size() == 1) {
      return runs.get(0).text();
    }
    StringBuilder all = new StringBuilder();
    runs.forEach(r -> all.append(r.text()));
    return all.toString();
  }

  private static Optional<ValueEval> constant(Content content) {
    if (content instanceof Content.Text text) {
      return Optional.of(new StringEval(text.plain()));
    }
    if (!(content instanceof Content.Fixed fixed)) {
      return Optional.empty();
    }
    return Optional.of(
        switch (fixed.type()) {
          case "b" -> BoolEval.valueOf(fixed.value().equals("1"));
          case "e" -> ErrorEval.valueOf(FormulaError.forString(fixed.value()).getCode());
          default -> number(fixed.value());
        });
  }
}
