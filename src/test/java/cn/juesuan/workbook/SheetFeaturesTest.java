package cn.juesuan.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import cn.juesuan.plan.Engine;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.SheetConditionalFormatting;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a sheet has besides cells is where POI finds it. */
class SheetFeaturesTest {

  @TempDir private Path folder;
  private XSSFSheet sheet;

  private static XSSFSheet table(XSSFWorkbook book) {
    return Filled.sheet(
        book, "03", "科目 | 金额", "${支出#项.科目代码} | ${支出#项.基本支出}", "合计 | =SUM(B2)", "说明");
  }

  private static void draw(XSSFWorkbook book) {
    XSSFSheet sheet = table(book);
    sheet.createFreezePane(1, 2);
    sheet.setAutoFilter(CellRangeAddress.valueOf("A1:B2"));
    sheet.addMergedRegion(CellRangeAddress.valueOf("A4:C4"));
    sheet.setRowBreak(1);
    sheet.setRowBreak(2);
    book.setPrintArea(0, "$A$1:$B$3");
    sheet.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
    SheetConditionalFormatting formats = sheet.getSheetConditionalFormatting();
    formats.addConditionalFormatting(
        new CellRangeAddress[] {CellRangeAddress.valueOf("A2:B3")},
        formats.createConditionalFormattingRule("$B2<0"));
    DataValidationHelper help = sheet.getDataValidationHelper();
    DataValidation rule =
        help.createValidation(
            help.createCustomConstraint("B2>=0"), new CellRangeAddressList(1, 1, 1, 1));
    rule.createErrorBox("错", "不能是负数");
    sheet.addValidationData(rule);
    link(book, sheet, 1, HyperlinkType.DOCUMENT, "'03'!B3");
    link(book, sheet, 3, HyperlinkType.URL, "https://example.com/?a=1&b=2");
    sheet.getHeader().setCenter("${单位.单位名称} & &P");
  }

  private static void link(
      XSSFWorkbook book, XSSFSheet sheet, int row, HyperlinkType type, String address) {
    XSSFHyperlink link = book.getCreationHelper().createHyperlink(type);
    link.setAddress(address);
    sheet.getRow(row).getCell(0).setHyperlink(link);
  }

  @BeforeEach
  void fill() {
    Engine data = new Engine().given("支出", "科目代码,基本支出", "2010101,1", "2010102,2", "2010103,3");
    sheet =
        Filled.fill(folder, Filled.template(SheetFeaturesTest::draw), data).book().getSheetAt(0);
  }

  @Test
  void paneFilterMergeAndBreaks() {
    assertThat(sheet.getPaneInformation().getHorizontalSplitTopRow()).isEqualTo((short) 4);
    assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 4);
    assertThat(sheet.getPaneInformation().getVerticalSplitPosition()).isEqualTo((short) 1);
    assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A1:B4");
    assertThat(sheet.getMergedRegions())
        .extracting(CellRangeAddress::formatAsString)
        .containsExactly("A6:C6");
    assertThat(sheet.getRowBreaks()).containsExactly(3, 4);
  }

  @Test
  void printAreaTitlesAndHeader() {
    assertThat(sheet.getWorkbook().getPrintArea(0)).isEqualTo("'03'!$A$1:$B$5");
    assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("1:1");
    assertThat(sheet.getHeader().getCenter()).isEqualTo("测试中心 & &P");
    assertThat(sheet.getWorkbook().getName("_xlnm._FilterDatabase").getRefersToFormula())
        .isEqualTo("'03'!$A$1:$B$4");
  }

  @Test
  void rules() {
    SheetConditionalFormatting formats = sheet.getSheetConditionalFormatting();
    assertThat(formats.getNumConditionalFormattings()).isEqualTo(1);
    assertThat(formats.getConditionalFormattingAt(0).getFormattingRanges())
        .extracting(CellRangeAddress::formatAsString)
        .containsExactly("A2:B5");
    assertThat(formats.getConditionalFormattingAt(0).getRule(0).getFormula1()).isEqualTo("$B2<0");
    assertThat(sheet.getDataValidations()).hasSize(1);
    DataValidation rule = sheet.getDataValidations().get(0);
    assertThat(rule.getRegions().getCellRangeAddresses())
        .extracting(CellRangeAddress::formatAsString)
        .containsExactly("B2:B4");
    assertThat(rule.getValidationConstraint().getFormula1()).isEqualTo("B2>=0");
    assertThat(rule.getErrorBoxText()).isEqualTo("不能是负数");
  }

  @Test
  void links() {
    List<String> links = new ArrayList<>();
    for (Hyperlink link : sheet.getHyperlinkList()) {
      links.add(((XSSFHyperlink) link).getCellRef() + " " + link.getAddress());
    }
    assertThat(links)
        .containsExactly(
            "A2 '03'!B5", "A3 '03'!B5", "A4 '03'!B5", "A6 https://example.com/?a=1&b=2");
  }
}
