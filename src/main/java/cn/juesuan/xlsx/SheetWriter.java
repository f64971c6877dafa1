package cn.juesuan.xlsx;

import cn.juesuan.evaluation.Calculation;
import cn.juesuan.formula.Area;
import cn.juesuan.formula.ExcelLimits;
import cn.juesuan.ooxml.XmlBytes;
import cn.juesuan.ooxml.XmlSegment;
import cn.juesuan.operand.CellValue;
import cn.juesuan.operand.CellValue.ErrorCode;
import cn.juesuan.operand.CellValue.Numeric;
import cn.juesuan.operand.CellValue.Truth;
import cn.juesuan.plan.BookPlan.PlannedCell;
import cn.juesuan.plan.BookPlan.PlannedContent;
import cn.juesuan.plan.BookPlan.PlannedFormula;
import cn.juesuan.plan.BookPlan.PlannedRow;
import cn.juesuan.plan.BookPlan.PlannedSheet;
import cn.juesuan.plan.RowHeights.Height;
import cn.juesuan.value.Decimals;
import cn.juesuan.xlsx.PrecompiledSheet.CellBytes;
import cn.juesuan.xlsx.PrecompiledSheet.InPlace;
import cn.juesuan.xlsx.PrecompiledSheet.RowBytes;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalInt;

/** Writes the cells of one planned sheet (ECMA-376 Part 1, 18.3.1.80). */
final class SheetWriter {

  private static final byte[] ROW = ascii("<row r=\"");
  private static final byte[] END_OF_ROW = ascii("</row>");
  private static final byte[] OPENED = ascii(">");
  private static final byte[] CLOSED = ascii("/>");
  private static final byte[] VALUE = ascii("><v>");
  private static final byte[] SHARED_TEXT = ascii(" t=\"s\"><v>");
  private static final byte[] END_OF_CELL = ascii("</v></c>");

  private final PlannedSheet sheet;
  private final int index;
  private final boolean selected;
  private final PrecompiledSheet bytes;
  private final List<Height> heights;
  private final Calculation calculation;
  private final SharedStrings texts;
  private final OptionalInt lastPage;

  /**
   * @param selected whether it is the sheet that opens
   * @param lastPage the row with which the last page has to begin
   */
  SheetWriter(
      PlannedSheet sheet,
      int index,
      boolean selected,
      PrecompiledSheet bytes,
      List<Height> heights,
      Calculation calculation,
      SharedStrings texts,
      OptionalInt lastPage) {
    this.sheet = sheet;
    this.index = index;
    this.selected = selected;
    this.bytes = bytes;
    this.heights = heights;
    this.calculation = calculation;
    this.texts = texts;
    this.lastPage = lastPage;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  void make(XmlSegment.What what, XmlBytes out) {
    switch (what) {
      case CELLS -> rows(out);
      case MERGES -> merges(out);
      case DIMENSION -> dimension().writeTo(out);
      case ROW_BREAKS -> lastPage.ifPresent(row -> rowBreak(row, out));
      case TAB_SELECTED -> out.raw(selected ? "1" : "0");
      default -> throw new IllegalStateException("not a part of a sheet: " + what);
    }
  }

  private void rows(XmlBytes out) {
    for (int row = 0; row < sheet.rows().size(); row++) {
      PlannedRow planned = sheet.rows().get(row);
      if (bytes.has(planned.template())) {
        RowBytes own = bytes.row(planned.template());
        out.raw(ROW).raw(row + 1).raw(own.tag());
        height(heights.get(row), out);
        cells(row, planned, own, out);
      }
    }
  }

  private static void height(Height height, XmlBytes out) {
    if (height.points().isPresent()) {
      out.raw(" ht=\"").raw(Decimals.digits(height.points().getAsDouble())).raw("\"");
      out.raw(height.holds() ? " customHeight=\"1\"" : "");
    }
  }

  private void cells(int row, PlannedRow planned, RowBytes own, XmlBytes out) {
    if (planned.cells().isEmpty()) {
      out.raw(CLOSED);
      return;
    }
    out.raw(OPENED);
    if (planned.template() == row) {
      inPlace(row, planned.cells(), own, out);
    } else {
      moved(row, planned.cells(), own.cells(), out);
    }
  }

  private void inPlace(int row, List<PlannedCell> cells, RowBytes own, XmlBytes out) {
    InPlace ready = own.inPlace();
    int from = 0;
    for (int i = 0; i < ready.open().length; i++) {
      int cell = ready.open()[i];
      out.raw(ready.bytes(), from, ready.ends()[i]);
      content(row, cells.get(cell), own.cells()[cell], out);
      from = ready.ends()[i];
    }
    out.raw(ready.bytes(), from, ready.bytes().length);
  }

  private void moved(int row, List<PlannedCell> cells, CellBytes[] own, XmlBytes out) {
    for (int i = 0; i < own.length; i++) {
      out.raw(own[i].head()).raw(row + 1).raw(own[i].rest());
      if (own[i].open()) {
        content(row, cells.get(i), own[i], out);
      }
    }
    out.raw(END_OF_ROW);
  }

  /** What the unit decided. */
  private void content(int row, PlannedCell cell, CellBytes own, XmlBytes out) {
    PlannedContent content = cell.content();
    if (content instanceof PlannedContent.Live live) {
      formula(live.formula(), row, calculation.value(index, row, cell.column()), own, out);
    } else if (content instanceof PlannedContent.Decimal decimal) {
      out.raw(VALUE).raw(decimal.digits()).raw(END_OF_CELL);
    } else if (content instanceof PlannedContent.Text text) {
      out.raw(SHARED_TEXT).raw(texts.indexOf(text.runs())).raw(END_OF_CELL);
    } else {
      out.raw(CLOSED);
    }
  }

  private static void formula(
      PlannedFormula formula, int row, CellValue value, CellBytes own, XmlBytes out) {
    if (value instanceof CellValue.Text) {
      out.raw(" t=\"str\"");
    } else if (value instanceof Truth) {
      out.raw(" t=\"b\"");
    } else if (value instanceof ErrorCode) {
      out.raw(" t=\"e\"");
    }
    own.formula().orElseThrow().write(formula, row, out);
    value(value, out);
    out.raw(END_OF_CELL);
  }

  private static void value(CellValue value, XmlBytes out) {
    if (value instanceof Numeric number) {
      out.number(number.value());
    } else if (value instanceof CellValue.Text text) {
      out.cellText(text.value());
    } else if (value instanceof Truth truth) {
      out.raw(truth.isTrue() ? "1" : "0");
    } else if (value instanceof ErrorCode error) {
      out.escaped(error.shown());
    } else {
      out.raw("0");
    }
  }

  private static void rowBreak(int row, XmlBytes out) {
    out.raw("<rowBreaks count=\"1\" manualBreakCount=\"1\"><brk id=\"").raw(row);
    out.raw("\" max=\"").raw(ExcelLimits.COLUMNS - 1).raw("\" man=\"1\"/></rowBreaks>");
  }

  private void merges(XmlBytes out) {
    if (sheet.merges().isEmpty()) {
      return;
    }
    out.raw("<mergeCells count=\"").raw(sheet.merges().size()).raw("\">");
    for (Area merge : sheet.merges()) {
      merge.writeTo(out.raw("<mergeCell ref=\""));
      out.raw("\"/>");
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
