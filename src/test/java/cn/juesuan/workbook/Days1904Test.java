package cn.juesuan.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import cn.juesuan.plan.Engine;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Templates that count days from 1904, as those of old Macintoshes do. */
class Days1904Test {

  @TempDir private Path folder;

  private static void drawing(XSSFWorkbook book) {
    book.getCTWorkbook().getWorkbookPr().setDate1904(true);
    CellStyle day = book.createCellStyle();
    day.setDataFormat(book.createDataFormat().getFormat("yyyy-mm-dd"));
    XSSFSheet sheet =
        Filled.sheet(
            book,
            "表",
            "${单位.填报日期} | =A1+1 | =YEAR(A1) | =TEXT(A1,\"yyyy年m月d日\")",
            "${项目#.填报日期} | =A2=DATE(2024,2,29) | =\"2024-02-29\"-A2 | ${项目#.项目简称}");
    for (int row = 0; row < 2; row++) {
      for (int column = 0; column <= (row == 0 ? 1 : 0); column++) {
        sheet.getRow(row).getCell(column).setCellStyle(day);
      }
    }
    book.setPrintArea(0, "$A$1:$D$9");
  }

  private static Engine data() {
    return new Engine()
        .given("项目", "项目编号,项目简称,填报日期", "01,甲,2024-02-29", "02,乙,1904-01-01", "03,丙,1903-12-31");
  }

  @Test
  void daysAreWrittenCalculatedAndVerifiedAlike() {
    Filled filled = Filled.fill(folder, Filled.template(Days1904Test::drawing), data());
    assertThat(filled.part("xl/workbook.xml")).contains("date1904=\"true\"");
    assertThat(filled.rows(0))
        .containsExactly(
            "1: 44236 | 44237 =A1+1 | 2025 =YEAR(A1) | 「2025年2月10日」 =TEXT(A1,\"yyyy年m月d日\")",
            "2: 43889 | true =A2=DATE(2024,2,29) | 0 =\"2024-02-29\"-A2 | 「甲」",
            "3: 0 | false =A3=DATE(2024,2,29) | 43889 =\"2024-02-29\"-A3 | 「乙」",
            // a day that is no number there is a text
            "4: 「1903年12月31日」 | false =A4=DATE(2024,2,29) | 错误15 =\"2024-02-29\"-A4 | 「丙」");
  }

  @Test
  void thePublicCopyCountsDaysAlike() {
    PublicCopies copies = new PublicCopies(folder);
    WorkbookTemplate template = copies.template(Days1904Test::drawing);
    Engine data = new Engine().given("项目", "项目编号,项目简称,填报日期", "01,甲,2024-02-29");
    Filled filled = Filled.fill(folder, Filled.template(Days1904Test::drawing), data);
    byte[] copy = copies.copy(template, filled.bytes()).orElseThrow();
    assertThat(copies.problems()).isEmpty();
    assertThat(Filled.partOf(copy, "xl/workbook.xml")).contains("<workbookPr date1904=\"1\"/>");
    assertThat(PublicCopies.cells(copy))
        .startsWith(
            "表!A1 NUMERIC 2025-02-10",
            "表!B1 NUMERIC 2025-02-11",
            "表!C1 NUMERIC 2025.0",
            "表!D1 STRING 2025年2月10日",
            "表!A2 NUMERIC 2024-02-29");
  }
}
