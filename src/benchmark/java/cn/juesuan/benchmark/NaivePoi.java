package cn.juesuan.benchmark;

import cn.juesuan.formula.Area;
import cn.juesuan.plan.BookPlan;
import cn.juesuan.plan.BookPlan.PlannedCell;
import cn.juesuan.plan.BookPlan.PlannedContent;
import cn.juesuan.plan.BookPlan.PlannedRow;
import cn.juesuan.plan.BookPlan.PlannedSheet;
import cn.juesuan.template.Band;
import cn.juesuan.template.TemplateSheet.Content;
import cn.juesuan.template.TemplateSheet.Run;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The usual program: for every unit it opens the template with POI, inserts rows where lists grow,
 * copies repeated sheets, fills the cells, sets the formulas that have changed, evaluates
 * everything and writes the file. What goes into which cell it gets for nothing, from the finished
 * plan.
 */
final class NaivePoi implements Way {

  private final byte[] template;
  private final List<BookPlan> plans;

  NaivePoi(Workload work) throws IOException {
    this.template = Files.readAllBytes(work.templateFile);
    this.plans = work.plans;
  }

  @Override
  public byte[] make(int unit) throws IOException {
    BookPlan plan = plans.get(unit);
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(template))) {
      List<XSSFSheet> sheets = sheets(book, plan);
      for (int i = 0; i < sheets.size(); i++) {
        fill(book, sheets.get(i), plan.sheets().get(i));
      }
      book.getCreationHelper().createFormulaEvaluator().evaluateAll();
      ByteArrayOutputStream out = new ByteArrayOutputStream(64 << 10);
      book.write(out);
      return out.toByteArray();
    }
  }

  static List<XSSFSheet> sheets(XSSFWorkbook book, BookPlan plan) {
    List<XSSFSheet> originals = new ArrayList<>();
    book.sheetIterator().forEachRemaining(s -> originals.add((XSSFSheet) s));
    Map<Integer, Long> copies =
        plan.sheets().stream()
            .collect(
                Collectors.groupingBy(s -> s.template().source().index(), Collectors.counting()));
    List<XSSFSheet> sheets = new ArrayList<>();
    for (PlannedSheet planned : plan.sheets()) {
      int template = planned.template().source().index();
      XSSFSheet original = originals.get(template);
      boolean last = planned.copy() == copies.get(template) - 1;
      XSSFSheet sheet =
          last ? original : book.cloneSheet(book.getSheetIndex(original), planned.name());
      if (last && !original.getSheetName().equals(planned.name())) {
        book.setSheetName(book.getSheetIndex(original), planned.name());
      }
      book.setSheetOrder(sheet.getSheetName(), sheets.size());
      sheets.add(sheet);
    }
    for (int i = 0; i < originals.size(); i++) {
      if (!copies.containsKey(i)) {
        book.removeSheetAt(book.getSheetIndex(originals.get(i)));
      }
    }
    return sheets;
  }

  private static void fill(XSSFWorkbook book, XSSFSheet sheet, PlannedSheet planned) {
    if (!planned.template().bands().isEmpty()) {
      grow(sheet, planned);
    }
    for (int row = 0; row < planned.rows().size(); row++) {
      PlannedRow cells = planned.rows().get(row);
      if (!cells.cells().isEmpty()) {
        boolean repeated = !planned.template().pathOf(cells.template()).isEmpty();
        Row target = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        for (PlannedCell cell : cells.cells()) {
          fill(book, target, cell, repeated);
        }
      }
    }
  }

  /** Makes room for the rows of outermost bands, from the last to the first. */
  private static void grow(XSSFSheet sheet, PlannedSheet planned) {
    while (sheet.getNumMergedRegions() > 0) {
      sheet.removeMergedRegion(sheet.getNumMergedRegions() - 1);
    }
    List<Band> bands =
        planned.template().bands().stream()
            .filter(b -> b.depth() == 0)
            .sorted((a, b) -> b.firstRow() - a.firstRow())
            .toList();
    for (Band band : bands) {
      long rows =
          planned.rows().stream()
              .filter(r -> r.template() >= band.firstRow() && r.template() <= band.lastRow())
              .count();
      int more = (int) rows - (band.lastRow() - band.firstRow() + 1);
      if (more > 0 && band.lastRow() < sheet.getLastRowNum()) {
        sheet.shiftRows(band.lastRow() + 1, sheet.getLastRowNum(), more, true, false);
      }
    }
    for (Area merge : planned.merges()) {
      sheet.addMergedRegionUnsafe(
          new CellRangeAddress(
              merge.firstRow(), merge.lastRow(), merge.firstColumn(), merge.lastColumn()));
    }
  }

  private static void fill(XSSFWorkbook book, Row row, PlannedCell planned, boolean repeated) {
    Cell cell = row.getCell(planned.column());
    if (cell == null) {
      cell = row.createCell(planned.column());
    }
    if (repeated) {
      cell.setCellStyle(book.getCellStyleAt(planned.style()));
    }
    PlannedContent content = planned.content();
    if (content instanceof PlannedContent.Decimal decimal) {
      cell.setCellValue(Double.parseDouble(decimal.digits()));
    } else if (content instanceof PlannedContent.Text text) {
      cell.setCellValue(text.runs().stream().map(Run::text).collect(Collectors.joining()));
    } else if (content instanceof PlannedContent.Live live) {
      String formula = live.formula().text();
      if (repeated || !formula.equals(live.formula().template().formula().text())) {
        cell.setCellFormula(formula);
      }
    } else if (content instanceof PlannedContent.Blank) {
      cell.setBlank();
    } else if (repeated && content instanceof PlannedContent.Kept kept) {
      if (kept.content() instanceof Content.Text text) {
        cell.setCellValue(text.plain());
      } else if (kept.content() instanceof Content.Fixed number) {
        cell.setCellValue(Double.parseDouble(number.value()));
      }
    }
  }
}
