package cn.juesuan.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import cn.juesuan.plan.Engine;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The last page of a table holds several of its rows. */
class PagesTest {

  @TempDir private Path folder;

  /** A4 upright, an inch of margin around: room for 34 rows of 20 points, for 33 with certainty. */
  private static XSSFSheet table(XSSFWorkbook book) {
    XSSFSheet sheet = Filled.sheet(book, "表", "项目编号 | 预算数", "${项目#.项目编号} | ${项目#.预算数}", "注：表");
    sheet.setDefaultRowHeightInPoints(20);
    sheet.setFitToPage(true);
    sheet.getPrintSetup().setPaperSize((short) 9);
    sheet.getPrintSetup().setFitHeight((short) 0);
    sheet.setMargin(PageMargin.TOP, 1);
    sheet.setMargin(PageMargin.BOTTOM, 1);
    sheet.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
    book.setPrintArea(0, "$A$1:$B$3");
    return sheet;
  }

  private int[] breaks(Filled.Drawing drawing, int lines) {
    String[] projects =
        IntStream.range(0, lines)
            .mapToObj(i -> "P%03d,项目%d,1".formatted(i, i))
            .toArray(String[]::new);
    Engine data = new Engine().given("项目", "项目编号,项目简称,预算数", projects);
    XSSFSheet sheet = Filled.fill(folder, Filled.template(drawing), data).book().getSheetAt(0);
    return sheet.getRowBreaks();
  }

  /** POI names the row above a break. */
  @ParameterizedTest
  @CsvSource({"20,", "31,", "32,30", "34,32", "35,", "63,", "64,62"})
  void noPageHoldsOneOrTwoRowsOnly(int lines, Integer first) {
    int[] breaks = breaks(PagesTest::table, lines);
    assertThat(breaks).containsExactly(first == null ? new int[0] : new int[] {first - 1});
  }

  @Test
  void breaksOfTheTemplateAndSheetsOfOnePageStay() {
    assertThat(breaks(b -> table(b).setRowBreak(1), 31)).containsExactly(31);
    assertThat(breaks(b -> table(b).getPrintSetup().setFitHeight((short) 1), 31)).isEmpty();
    assertThat(breaks(b -> table(b).setFitToPage(false), 31)).isEmpty();
  }
}
