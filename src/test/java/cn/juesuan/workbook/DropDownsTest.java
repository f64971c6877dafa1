package cn.juesuan.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import cn.juesuan.plan.Engine;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Drop-down lists whose source is INDIRECT: kept as typed where that stays right. */
class DropDownsTest {

  @TempDir private Path folder;

  /** A line that grows, with a list in its third column; below it cells that move. */
  private static byte[] template(String source) {
    return Filled.template(
        book -> {
          XSSFSheet sheet =
              Filled.sheet(book, "表", "科目 | 金额", "${支出#项.科目代码} | ${支出#项.基本支出}", "类别 | 甲类");
          Filled.sheet(book, "列表", "甲 | 乙", "丙 | 丁");
          name(book, "甲类", "列表!$A$1:$A$2");
          name(book, "列_乙", "列表!$B$1:$B$2");
          DataValidationHelper help = sheet.getDataValidationHelper();
          sheet.addValidationData(
              help.createValidation(
                  help.createFormulaListConstraint(source), new CellRangeAddressList(1, 1, 2, 2)));
        });
  }

  private static void name(XSSFWorkbook book, String name, String formula) {
    XSSFName defined = book.createName();
    defined.setNameName(name);
    defined.setRefersToFormula(formula);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          INDIRECT($A2) | INDIRECT($A2)
          INDIRECT($B$3) | INDIRECT($B$4)
          INDIRECT("甲类") | INDIRECT("甲类")
          INDIRECT("列_"&$A2) | INDIRECT("列_"&$A2)
          INDIRECT(SUBSTITUTE($A2," ","_")) | INDIRECT(SUBSTITUTE($A2," ","_"))
          INDIRECT("列表!$A$1:$A$2") | INDIRECT("列表!$A$1:$A$2")
          INDIRECT("表!$A$1:$B$1") | INDIRECT("表!$A$1:$B$1")
          INDIRECT("表!A:A") | INDIRECT("表!A:A")
          """)
  void isKept(String source, String written) {
    Engine data = new Engine().given("支出", "科目代码,基本支出", "2010101,1", "2010102,2");
    XSSFSheet sheet = Filled.fill(folder, template(source), data).book().getSheetAt(0);
    assertThat(sheet.getDataValidations().get(0).getValidationConstraint().getFormula1())
        .isEqualTo(written);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          INDIRECT("无") | 没有名称“无”
          INDIRECT("无!A1:A2") | 没有工作表“无”
          INDIRECT("表!$A$2:$A$3") | “表!$A$2:$A$3”会随重复的行或工作表移动，INDIRECT 里的文字不会跟着变；请直接引用，或先定义名称
          INDIRECT("列表!A"&$B$1) | INDIRECT 的参数拼成哪里的单元格，程序不知道，行数变了会指错；请先把区域定义成名称，用名称拼
          INDIRECT("A"&$B$1) | INDIRECT 的参数拼成哪里的单元格，程序不知道，行数变了会指错；请先把区域定义成名称，用名称拼
          INDIRECT("A1",FALSE) | INDIRECT 只能有一个参数
          INDIRECT("1+1") | INDIRECT 的文字“1+1”不是名称，也不是单元格
          OFFSET(列表!$A$1,0,0,2,1) | 用了易变函数 OFFSET
          """)
  void isRefused(String source, String reason) {
    assertThat(Filled.faults(folder, template(source)))
        .containsExactly("FORMULA_UNSUPPORTED 决算.xlsx 表!C2：" + reason);
  }

  @Test
  void elsewhereIndirectIsRefused() {
    byte[] template =
        Filled.template(book -> Filled.sheet(book, "表", "甲 | =SUM(INDIRECT(\"A1\"))"));
    assertThat(Filled.faults(folder, template))
        .containsExactly("FORMULA_UNSUPPORTED 决算.xlsx 表!B1：用了易变函数 INDIRECT");
  }
}
