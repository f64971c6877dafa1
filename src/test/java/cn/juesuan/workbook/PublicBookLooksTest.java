package cn.juesuan.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.apache.poi.ss.usermodel.SheetConditionalFormatting;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSimpleShape;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a copy for the public looks: printing, conditional formats and charts of public cells. */
class PublicBookLooksTest {

  private PublicCopies copies;

  @BeforeEach
  void into(@TempDir Path folder) {
    copies = new PublicCopies(folder);
  }

  @Test
  void looksAndPrintingStay() {
    byte[] copy =
        copies.published(
            book -> {
              XSSFSheet sheet = Filled.sheet(book, "收支", "题 | ", "甲 | 1 | 旁", "乙 | 2", "丙 | 3");
              sheet.addMergedRegion(CellRangeAddress.valueOf("A1:C1"));
              sheet.setColumnWidth(0, 20 * 256);
              sheet.setColumnWidth(2, 30 * 256);
              sheet.getRow(1).setHeightInPoints(33);
              sheet.setRowBreak(1);
              sheet.setRowBreak(2);
              book.setPrintArea(0, "$A$1:$B$3");
              sheet.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
              sheet.createFreezePane(1, 2);
              sheet.getFooter().setCenter("第 &P 页 共 &N 页");
              sheet.getPrintSetup().setLandscape(true);
              sheet.setFitToPage(true);
              rules(sheet);
              Filled.sheet(book, "内部", "x");
            });
    String sheet = PublicCopies.parts(copy).get("xl/worksheets/sheet1.xml");
    assertThat(sheet)
        .contains(
            "<pageSetUpPr fitToPage=\"true\">",
            "<mergeCell ref=\"A1:B1\"/>",
            " ht=\"33.0\"",
            "min=\"1\" max=\"1\"",
            "orientation=\"landscape\"",
            "&amp;C第 &amp;P 页 共 &amp;N 页",
            "<rowBreaks count=\"1\" manualBreakCount=\"1\">",
            "topLeftCell=\"B3\"",
            "<conditionalFormatting sqref=\"B2:B3\">",
            "<formula>B2&lt;0</formula>")
        .doesNotContain("min=\"3\"", "C2", "内部");
    assertThat(PublicCopies.parts(copy).get("xl/workbook.xml"))
        .contains(
            "<definedName name=\"_xlnm.Print_Area\" localSheetId=\"0\">收支!$A$1:$B$3<",
            "<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"0\">收支!$1:$1<");
    assertThat(copies.problems())
        .containsExactly("PUBLISH_LEFT_OUT 做好的.xlsx 收支：没有放进公开的工作簿：A2:A3 的条件格式");
  }

  /** One looks at public cells only, one at the cell beside the table. */
  private static void rules(XSSFSheet sheet) {
    SheetConditionalFormatting formats = sheet.getSheetConditionalFormatting();
    formats.addConditionalFormatting(
        new CellRangeAddress[] {CellRangeAddress.valueOf("B2:B3")},
        formats.createConditionalFormattingRule("B2<0"));
    formats.addConditionalFormatting(
        new CellRangeAddress[] {CellRangeAddress.valueOf("A2:A3")},
        formats.createConditionalFormattingRule("$C2>0"));
  }

  private static void charts(XSSFWorkbook book) {
    XSSFSheet sheet = Filled.sheet(book, "收支", "甲 | =1", "乙 | =2", "丙 | =B1+B2", "丁 | =9");
    XSSFSheet inside = Filled.sheet(book, "内部", "一 | =5", "二 | =B1+1", "三 | =7", "四 | =8");
    inside.getRow(2).setZeroHeight(true);
    book.setPrintArea(0, "$A$1:$D$3");
    chart(sheet, sheet, "A1:A3", "B1:B3", 0);
    chart(sheet, inside, "A1:A4", "B1:B4", 1);
    chart(sheet, sheet, "A1:A4", "B1:B4", 2);
    chart(sheet, inside, "A1:A4", "B1:B4", 6);
  }

  private static void chart(XSSFSheet on, XSSFSheet of, String categories, String values, int row) {
    XSSFChart chart =
        on.createDrawingPatriarch()
            .createChart(new XSSFClientAnchor(0, 0, 0, 0, 0, row, 2, row + 1));
    Charts.bars(chart, of, categories, values);
  }

  /** The chart below the print area is not printed, so it is not public. */
  @Test
  void chartsDrawPublicCellsAndHoldTheFiguresOfOthers() {
    byte[] copy = copies.published(PublicBookLooksTest::charts);
    Map<String, String> parts = PublicCopies.parts(copy);
    assertThat(parts.keySet()).filteredOn(n -> n.contains("chart")).hasSize(3);
    assertThat(parts.get("xl/charts/chart1.xml"))
        .contains("<c:f>收支!$A$1:$A$3</c:f>", "<c:v>丙</c:v>", "<c:f>收支!$B$1:$B$3</c:f>")
        .contains("<c:pt idx=\"2\"><c:v>3</c:v></c:pt>");
    assertThat(parts.get("xl/charts/chart2.xml"))
        .contains("<c:strLit><c:ptCount val=\"3\"/>", "<c:numLit>", "<c:v>一</c:v>")
        .contains("<c:pt idx=\"1\"><c:v>6</c:v></c:pt><c:pt idx=\"2\"><c:v>8</c:v></c:pt>")
        .doesNotContain("<c:f>", "三");
    assertThat(parts.get("xl/charts/chart3.xml"))
        .contains("<c:v>丁</c:v>", "<c:pt idx=\"3\"><c:v>9</c:v></c:pt>")
        .doesNotContain("<c:f>");
    assertThat(copies.problems()).isEmpty();
  }

  private static byte[] withShape(String format, String letters) {
    byte[] book =
        Filled.template(
            b -> {
              XSSFSheet sheet = Filled.sheet(b, "收支", "合计 | =1234+1.5");
              Filled.sheet(b, "内部", "x");
              XSSFCellStyle money = b.createCellStyle();
              money.setDataFormat(b.createDataFormat().getFormat(format));
              sheet.getRow(0).getCell(1).setCellStyle(money);
              XSSFSimpleShape shape =
                  sheet
                      .createDrawingPatriarch()
                      .createSimpleShape(new XSSFClientAnchor(0, 0, 0, 0, 0, 0, 1, 1));
              shape.setText("旧");
              shape.getCTShape().setTextlink("收支!$B$1");
            });
    String drawing = Filled.partOf(book, "xl/drawings/drawing1.xml");
    String edited = drawing.replaceAll("<a:r>.*</a:r>", letters);
    return Filled.edited(book, "xl/drawings/drawing1.xml", drawing, edited);
  }

  /** However editors have cut the old text, or left none. */
  @ParameterizedTest
  @ValueSource(
      strings = {"", "<a:r><a:t>旧</a:t></a:r>", "<a:r><a:t>旧</a:t></a:r><a:r><a:t>的</a:t></a:r>"})
  void aShapeSaysWhatItsCellShows(String letters) {
    byte[] copy =
        copies.copy(copies.template(), withShape("#,##0.00\"万元\"", letters)).orElseThrow();
    String drawing = PublicCopies.parts(copy).get("xl/drawings/drawing1.xml");
    assertThat(String.join("", Filled.all(drawing, "<a:t>([^<]*)</a:t>"))).isEqualTo("1,235.50万元");
    assertThat(drawing).doesNotContain("textlink");
    assertThat(copies.problems()).isEmpty();
  }

  @Test
  void aShapeWhoseCellShowsWhatIsNotCertainIsNotPublished() {
    assertThat(copies.copy(copies.template(), withShape("0.00*-", ""))).isEmpty();
    assertThat(copies.problems())
        .containsExactly(
            "FORMAT_UNCERTAIN 做好的.xlsx 收支：图形显示的单元格“收支!$B$1”的数字格式："
                + "用 * 填满单元格的字符显示几个取决于列宽，请删去“*”和后面的字符");
  }
}
