package cn.juesuan.workbook;

import cn.juesuan.plan.BookPlan.PlannedCell;
import cn.juesuan.plan.BookPlan.PlannedContent;
import cn.juesuan.plan.BookPlan.PlannedRow;
import cn.juesuan.plan.BookPlan.PlannedSheet;
import cn.juesuan.template.CompiledSheet;
import cn.juesuan.template.CompiledSheet.CompiledCell;
import cn.juesuan.template.CompiledSheet.CompiledRow;
import cn.juesuan.template.TemplateSheet.Content;
import cn.juesuan.template.TemplateSheet.Run;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.formula.eval.BoolEval;
import org.apache.poi.ss.formula.eval.ErrorEval;
import org.apache.poi.ss.formula.eval.NumberEval;
import org.apache.poi.ss.formula.eval.StringEval;
import org.apache.poi.ss.formula.eval.ValueEval;
import org.apache.poi.ss.usermodel.FormulaError;

/**
 * Puts the planned cells of one template sheet where POI's functions read them; formulas have no
 * value yet.
 */
final class SheetLoader {

  private final KnownRow[] rows;

  /**
   * What is known of a template's row before any unit.
   *
   * @param cells in the order of columns
   * @param constant the loaded row, if no unit changes anything in it
   */
  private record KnownRow(Known[] cells, Optional<LightCell[]> constant) {}

  /**
   * What is known of a template's cell before any unit.
   *
   * @param constant what it holds, if that is the template's, wherever its row has gone; the empty
   *     cell for nothing
   * @param parsed its formula, if it has one that can be calculated
   */
  private record Known(LightCell constant, Optional<Programs.Parsed> parsed) {}

  private SheetLoader(KnownRow[] rows) {
    this.rows = rows;
  }

  static SheetLoader of(CompiledSheet sheet, Programs programs) {
    return new SheetLoader(
        sheet.byIndex().stream()
            .map(r -> r.map(CompiledRow::cells).orElse(List.of()))
            .map(cells -> known(cells, programs))
            .toArray(KnownRow[]::new));
  }

  private static KnownRow known(List<CompiledCell> cells, Programs programs) {
    Known[] known = cells.stream().map(c -> known(c, programs)).toArray(Known[]::new);
    boolean constant = cells.stream().allMatch(CompiledCell.Fixed.class::isInstance);
    return new KnownRow(
        known, constant && !cells.isEmpty() ? Optional.of(loaded(cells, known)) : Optional.empty());
  }

  private static LightCell[] loaded(List<CompiledCell> cells, Known[] known) {
    LightCell[] loaded = new LightCell[cells.get(cells.size() - 1).source().column() + 1];
    Arrays.fill(loaded, LightCell.EMPTY);
    for (int i = 0; i < known.length; i++) {
      loaded[cells.get(i).source().column()] = known[i].constant();
    }
    return loaded;
  }

  private static Known known(CompiledCell cell, Programs programs) {
    return new Known(
        constant(cell.source().content()),
        cell instanceof CompiledCell.Calculated calculated
            ? programs.of(calculated.formula())
            : Optional.empty());
  }

  private static LightCell constant(Content content) {
    if (content instanceof Content.Text text) {
      return new LightCell(new StringEval(text.plain()));
    }
    return content instanceof Content.Fixed fixed
        ? new LightCell(constant(fixed))
        : LightCell.EMPTY;
  }

  private static ValueEval constant(Content.Fixed fixed) {
    return switch (fixed.type()) {
      case "b" -> BoolEval.valueOf(fixed.value().equals("1"));
      case "e" -> ErrorEval.valueOf(FormulaError.forString(fixed.value()).getCode());
      default -> new NumberEval(Double.parseDouble(fixed.value()));
    };
  }

  LightSheet load(PlannedSheet planned, int index) {
    LightSheet sheet = new LightSheet(index, planned.rows().size());
    for (int row = 0; row < planned.rows().size(); row++) {
      PlannedRow cells = planned.rows().get(row);
      if (!cells.cells().isEmpty()) {
        KnownRow known = rows[cells.template()];
        sheet.put(
            row,
            known.constant().isPresent()
                ? known.constant().get()
                : row(sheet, row, cells.cells(), known.cells()));
      }
    }
    return sheet;
  }

  private static LightCell[] row(
      LightSheet sheet, int row, List<PlannedCell> cells, Known[] known) {
    LightCell[] loaded = new LightCell[cells.get(cells.size() - 1).column() + 1];
    int next = 0;
    for (int i = 0; i < cells.size(); i++) {
      int column = cells.get(i).column();
      Arrays.fill(loaded, next, column, LightCell.EMPTY);
      loaded[column] = cell(sheet, row, column, cells.get(i).content(), known[i]);
      next = column + 1;
    }
    return loaded;
  }

  private static LightCell cell(
      LightSheet sheet, int row, int column, PlannedContent content, Known known) {
    if (content instanceof PlannedContent.Live live) {
      return new FormulaCell(sheet, row, column, live.formula(), known.parsed().orElseThrow());
    }
    if (content instanceof PlannedContent.Decimal decimal) {
      return new LightCell(new NumberEval(Decimals.parse(decimal.digits())));
    }
    if (content instanceof PlannedContent.Text text) {
      return new LightCell(new StringEval(plain(text.runs())));
    }
    return content instanceof PlannedContent.Kept ? known.constant() : LightCell.EMPTY;
  }

  private static String plain(List<Run> runs) {
    if (runs.size() == 1) {
      return runs.get(0).text();
    }
    StringBuilder all = new StringBuilder();
    runs.forEach(r -> all.append(r.text()));
    return all.toString();
  }
}
