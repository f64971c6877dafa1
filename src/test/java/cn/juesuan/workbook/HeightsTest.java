package cn.juesuan.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import cn.juesuan.plan.Engine;
import java.nio.file.Path;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows of automatic height are as high as their wrapped texts need. */
class HeightsTest {

  @TempDir private Path folder;

  /** A column is ten Chinese characters of 11 points wide; a line is about 15 points high. */
  private static XSSFSheet sheet(XSSFWorkbook book, String... rows) {
    XSSFSheet sheet = Filled.sheet(book, "表", rows);
    XSSFCellStyle wraps = book.createCellStyle();
    wraps.setWrapText(true);
    sheet.forEach(row -> row.forEach(cell -> cell.setCellStyle(wraps)));
    for (int column = 0; column < 3; column++) {
      sheet.setColumnWidth(column, 23 * 256);
    }
    return sheet;
  }

  private XSSFSheet filled(Filled.Drawing drawing, String goal) {
    Engine data =
        new Engine().given("自评", "年度目标", goal).given("项目", "项目编号,项目简称", "01,甲", "02,乙" + goal);
    return Filled.fill(folder, Filled.template(drawing), data).book().getSheetAt(0);
  }

  private static double height(XSSFSheet sheet, int row) {
    return sheet.getRow(row).getHeightInPoints();
  }

  @Test
  void aLongTextTakesSeveralLines() {
    XSSFSheet sheet = filled(b -> sheet(b, "${自评.年度目标}", "短"), "汉".repeat(50));
    assertThat(height(sheet, 0)).isBetween(5 * 13.0, 8 * 15.0);
    assertThat(height(sheet, 1)).isLessThan(20);
  }

  @Test
  void lineBreaksCount() {
    XSSFSheet sheet = filled(b -> sheet(b, "${自评.年度目标}"), "一\\n二\\n三\\n四");
    assertThat(height(sheet, 0)).isBetween(4 * 13.0, 5 * 15.0);
  }

  @Test
  void eachInstanceHasItsOwn() {
    XSSFSheet sheet = filled(b -> sheet(b, "${项目#.项目简称}"), "汉".repeat(40));
    assertThat(height(sheet, 0)).isLessThan(20);
    assertThat(height(sheet, 1)).isGreaterThan(4 * 13);
  }

  @Test
  void aMergedTextHasTheWidthOfItsRegionAndHoldsItsHeight() {
    Filled.Drawing drawing =
        b -> sheet(b, "${自评.年度目标} | | ").addMergedRegion(CellRangeAddress.valueOf("A1:C1"));
    XSSFSheet sheet = filled(drawing, "汉".repeat(60));
    assertThat(height(sheet, 0)).isBetween(2 * 13.0, 4 * 15.0);
    assertThat(sheet.getRow(0).getCTRow().getCustomHeight()).isTrue();
  }

  @Test
  void aTextOverSeveralRowsSharesWhatItLacksAmongThem() {
    Filled.Drawing drawing =
        b ->
            sheet(b, "${自评.年度目标} | a", " | b", " | c", "末")
                .addMergedRegion(CellRangeAddress.valueOf("A1:A3"));
    XSSFSheet sheet = filled(drawing, "汉".repeat(100));
    assertThat(height(sheet, 0) + height(sheet, 1) + height(sheet, 2))
        .isBetween(10 * 13.0, 14 * 15.0);
    assertThat(height(sheet, 0)).isEqualTo(height(sheet, 2));
    assertThat(height(sheet, 3)).isLessThan(20);
  }

  @Test
  void aHeightThatSomebodySetStays() {
    Filled.Drawing drawing =
        b -> {
          XSSFRow row = sheet(b, "${自评.年度目标}").getRow(0);
          row.setHeightInPoints(33);
        };
    assertThat(height(filled(drawing, "汉".repeat(200)), 0)).isEqualTo(33);
  }

  @Test
  void noRowIsHigherThanExcelAllows() {
    assertThat(height(filled(b -> sheet(b, "${自评.年度目标}"), "汉".repeat(2000)), 0)).isEqualTo(409);
  }

  @Test
  void textsThatDoNotWrapTakeOneLine() {
    Filled.Drawing drawing = b -> Filled.sheet(b, "表", "${自评.年度目标}");
    assertThat(height(filled(drawing, "汉".repeat(200)), 0)).isLessThan(25);
  }

  @Test
  void calculatedTextsCountToo() {
    XSSFSheet sheet = filled(b -> sheet(b, "${自评.年度目标} | =A1&A1"), "汉".repeat(30));
    assertThat(height(sheet, 0)).isGreaterThan(6 * 13);
  }

  /** The format of a text may say more than the text. */
  @Test
  void whatIsShownCounts() {
    Filled.Drawing drawing =
        b -> {
          XSSFSheet sheet = sheet(b, "=REPT(\"汉\",8)", "=REPT(\"汉\",8)", "=REPT(\"汉\",80)");
          XSSFCellStyle longer = b.createCellStyle();
          longer.cloneStyleFrom(sheet.getRow(0).getCell(0).getCellStyle());
          longer.setDataFormat(
              b.createDataFormat().getFormat("0;-0;0;\"" + "字".repeat(30) + "\"@"));
          sheet.getRow(1).getCell(0).setCellStyle(longer);
          XSSFCellStyle hidden = b.createCellStyle();
          hidden.cloneStyleFrom(longer);
          hidden.setDataFormat(b.createDataFormat().getFormat(";;;"));
          sheet.getRow(2).getCell(0).setCellStyle(hidden);
        };
    XSSFSheet sheet = filled(drawing, "短");
    assertThat(height(sheet, 0)).isLessThan(20);
    assertThat(height(sheet, 1)).isGreaterThan(3 * 13);
    assertThat(height(sheet, 2)).isLessThan(20);
  }
}
