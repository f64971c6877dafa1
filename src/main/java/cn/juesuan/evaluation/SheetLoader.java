package cn.juesuan.evaluation;

import cn.juesuan.calculation.CalculatedSheet;
import cn.juesuan.calculation.FormulaCell;
import cn.juesuan.expression.ExpressionTree;
import cn.juesuan.expression.TextConstants;
import cn.juesuan.operand.Cell;
import cn.juesuan.operand.CellValue;
import cn.juesuan.operand.CellValue.Blank;
import cn.juesuan.operand.CellValue.ErrorCode;
import cn.juesuan.plan.BookPlan.PlannedCell;
import cn.juesuan.plan.BookPlan.PlannedContent;
import cn.juesuan.plan.BookPlan.PlannedRow;
import cn.juesuan.plan.BookPlan.PlannedSheet;
import cn.juesuan.template.CompiledSheet;
import cn.juesuan.template.CompiledSheet.CompiledCell;
import cn.juesuan.template.CompiledSheet.CompiledRow;
import cn.juesuan.template.TemplateSheet.Content;
import cn.juesuan.template.TemplateSheet.Run;
import cn.juesuan.value.Decimals;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Puts the planned cells of one template sheet where formulas read them; formulas have no value
 * yet.
 */
final class SheetLoader {

  private final KnownRow[] rows;
  private final boolean filtered;

  /**
   * What is known of a template's row before any unit.
   *
   * @param cells in the order of columns
   * @param constant the loaded row, if no unit changes anything in it
   */
  private record KnownRow(Known[] cells, Optional<Cell[]> constant, boolean hidden) {}

  /**
   * What is known of a template's cell before any unit.
   *
   * @param constant what it holds, if that is the template's, wherever its row has gone; the empty
   *     cell for nothing
   * @param tree its formula, if it has one that can be calculated
   * @param texts the formula's text constants, if none of them takes data
   */
  private record Known(
      CellValue constant, Optional<ExpressionTree> tree, Optional<TextConstants> texts) {}

  private SheetLoader(KnownRow[] rows, boolean filtered) {
    this.rows = rows;
    this.filtered = filtered;
  }

  static SheetLoader of(CompiledSheet sheet, Formulas formulas) {
    return new SheetLoader(
        sheet.byIndex().stream().map(row -> known(row, formulas)).toArray(KnownRow[]::new),
        sheet.source().filtered());
  }

  private static KnownRow known(Optional<CompiledRow> row, Formulas formulas) {
    List<CompiledCell> cells = row.map(CompiledRow::cells).orElse(List.of());
    Known[] known = cells.stream().map(c -> known(c, formulas)).toArray(Known[]::new);
    boolean constant = cells.stream().allMatch(CompiledCell.Fixed.class::isInstance);
    return new KnownRow(
        known,
        constant && !cells.isEmpty() ? Optional.of(loaded(cells, known)) : Optional.empty(),
        row.map(r -> r.source().hidden()).orElse(false));
  }

  private static Cell[] loaded(List<CompiledCell> cells, Known[] known) {
    Cell[] loaded = new Cell[cells.get(cells.size() - 1).source().column() + 1];
    Arrays.fill(loaded, Blank.BLANK);
    for (int i = 0; i < known.length; i++) {
      loaded[cells.get(i).source().column()] = known[i].constant();
    }
    return loaded;
  }

  private static Known known(CompiledCell cell, Formulas formulas) {
    CellValue constant = constant(cell.source().content());
    return cell instanceof CompiledCell.Calculated calculated
        ? new Known(
            constant,
            formulas.of(calculated.formula()),
            calculated.formula().constants().map(formulas::texts))
        : new Known(constant, Optional.empty(), Optional.empty());
  }

  private static CellValue constant(Content content) {
    if (content instanceof Content.Text text) {
      return new CellValue.Text(text.plain());
    }
    return content instanceof Content.Fixed fixed ? constant(fixed) : Blank.BLANK;
  }

  private static CellValue constant(Content.Fixed fixed) {
    return switch (fixed.type()) {
      case "b" -> CellValue.of(fixed.value().equals("1"));
      case "e" -> ErrorCode.shownAs(fixed.value()).orElse(ErrorCode.VALUE);
      default -> CellValue.of(Double.parseDouble(fixed.value()));
    };
  }

  CalculatedSheet load(PlannedSheet planned, int index) {
    CalculatedSheet sheet = new CalculatedSheet(index, planned.rows().size());
    if (filtered) {
      sheet.filter();
    }
    for (int row = 0; row < planned.rows().size(); row++) {
      PlannedRow cells = planned.rows().get(row);
      if (!cells.cells().isEmpty()) {
        KnownRow known = rows[cells.template()];
        sheet.put(
            row,
            known.constant().isPresent()
                ? known.constant().get()
                : row(sheet, row, cells.cells(), known.cells()));
        if (known.hidden()) {
          sheet.hide(row);
        }
      }
    }
    return sheet;
  }

  private static Cell[] row(
      CalculatedSheet sheet, int row, List<PlannedCell> cells, Known[] known) {
    Cell[] loaded = new Cell[cells.get(cells.size() - 1).column() + 1];
    int next = 0;
    for (int i = 0; i < cells.size(); i++) {
      int column = cells.get(i).column();
      Arrays.fill(loaded, next, column, Blank.BLANK);
      loaded[column] = cell(sheet, row, column, cells.get(i).content(), known[i]);
      next = column + 1;
    }
    return loaded;
  }

  private static Cell cell(
      CalculatedSheet sheet, int row, int column, PlannedContent content, Known known) {
    if (content instanceof PlannedContent.Live live) {
      return new FormulaCell(
          sheet,
          row,
          column,
          known.tree().orElseThrow(),
          live.formula().targets(),
          known.texts().orElseGet(() -> TextConstants.of(live.formula().literals())));
    }
    if (content instanceof PlannedContent.Decimal decimal) {
      return CellValue.of(Decimals.parse(decimal.digits()));
    }
    if (content instanceof PlannedContent.Text text) {
      return new CellValue.Text(plain(text.runs()));
    }
    return content instanceof PlannedContent.Kept ? known.constant() : Blank.BLANK;
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
