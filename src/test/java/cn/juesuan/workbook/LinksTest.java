package cn.juesuan.workbook;

import static cn.juesuan.workbook.Filled.all;
import static org.assertj.core.api.Assertions.assertThat;

import cn.juesuan.plan.Engine;
import java.nio.file.Path;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Links follow the cells that they lead to; outer ones are kept as they are written. */
class LinksTest {

  private static final String SHEET = "xl/worksheets/sheet1.xml";

  @TempDir private Path folder;

  private static Engine spending() {
    return new Engine()
        .given("支出", "科目代码,基本支出", "2010101,1", "2010102,2.5")
        .given("项目", "项目编号,项目简称,预算数", "01,甲,10", "02,乙,20");
  }

  private static byte[] linked(HyperlinkType type, String... addresses) {
    return Filled.template(
        b -> {
          XSSFSheet sheet =
              Filled.sheet(b, "甲", "${支出#项.科目代码} | ${支出#项.基本支出}", "合计 | =SUM(B1)", "x", "y", "z");
          Filled.sheet(b, "${项目#.项目简称}", "${项目#.预算数}");
          for (int i = 0; i < addresses.length; i++) {
            Hyperlink link = b.getCreationHelper().createHyperlink(type);
            link.setAddress(addresses[i]);
            sheet.getRow(i + 1).getCell(0).setHyperlink(link);
          }
        });
  }

  @Test
  void aLinkIntoRepeatedRowsOrSheetsLeadsToTheFirst() {
    byte[] template = linked(HyperlinkType.DOCUMENT, "甲!A1", "'${项目#.项目简称}'!A1", "甲!A2", "甲!A1:B2");
    String sheet = Filled.fill(folder, template, spending()).part(SHEET);
    assertThat(all(sheet, "location=\"([^\"]*)\""))
        .containsExactly("甲!A1", "'甲(2)'!A1", "甲!A3", "甲!A1:B3");
  }

  @Test
  void aLinkToASheetThatIsLeftOutIsLeftOut() {
    byte[] template = linked(HyperlinkType.DOCUMENT, "'${项目#.项目简称}'!A1", "甲!A2");
    Engine data = new Engine().given("支出", "科目代码,基本支出", "2010101,1").given("项目", "项目编号");
    String sheet = Filled.fill(folder, template, data).part(SHEET);
    assertThat(all(sheet, "location=\"([^\"]*)\"")).containsExactly("甲!A2");
  }

  @Test
  void aLinkToNoSheetIsToldAsALink() {
    assertThat(Filled.faults(folder, linked(HyperlinkType.DOCUMENT, "旧表!A1")))
        .containsExactly("LINK_BROKEN 决算.xlsx 甲!A2：没有工作表“旧表”");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://x.gov.cn/100%公开.html",
        "http://x.gov.cn/a b[1]|c^d.html",
        "file:///D:/决算 2024/附件.pdf",
        "mailto:a@x.gov.cn?subject=决算 公开",
        "附件\\说明.docx",
      })
  void outerLinksAreKeptToTheLetter(String target) {
    byte[] template = linked(HyperlinkType.URL, "http://example.org/");
    template =
        Filled.edited(
            template, "xl/worksheets/_rels/sheet1.xml.rels", "http://example.org/", target);
    assertThat(
            Filled.fill(folder, template, spending()).part("xl/worksheets/_rels/sheet1.xml.rels"))
        .contains("Target=\"" + target + "\"");
  }

  @Test
  void anOuterLinkThatIsOnlyAPlaceFollowsIt() {
    byte[] template = linked(HyperlinkType.URL, "http://example.org/");
    template =
        Filled.edited(
            template, "xl/worksheets/_rels/sheet1.xml.rels", "http://example.org/", "#甲!A2");
    String sheet = Filled.fill(folder, template, spending()).part(SHEET);
    assertThat(all(sheet, "<hyperlink ([^>]*)/>"))
        .singleElement()
        .asString()
        .contains("location=\"甲!A3\"")
        .doesNotContain("r:id");
  }
}
