package cn.juesuan.workbook;

import static cn.juesuan.workbook.Filled.all;
import static org.assertj.core.api.Assertions.assertThat;

import cn.juesuan.plan.Engine;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSimpleShape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shapes of a drawing follow the cells, whichever program wrote them. */
class ShapesTest {

  @TempDir private Path folder;

  private static Engine spending() {
    return new Engine().given("支出", "科目代码,基本支出", "2010101,1", "2010102,2.5");
  }

  private static byte[] withShape(String link, String text) {
    return Filled.template(
        b -> {
          XSSFSheet sheet =
              Filled.sheet(
                  b,
                  "甲",
                  "${支出#项.科目代码} | ${支出#项.基本支出}",
                  "合计 | =SUM(B1)",
                  "${单位.年度} | =2*SUM(B1)",
                  "${单位.单位名称}",
                  "=1/0",
                  "=SUM(B1)>0");
          XSSFCellStyle money = b.createCellStyle();
          money.setDataFormat(b.createDataFormat().getFormat("0.00\"万元\""));
          sheet.getRow(1).getCell(1).setCellStyle(money);
          XSSFSimpleShape shape =
              sheet
                  .createDrawingPatriarch()
                  .createSimpleShape(new XSSFClientAnchor(0, 0, 0, 0, 4, 3, 6, 5));
          shape.setText(text);
          shape.getCTShape().setTextlink(link);
          shape.getCTShape().getNvSpPr().getCNvPr().setName("框1");
        });
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      value = {"甲!$B$2 => 甲!$B$3", "$B$2 => $B$3", "甲!$A$3 => 甲!$A$4"})
  void aShapesLinkedCellIsFollowed(String link, String followed) {
    Filled filled = Filled.fill(folder, withShape(link, "x"), spending());
    assertThat(all(filled.part("xl/drawings/drawing1.xml"), "textlink=\"([^\"]*)\""))
        .containsExactly(followed);
  }

  /** Also where an editor has cut the remembered text, and whatever it said. */
  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      value = {
        "甲!$B$2 => 3.50万元",
        "甲!$B$3 => 7",
        "甲!$A$3 => 2024",
        "甲!$A$4 => 测试中心",
        "甲!$A$5 => #DIV/0!",
        "甲!$C$2 => ",
        "甲!$A$6 => TRUE",
        "甲!$XFD$900 => ",
      })
  void aShapeRemembersWhatItsCellShows(String link, String shown) {
    byte[] template = withShape(link, "1,234.00${单位.年度}");
    String drawing = Filled.partOf(template, "xl/drawings/drawing1.xml");
    String cut =
        drawing.replaceAll("<a:r>(.*?)<a:t>.*?</a:t></a:r>", "<a:r>$1<a:t>1</a:t></a:r>".repeat(2));
    for (byte[] one :
        List.of(template, Filled.edited(template, "xl/drawings/drawing1.xml", drawing, cut))) {
      String filled = Filled.fill(folder, one, spending()).part("xl/drawings/drawing1.xml");
      assertThat(String.join("", all(filled, "<a:t>([^<]*)</a:t>")))
          .isEqualTo(shown == null ? "" : shown);
    }
  }

  /** Editors leave no letters where the cell showed nothing when they saved. */
  @Test
  void aShapeWithoutLettersRemembersToo() {
    byte[] template = withShape("甲!$B$2", "1");
    String drawing = Filled.partOf(template, "xl/drawings/drawing1.xml");
    String empty = drawing.replaceAll("<a:r>.*</a:r>", "<a:endParaRPr lang=\"zh-CN\" b=\"1\"/>");
    assertThat(empty).doesNotContain("<a:t>");
    template = Filled.edited(template, "xl/drawings/drawing1.xml", drawing, empty);
    assertThat(Filled.fill(folder, template, spending()).part("xl/drawings/drawing1.xml"))
        .contains(
            "<a:r><a:rPr b=\"1\" lang=\"zh-CN\"/><a:t>3.50万元</a:t></a:r>"
                + "<a:endParaRPr b=\"1\" lang=\"zh-CN\"/></a:p>");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      value = {
        "甲!$B$1 => REFERENCE_TO_MANY 决算.xlsx 甲!E4:G5：“甲!$B$1”会变成多个单元格，这里只能用一个",
        "没有!$B$1 => REFERENCE_BROKEN 决算.xlsx 甲!E4:G5：没有工作表“没有”",
        "B1*2) => FORMULA_UNSUPPORTED 决算.xlsx 甲!E4:G5：图形“框1”链接的单元格：多出「)」",
      })
  void aShapeThatCannotShowItsCellIsTold(String link, String fault) {
    assertThat(Filled.faults(folder, withShape(link, "x"))).containsExactly(fault);
  }

  @Test
  void aPlaceholderInATextBoxMayBeCutIntoRuns() {
    byte[] template = withShape("", "${单位.年度}年");
    String drawing = Filled.partOf(template, "xl/drawings/drawing1.xml");
    String cut =
        drawing.replaceAll(
            "<a:r>(.*?)<a:t>.*?</a:t></a:r>",
            "<a:r>$1<a:t>共\\${单</a:t></a:r><a:r>$1<a:t>位.年</a:t></a:r><a:r>$1<a:t>度}年</a:t></a:r>");
    template = Filled.edited(template, "xl/drawings/drawing1.xml", drawing, cut);
    String filled = Filled.fill(folder, template, spending()).part("xl/drawings/drawing1.xml");
    assertThat(all(filled, "<a:t>([^<]*)</a:t>")).containsExactly("共2024", "", "年");
  }

  @Test
  void drawingsThatNewerProgramsWrapFollowTheirRows() {
    byte[] template = withShape("", "x");
    String drawing = Filled.partOf(template, "xl/drawings/drawing1.xml");
    String mc = "http://schemas.openxmlformats.org/markup-compatibility/2006";
    String wrapped =
        drawing
            .replace(
                "<xdr:twoCellAnchor",
                "<mc:AlternateContent xmlns:mc=\""
                    + mc
                    + "\"><mc:Choice xmlns:a14=\"urn:a14\" Requires=\"a14\"><xdr:twoCellAnchor")
            .replace(
                "</xdr:twoCellAnchor>",
                "</xdr:twoCellAnchor></mc:Choice><mc:Fallback/></mc:AlternateContent>");
    template = Filled.edited(template, "xl/drawings/drawing1.xml", drawing, wrapped);
    String filled = Filled.fill(folder, template, spending()).part("xl/drawings/drawing1.xml");
    assertThat(all(filled, "<xdr:row>([0-9]+)</xdr:row>")).containsExactly("4", "6");
  }
}
