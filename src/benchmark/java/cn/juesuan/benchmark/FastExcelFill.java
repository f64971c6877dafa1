package cn.juesuan.benchmark;

import cn.idev.excel.ExcelWriter;
import cn.idev.excel.FastExcel;
import cn.idev.excel.enums.CellDataTypeEnum;
import cn.idev.excel.metadata.data.FormulaData;
import cn.idev.excel.metadata.data.WriteCellData;
import cn.idev.excel.write.handler.WorkbookWriteHandler;
import cn.idev.excel.write.handler.context.WorkbookWriteHandlerContext;
import cn.idev.excel.write.metadata.WriteSheet;
import cn.idev.excel.write.metadata.fill.FillConfig;
import cn.idev.excel.write.metadata.fill.FillWrapper;
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
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * FastExcel (EasyExcel's successor, now becoming Apache Fesod) with a template of the same content.
 * It repeats single rows, so what is nested is one flat list in one row's style, without merged
 * cells; repeated sheets are there already as often as the unit needs them. Values and the final
 * texts of formulas it gets for nothing. It calculates nothing: POI does, before it writes.
 */
final class FastExcelFill implements Way {

  private static final FillConfig NEW_ROWS = FillConfig.builder().forceNewRow(true).build();

  private static final WriteCellData<String> EMPTY = new WriteCellData<>(CellDataTypeEnum.EMPTY);

  private record Book(byte[] template, List<Sheet> sheets) {}

  /** What one sheet gets: its lists, from the first row to the last, and its single values. */
  private record Sheet(Map<String, List<Map<String, Object>>> lists, Map<String, Object> values) {}

  private final List<Book> books = new ArrayList<>();

  FastExcelFill(Workload work) throws IOException {
    byte[] source = Files.readAllBytes(work.templateFile);
    for (BookPlan plan : work.plans) {
      books.add(book(source, plan));
    }
  }

  private static final class Calculating implements WorkbookWriteHandler {
    @Override
    public void afterWorkbookDispose(WorkbookWriteHandlerContext context) {
      context
          .getWriteWorkbookHolder()
          .getWorkbook()
          .getCreationHelper()
          .createFormulaEvaluator()
          .evaluateAll();
    }
  }

  @Override
  public byte[] make(int unit) {
    Book book = books.get(unit);
    ByteArrayOutputStream out = new ByteArrayOutputStream(64 << 10);
    try (ExcelWriter writer =
        FastExcel.write(out)
            .withTemplate(new ByteArrayInputStream(book.template()))
            .inMemory(true)
            .registerWriteHandler(new Calculating())
            .build()) {
      List<WriteSheet> sheets = new ArrayList<>();
      for (int i = 0; i < book.sheets().size(); i++) {
        sheets.add(FastExcel.writerSheet(i).build());
      }
      // rows that a list adds move references of all sheets: final formulas come last
      for (int i = sheets.size() - 1; i >= 0; i--) {
        WriteSheet sheet = sheets.get(i);
        book.sheets()
            .get(i)
            .lists()
            .forEach((name, lines) -> writer.fill(new FillWrapper(name, lines), NEW_ROWS, sheet));
      }
      for (int i = 0; i < sheets.size(); i++) {
        writer.fill(book.sheets().get(i).values(), sheets.get(i));
      }
    }
    return out.toByteArray();
  }

  private static Book book(byte[] source, BookPlan plan) throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(source));
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      List<XSSFSheet> sheets = NaivePoi.sheets(book, plan);
      List<Sheet> made = new ArrayList<>();
      for (int i = 0; i < sheets.size(); i++) {
        made.add(sheet(sheets.get(i), plan.sheets().get(i)));
      }
      book.write(out);
      return new Book(out.toByteArray(), made);
    }
  }

  private static Sheet sheet(XSSFSheet sheet, PlannedSheet planned) {
    Sheet made = new Sheet(new LinkedHashMap<>(), new HashMap<>());
    List<Band> bands =
        planned.template().bands().stream()
            .filter(b -> b.depth() == 0)
            .sorted(Comparator.comparingInt(Band::firstRow))
            .toList();
    for (PlannedRow row : planned.rows()) {
      boolean repeated = bands.stream().anyMatch(b -> b.contains(row.template()));
      for (PlannedCell cell : repeated ? List.<PlannedCell>of() : row.cells()) {
        single(sheet, row.template(), cell, made.values());
      }
    }
    for (int i = bands.size() - 1; i >= 0; i--) {
      oneRow(sheet, bands.get(i), planned);
    }
    for (Band band : bands) {
      made.lists().put("b" + band.id(), lines(band, planned));
    }
    return made;
  }

  private static void single(
      XSSFSheet sheet, int row, PlannedCell cell, Map<String, Object> values) {
    PlannedContent content = cell.content();
    Cell target = sheet.getRow(row).getCell(cell.column());
    if (content instanceof PlannedContent.Blank) {
      target.setBlank();
    } else if (!(content instanceof PlannedContent.Kept)) {
      // all formulas: taking rows out of a template spoils references to them
      String name = "c" + row + "x" + cell.column();
      if (target.getCellType() == CellType.FORMULA) {
        target.removeFormula();
      }
      target.setCellValue("{" + name + "}");
      values.put(name, value(content));
    }
  }

  /** Leaves the band's last row, for all of its lines. */
  private static void oneRow(XSSFSheet sheet, Band band, PlannedSheet planned) {
    while (sheet.getNumMergedRegions() > 0) {
      sheet.removeMergedRegion(sheet.getNumMergedRegions() - 1);
    }
    Row row = sheet.getRow(band.lastRow());
    for (PlannedRow line : planned.rows()) {
      for (PlannedCell cell :
          band.contains(line.template()) ? line.cells() : List.<PlannedCell>of()) {
        Cell target = row.getCell(cell.column(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
        if (target.getCellType() == CellType.FORMULA) {
          target.removeFormula();
        }
        target.setCellValue("{b" + band.id() + ".c" + cell.column() + "}");
      }
    }
    int fewer = band.lastRow() - band.firstRow();
    if (fewer > 0) {
      for (int i = band.firstRow(); i < band.lastRow(); i++) {
        if (sheet.getRow(i) != null) {
          sheet.removeRow(sheet.getRow(i));
        }
      }
      sheet.shiftRows(band.lastRow(), sheet.getLastRowNum(), -fewer, true, false);
    }
  }

  private static List<Map<String, Object>> lines(Band band, PlannedSheet planned) {
    List<Map<String, Object>> lines = new ArrayList<>();
    for (PlannedRow row : planned.rows()) {
      if (band.contains(row.template())) {
        Map<String, Object> line = new HashMap<>();
        row.cells().forEach(cell -> line.put("c" + cell.column(), value(cell.content())));
        lines.add(line);
      }
    }
    return lines;
  }

  private static Object value(PlannedContent content) {
    if (content instanceof PlannedContent.Decimal decimal) {
      return Double.valueOf(decimal.digits());
    } else if (content instanceof PlannedContent.Text text) {
      return text.runs().stream().map(Run::text).collect(Collectors.joining());
    } else if (content instanceof PlannedContent.Live live) {
      FormulaData formula = new FormulaData();
      formula.setFormulaValue(live.formula().text());
      WriteCellData<String> cell = new WriteCellData<>();
      cell.setFormulaData(formula);
      return cell;
    } else if (content instanceof PlannedContent.Kept kept) {
      if (kept.content() instanceof Content.Text text) {
        return text.plain();
      } else if (kept.content() instanceof Content.Fixed number) {
        return Double.valueOf(number.value());
      }
    }
    return EMPTY;
  }
}
