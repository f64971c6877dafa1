package cn.juesuan.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import cn.juesuan.plan.Engine;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files as other programs write them, and what is refused of them. */
class PackagesTest {

  private static final String SHEET = "xl/worksheets/sheet1.xml";
  private static final String BOOK = "xl/workbook.xml";
  private static final String NAMESPACE =
      "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

  @TempDir private Path folder;

  private static Engine spending() {
    return new Engine()
        .given("支出", "科目代码,基本支出", "2010101,1", "2010102,2.5")
        .given("项目", "项目编号,项目简称,预算数", "01,甲,10", "02,乙,20");
  }

  private static byte[] plain() {
    return Filled.template(
        b -> Filled.sheet(b, "表", "${支出#项.科目代码} | ${支出#项.基本支出}", "合计 | =SUM(B1)"));
  }

  private static final List<String> RESULT =
      List.of("1: 「2010101」 | 1", "2: 「2010102」 | 2.5", "3: 「合计」 | 3.5 =SUM(B1:B2)");

  @Test
  void theSameInputGivesTheSameBytes() {
    byte[] template = plain();
    assertThat(Filled.fill(folder, template, spending()).bytes())
        .isEqualTo(Filled.fill(folder, template, spending()).bytes());
  }

  @Test
  void aSheetThatNamesItsRelationshipsByItself() {
    byte[] template =
        Filled.edited(
            plain(),
            BOOK,
            "<sheet ",
            "<sheet xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
                + " ");
    assertThat(Filled.fill(folder, template, spending()).rows(0)).isEqualTo(RESULT);
  }

  @Test
  void draggedFormulasAreOrdinaryOnes() {
    byte[] template =
        Filled.template(b -> Filled.sheet(b, "表", "${支出#项.基本支出} | =1", "3 | =2", "4 | =3"));
    template =
        Filled.edited(
            template,
            SHEET,
            "<f>1</f>",
            "<f t=\"shared\" ref=\"B1:B3\" si=\"0\">A1*2+$A$3+SUM(A1:A$3)</f>");
    template = Filled.edited(template, SHEET, "<f>2</f>", "<f t=\"shared\" si=\"0\"/>");
    template = Filled.edited(template, SHEET, "<f>3</f>", "<f t=\"shared\" si=\"0\"/>");
    template =
        Filled.edited(
            template,
            SHEET,
            "<c r=\"A2\" t=\"s\" s=\"0\"><v>1</v></c>",
            "<c r=\"A2\"><v>3</v></c>");
    template =
        Filled.edited(
            template,
            SHEET,
            "<c r=\"A3\" t=\"s\" s=\"0\"><v>2</v></c>",
            "<c r=\"A3\"><v>4</v></c>");
    assertThat(Filled.fill(folder, template, spending()).rows(0))
        .containsExactly(
            "1: 1 | 16.5 =A1*2+$A$4+SUM(A1:A$4)",
            "2: 2.5 | 18.5 =A2*2+$A$4+SUM(A2:A$4)",
            "3: 3 | 17 =A3*2+$A$4+SUM(A3:A$4)",
            "4: 4 | 16 =A4*2+$A$4+SUM(A4:A$4)");
  }

  @Test
  void repeatedSheetsOpenWithOneActiveAndNoStaleParts() {
    byte[] template =
        Filled.template(
            b -> {
              Filled.sheet(b, "${项目#.项目简称}", "${项目#.预算数}");
              Filled.sheet(b, "汇总", "=SUM('${项目#.项目简称}'!A1)");
              b.setActiveSheet(1);
            });
    Filled filled = Filled.fill(folder, template, spending());
    XSSFWorkbook book = filled.book();
    assertThat(List.of(book.getSheetName(0), book.getSheetName(1), book.getSheetName(2)))
        .containsExactly("甲", "乙", "汇总");
    assertThat(book.getActiveSheetIndex()).isEqualTo(2);
    assertThat(filled.rows(2)).containsExactly("1: 30 =SUM(甲!A1,乙!A1)");
    assertThat(filled.partNames()).doesNotHaveDuplicates().noneMatch(n -> n.contains("calcChain"));
  }

  @Test
  void tablesGrow() {
    byte[] template =
        Filled.template(
            b -> {
              XSSFSheet sheet = Filled.sheet(b, "表", "科目 | 金额", "${支出#项.科目代码} | ${支出#项.基本支出}");
              var table =
                  sheet.createTable(new AreaReference("A1:B2", SpreadsheetVersion.EXCEL2007));
              table.getCTTable().addNewAutoFilter().setRef("A1:B2");
            });
    XSSFSheet sheet = Filled.fill(folder, template, spending()).book().getSheetAt(0);
    assertThat(sheet.getTables().get(0).getArea().formatAsString()).isEqualTo("A1:B3");
    assertThat(sheet.getTables().get(0).getCTTable().getAutoFilter().getRef()).isEqualTo("A1:B3");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      value = {
        "`<f t=\"array\" ref=\"B2:B3\">B1*2</f>` => FEATURE_UNSUPPORTED 决算.xlsx"
            + " 表!B2：用了占多个单元格（B2:B3）的数组公式，请改成每格一个公式",
        "`<f t=\"array\">B1*2</f>` => CELL_UNREADABLE 决算.xlsx 表!B2：数组公式没有写明是哪些单元格的",
        "`<f t=\"array\" ref=\"C9\">B1*2</f>` => CELL_UNREADABLE 决算.xlsx 表!B2：数组公式没有写明是哪些单元格的",
        "`<f t=\"dataTable\" ref=\"B2\"/>` => FEATURE_UNSUPPORTED 决算.xlsx 表!B2：用了模拟运算表",
        "<f>FILTER(A1:A2,A1:A2>0)</f> => FORMULA_UNSUPPORTED 决算.xlsx 表!B2：函数 FILTER"
            + " 无法计算（结果是会自己变大的区域；可以改用：重复行，合计用 SUMIFS、SUMPRODUCT）",
        "<f>没有(A2)</f> => FORMULA_UNSUPPORTED 决算.xlsx 表!B2：函数 没有 无法计算",
        "<f>SUM(B1)+没有</f> => FORMULA_UNSUPPORTED 决算.xlsx 表!B2：没有名称“没有”",
      })
  void formulasThatAreRefused(String formula, String fault) {
    byte[] template =
        Filled.edited(plain(), SHEET, "<f>SUM(B1)</f>", formula.replace("A1:A2>0", "A1:A2&gt;0"));
    assertThat(Filled.faults(folder, template)).containsExactly(fault);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      value = {
        "<pageMargins => `<scenarios/><pageMargins` => FEATURE_UNSUPPORTED 决算.xlsx"
            + " 表：工作表用了不支持的功能：方案",
        "<pageMargins => `<oleObjects/><pageMargins` => FEATURE_UNSUPPORTED 决算.xlsx"
            + " 表：工作表用了不支持的功能：嵌入对象",
        "<pageMargins => `<customSheetViews/><pageMargins` => FEATURE_UNSUPPORTED 决算.xlsx"
            + " 表：工作表用了不支持的功能：自定义视图",
        "`<c r=\"A1\" t=\"s\"` => `<c r=\"A1\" t=\"d\"` => FEATURE_UNSUPPORTED 决算.xlsx"
            + " 表!A1：日期以文本形式保存，请用 Excel 或 WPS 重新保存模板",
        "`r=\"A1\"` => `r=\"A2\"` => CELL_UNREADABLE 决算.xlsx 表!A1：单元格“A2”的位置不对",
        "</sheetData> => `` => FEATURE_UNSUPPORTED 决算.xlsx 表：XML 不合格式",
      })
  void sheetsThatAreRefused(String from, String to, String fault) {
    byte[] template = Filled.edited(plain(), SHEET, from, to);
    assertThat(Filled.faults(folder, template).get(0)).startsWith(fault);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      value = {
        "</sheets> => `</sheets><externalReferences/>` => 引用了其他工作簿，但写法读不出来",
        "`"
            + NAMESPACE
            + "` => http://purl.oclc.org/ooxml/spreadsheetml/main => 是“严格 Open XML”格式，请另存为普通 .xlsx"
            + " 工作簿",
      })
  void booksThatAreRefused(String from, String to, String fault) {
    byte[] template = Filled.edited(plain(), BOOK, from, to);
    assertThat(Filled.faults(folder, template))
        .containsExactly("TEMPLATE_UNREADABLE 决算.xlsx：" + fault);
  }

  @Test
  void filesThatAreNoWorkbooks() {
    assertThat(Filled.faults(folder, "科目,金额".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
        .containsExactly("TEMPLATE_UNREADABLE 决算.xlsx：不是 .xlsx 文件");
    byte[] half = java.util.Arrays.copyOf(plain(), 500);
    assertThat(Filled.faults(folder, half))
        .singleElement()
        .asString()
        .startsWith("TEMPLATE_UNREADABLE 决算.xlsx：文件已损坏");
  }

  @Test
  void mergedRegionsThatComeIntoBeingStandWhereTheSchemaWantsThem() {
    byte[] template =
        Filled.template(
            b -> {
              XSSFSheet sheet = Filled.sheet(b, "表", "${指标#一级.一级} | ${指标#.名称}");
              sheet.setAutoFilter(CellRangeAddress.valueOf("A1:B1"));
            });
    Engine data = new Engine().given("指标", "项目编号,一级,名称", "1,产出,a", "1,产出,b");
    String sheet = Filled.fill(folder, template, data).part(SHEET);
    assertThat(sheet)
        .contains("<autoFilter ref=\"A1:B2\"/><mergeCells count=\"1\"><mergeCell ref=\"A1:A2\"/>");
  }
}
