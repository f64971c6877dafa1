package cn.juesuan.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sheets of .xls files. */
class XlsWorkbookTest {

  @TempDir private Path folder;

  private List<String> dump(Consumer<HSSFWorkbook> made) {
    Path file = folder.resolve("表.xls");
    try (HSSFWorkbook book = new HSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      made.accept(book);
      book.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return SheetDump.of(file);
  }

  private static Cell cell(Sheet sheet, int row, int column) {
    var line = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
    return line.createCell(column);
  }

  @Test
  void cellsOfAllKinds() {
    assertThat(
            dump(
                book -> {
                  Sheet sheet = book.createSheet("支出");
                  cell(sheet, 0, 1).setCellValue("单位代码");
                  cell(sheet, 0, 2).setCellValue("第一行\r\n第二行");
                  cell(sheet, 2, 0).setCellValue(0.1 + 0.2);
                  cell(sheet, 2, 1).setCellValue(true);
                  cell(sheet, 2, 2).setCellErrorValue(FormulaError.NA.getCode());
                  cell(sheet, 2, 3).setCellValue(1_702_494.00);
                  cell(sheet, 2, 4).setCellValue(123456789012345680.0);
                  cell(sheet, 2, 5).setBlank();
                }))
        .containsExactly(
            "[支出]",
            "1: |单位代码|第一行⏎第二行",
            "3: 0.3|TRUE|?|1702494|1.23456789012346E+17 {C CELL_ERROR 单元格的值是 #N/A}");
  }

  @Test
  void formatsDecideWhatNumbersAre() {
    assertThat(
            dump(
                book -> {
                  Sheet sheet = book.createSheet("支出");
                  int column = 0;
                  for (String code :
                      List.of("yyyy/m/d", "0%", "000000", "#,##0.00", "[$-804]h:mm")) {
                    CellStyle style = book.createCellStyle();
                    style.setDataFormat(book.createDataFormat().getFormat(code));
                    Cell cell = cell(sheet, 0, column++);
                    cell.setCellValue(code.contains("y") ? 45698 : code.contains("h") ? 0.5 : 1);
                    cell.setCellStyle(style);
                  }
                }))
        .containsExactly("[支出]", "1: 2025-02-10|100%|000001|1|12:00:00");
  }

  @Test
  void formulasAreTheirResults() {
    assertThat(
            dump(
                book -> {
                  Sheet sheet = book.createSheet("支出");
                  cell(sheet, 0, 0).setCellFormula("1+1");
                  cell(sheet, 0, 1).setCellFormula("\"一\"&\"二\"");
                  cell(sheet, 0, 2).setCellFormula("1/0");
                  cell(sheet, 0, 3).setCellFormula("1=1");
                  cell(sheet, 0, 4).setCellFormula("\"\"");
                  cell(sheet, 0, 5).setCellValue("后");
                  book.getCreationHelper().createFormulaEvaluator().evaluateAll();
                }))
        .containsExactly("[支出]", "1: 2|一二|?|TRUE||后 {C CELL_ERROR 单元格的值是 #DIV/0!}");
  }

  @Test
  void sheetsAndRowsMayBeHiddenAndCellsMerged() {
    assertThat(
            dump(
                book -> {
                  Sheet sheet = book.createSheet("一");
                  cell(sheet, 0, 0).setCellValue("标题");
                  cell(sheet, 0, 1).setCellValue("看不见");
                  sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 1));
                  cell(sheet, 40, 0).setCellValue(1);
                  sheet.getRow(40).setZeroHeight(true);
                  book.createSheet("二");
                  book.setSheetVisibility(1, SheetVisibility.VERY_HIDDEN);
                  cell(book.createSheet("三"), 0, 0).setCellValue("三");
                }))
        .containsExactly("[一]", "1m: 标题", "41h: 1", "[二] hidden", "[三]", "1: 三");
  }
}
