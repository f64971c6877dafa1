package cn.juesuan.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import cn.juesuan.plan.Engine;
import java.nio.file.Path;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Subtotals know which rows a template hides. */
class HiddenRowsTest {

  private static final String PART = "xl/worksheets/sheet1.xml";

  @TempDir private Path folder;

  private static void draw(XSSFWorkbook book) {
    XSSFSheet sheet =
        Filled.sheet(
            book,
            "表",
            "科目 | 金额",
            "${支出#项.科目代码} | ${支出#项.基本支出}",
            "另 | =5",
            "=SUBTOTAL(9,B2:B3) | =SUBTOTAL(109,B2:B3) | =AGGREGATE(9,5,B2:B3)");
    sheet.getRow(2).setZeroHeight(true);
    sheet.setAutoFilter(CellRangeAddress.valueOf("A1:B3"));
  }

  @Test
  void rowsThatSomebodyHid() {
    Engine data = new Engine().given("支出", "科目代码,基本支出", "2010101,1", "2010102,2");
    assertThat(Filled.fill(folder, Filled.template(HiddenRowsTest::draw), data).rows(0))
        .last()
        .asString()
        .contains("8 =SUBTOTAL(9,B2:B4) | 3 =SUBTOTAL(109,B2:B4) | 3 =");
  }

  @Test
  void rowsThatAFilterHides() {
    byte[] template =
        Filled.edited(
            Filled.template(HiddenRowsTest::draw),
            PART,
            "<autoFilter ref=\"A1:B3\"/>",
            "<autoFilter ref=\"A1:B3\"><filterColumn colId=\"0\"><filters><filter val=\"甲\"/>"
                + "</filters></filterColumn></autoFilter>");
    assertThat(Filled.failures(folder, template)).hasSize(3).allMatch(f -> f.contains("区域里有筛选掉的行"));
  }
}
