package cn.juesuan.workbook;

import cn.juesuan.formula.Area;
import cn.juesuan.plan.BookPlan.PlannedCell;
import cn.juesuan.plan.BookPlan.PlannedContent;
import cn.juesuan.plan.BookPlan.PlannedRow;
import cn.juesuan.plan.BookPlan.PlannedSheet;
import cn.juesuan.plan.RowHeights.Height;
import cn.juesuan.template.TemplateSheet.Content;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.formula.eval.BoolEval;
import org.apache.poi.ss.formula.eval.ErrorEval;
import org.apache.poi.ss.formula.eval.NumberEval;
import org.apache.poi.ss.formula.eval.StringEval;
import org.apache.poi.ss.formula.eval.ValueEval;

/** Writes the cells of one planned sheet. */
final class SheetWriter {

  private final PlannedSheet sheet;
  private final int index;
  private final Map<Integer, String> rowTags;
  private final List<Height> heights;
  private final Calculation calculation;
  private final TextTable texts;

  SheetWriter(
      PlannedSheet sheet,
      int index,
      Map<Integer, String> rowTags,
      List<Height> heights,
      Calculation calculation,
      TextTable texts) {
    this.sheet = sheet;
    this.index = index;
    this.rowTags = rowTags;
    this.heights = heights;
    this.calculation = calculation;
    this.texts = texts;
  }

  void make(Piece.What what, ByteSink out) {
    switch (what) {
      case CELLS -> rows(out);
      case MERGES -> merges(out);
      case DIMENSION -> out.raw(dimension().text());
      case TAB_SELECTED -> out.raw(sheet.copy() == 0 ? "1" : "0");
      default -> throw new IllegalStateException("not a part of a sheet: " + what);
    }
  }

  private void rows(ByteSink out) {
    for (int row = 0; row < sheet.rows().size(); row++) {
      PlannedRow planned = sheet.rows().get(row);
      Optional<String> tag = Optional.ofNullable(rowTags.get(planned.template()));
      if (tag.isPresent()) {
        out.raw("<row r=\"").raw(row + 1).raw("\"").raw(tag.get());
        height(heights.get(row), out);
        cells(row, planned.cells(), out);
      }
    }
  }

  private static void height(Height height, ByteSink out) {
    if (height.points().isPresent()) {
      out.raw(" ht=\"").raw(CellValues.digits(height.points().getAsDouble())).raw("\"");
      out.raw(height.holds() ? " customHeight=\"1\"" : "");
    }
  }

  private void cells(int row, List<PlannedCell> cells, ByteSink out) {
    if (cells.isEmpty()) {
      out.raw("/>");
      return;
    }
    out.raw(">");
    for (PlannedCell cell : cells) {
      out.raw("<c r=\"").raw(Area.columnName(cell.column())).raw(row + 1).raw("\"");
      if (cell.style() != 0) {
        out.raw(" s=\"").raw(cell.style()).raw("\"");
      }
      content(row, cell, out);
    }
    out.raw("</row>");
  }

  private void content(int row, PlannedCell cell, ByteSink out) {
    PlannedContent content = cell.content();
    if (content instanceof PlannedContent.Decimal decimal) {
      out.raw("><v>").raw(decimal.digits()).raw("</v></c>");
    } else if (content instanceof PlannedContent.Text text) {
      sharedText(texts.indexOf(text.runs()), out);
    } else if (content instanceof PlannedContent.Live live) {
      ValueEval value = calculation.cell(index, row, cell.column()).orElseThrow().value();
      formula(live.formula().text(), value, out);
    } else if (content instanceof PlannedContent.Kept kept) {
      kept(kept.content(), out);
    } else {
      out.raw("/>");
    }
  }

  private static void sharedText(int text, ByteSink out) {
    out.raw(" t=\"s\"><v>").raw(text).raw("</v></c>");
  }

  private void kept(Content content, ByteSink out) {
    if (content instanceof Content.Fixed fixed) {
      if (!fixed.type().equals("n")) {
        out.raw(" t=\"").raw(fixed.type()).raw("\"");
      }
      out.raw("><v>").escaped(fixed.value()).raw("</v></c>");
    } else {
      sharedText(texts.indexOf(content), out);
    }
  }

  private static void formula(String text, ValueEval value, ByteSink out) {
    String type = "";
    String shown = "0";
    if (value instanceof StringEval string) {
      type = " t=\"str\"";
      shown = TextTable.escaped(string.getStringValue());
    } else if (value instanceof BoolEval truth) {
      type = " t=\"b\"";
      shown = truth.getBooleanValue() ? "1" : "0";
    } else if (value instanceof ErrorEval error) {
      type = " t=\"e\"";
      shown = error.getErrorString();
    } else if (value instanceof NumberEval number) {
      shown = CellValues.digits(number.getNumberValue());
    }
    out.raw(type).raw("><f>").escaped(text).raw("</f><v>").escaped(shown).raw("</v></c>");
  }

  private void merges(ByteSink out) {
    if (sheet.merges().isEmpty()) {
      return;
    }
    out.raw("<mergeCells count=\"").raw(sheet.merges().size()).raw("\">");
    for (Area merge : sheet.merges()) {
      out.raw("<mergeCell ref=\"").raw(merge.text()).raw("\"/>");
    }
    out.raw("</mergeCells>");
  }

  private Area dimension() {
    int lastColumn = 0;
    int firstColumn = Area.LAST_COLUMN;
    int firstRow = -1;
    int lastRow = 0;
    for (int row = 0; row < sheet.rows().size(); row++) {
      List<PlannedCell> cells = sheet.rows().get(row).cells();
      if (!cells.isEmpty()) {
        firstRow = firstRow < 0 ? row : firstRow;
        lastRow = row;
        firstColumn = Math.min(firstColumn, cells.get(0).column());
        lastColumn = Math.max(lastColumn, cells.get(cells.size() - 1).column());
      }
    }
    return firstRow < 0 ? Area.cell(0, 0) : Area.of(firstRow, firstColumn, lastRow, lastColumn);
  }
}
