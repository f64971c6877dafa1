package cn.juesuan.workbook;

import static cn.juesuan.workbook.Filled.all;
import static org.assertj.core.api.Assertions.assertThat;

import cn.juesuan.plan.Engine;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFPicture;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Comments, pictures and charts follow the cells. */
class DrawingsTest {

  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};

  @TempDir private Path folder;

  private static Engine spending() {
    return new Engine()
        .given("支出", "科目代码,基本支出", "2010101,1", "2010102,2.5", "2080505,4")
        .given("项目", "项目编号,项目简称,预算数", "01,甲,10", "02,乙,20");
  }

  @Test
  void commentsAreRepeatedWithTheirCellsAndSoAreTheirBoxes() {
    byte[] template =
        Filled.template(
            book -> {
              XSSFSheet sheet = Filled.sheet(book, "表", "头", "${支出#项.科目代码}", "末");
              for (int row = 1; row <= 2; row++) {
                XSSFClientAnchor anchor = new XSSFClientAnchor(0, 0, 0, 0, 2, row, 4, row + 2);
                var comment = sheet.createDrawingPatriarch().createCellComment(anchor);
                comment.setAddress(row, 0);
                comment.setString(row == 1 ? "${单位.年度}年" : "末注");
              }
            });
    Filled filled = Filled.fill(folder, template, spending());
    List<String> comments = new ArrayList<>();
    filled
        .book()
        .getSheetAt(0)
        .getCellComments()
        .forEach((a, c) -> comments.add(a + " " + c.getString()));
    assertThat(comments).containsExactlyInAnyOrder("A2 2024年", "A3 2024年", "A4 2024年", "A5 末注");
    String vml =
        filled.part(
            filled.partNames().stream().filter(n -> n.endsWith(".vml")).findFirst().orElseThrow());
    assertThat(all(vml, "<x:Row>([0-9]+)</x:Row>")).containsExactly("1", "2", "3", "4");
    assertThat(all(vml, "<x:Anchor>([0-9, ]+)</x:Anchor>"))
        .extracting(a -> a.split(",\\s*", -1)[2] + "-" + a.split(",\\s*", -1)[6])
        .containsExactly("1-3", "2-4", "3-5", "4-6");
    assertThat(all(vml, "<v:shape [^>]*?id=\"([^\"]+)\"")).doesNotHaveDuplicates().hasSize(4);
  }

  private static void picture(XSSFWorkbook book, XSSFSheet sheet, int firstRow, int lastRow) {
    int picture = book.addPicture(PNG, Workbook.PICTURE_TYPE_PNG);
    XSSFClientAnchor anchor = new XSSFClientAnchor(0, 0, 0, 0, 3, firstRow, 5, lastRow);
    sheet.createDrawingPatriarch().createPicture(anchor, picture);
  }

  @Test
  void picturesFollowTheirCorners() {
    byte[] template =
        Filled.template(
            book -> {
              XSSFSheet sheet = Filled.sheet(book, "表", "头", "${支出#项.科目代码}", "末");
              picture(book, sheet, 0, 2);
              picture(book, sheet, 2, 9);
            });
    XSSFSheet sheet = Filled.fill(folder, template, spending()).book().getSheetAt(0);
    assertThat(sheet.getDrawingPatriarch().getShapes())
        .extracting(
            s -> {
              XSSFClientAnchor anchor = ((XSSFPicture) s).getClientAnchor();
              return anchor.getRow1() + "-" + anchor.getRow2();
            })
        .containsExactly("0-4", "4-11");
    assertThat(sheet.getWorkbook().getAllPictures().get(0).getData()).isEqualTo(PNG);
  }

  @Test
  void repeatedSheetsShareTheirPictureAndHaveDrawingsOfTheirOwn() {
    byte[] template =
        Filled.template(
            book -> {
              XSSFSheet sheet = Filled.sheet(book, "${项目#.项目简称}", "${项目#.预算数}", "末");
              picture(book, sheet, 1, 3);
            });
    Filled filled = Filled.fill(folder, template, spending());
    assertThat(filled.partNames())
        .filteredOn(n -> n.contains("media/") || n.matches("xl/drawings/[^/]+"))
        .containsExactlyInAnyOrder(
            "xl/drawings/drawing1.xml", "xl/drawings/drawing1_1.xml", "xl/media/image1.png");
    for (int i = 0; i < 2; i++) {
      XSSFSheet sheet = filled.book().getSheetAt(i);
      assertThat(
              ((XSSFPicture) sheet.getDrawingPatriarch().getShapes().get(0))
                  .getPictureData()
                  .getData())
          .isEqualTo(PNG);
    }
  }

  private static void chart(XSSFSheet sheet, String categories, String values) {
    XSSFDrawing drawing = sheet.createDrawingPatriarch();
    XSSFChart chart = drawing.createChart(new XSSFClientAnchor(0, 0, 0, 0, 4, 0, 9, 12));
    chart.setTitleText("${单位.年度}年支出");
    Charts.bars(chart, sheet, categories, values);
  }

  @Test
  void chartsDrawTheGrownCellsAndRememberTheirValues() {
    byte[] template =
        Filled.template(
            book ->
                chart(
                    Filled.sheet(book, "03", "头 | 额", "${支出#项.科目代码} | ${支出#项.基本支出}", "末"),
                    "A2:A2",
                    "B2:B2"));
    template = Filled.edited(template, "xl/charts/chart1.xml", "'03'!$B$2", "'03'!$B$2:$B$2");
    String chart = Filled.fill(folder, template, spending()).part("xl/charts/chart1.xml");
    assertThat(all(chart, "<c:f>([^<]*)</c:f>"))
        .containsExactly("'03'!$A$2:$A$4", "'03'!$B$2:$B$4");
    assertThat(all(chart, "<c:v>([^<]*)</c:v>"))
        .containsExactly("2010101", "2010102", "2080505", "1", "2.5", "4");
    assertThat(all(chart, "<c:ptCount val=\"([0-9]+)\"")).containsExactly("3", "3");
    assertThat(all(chart, "<a:t>([^<]*)</a:t>")).containsExactly("2024年支出");
  }

  @Test
  void aRepeatedSheetsChartDrawsItsOwnCells() {
    byte[] template =
        Filled.template(
            book -> chart(Filled.sheet(book, "项目", "a | b", "c | d"), "A1:A2", "B1:B2"));
    template = Filled.edited(template, "xl/workbook.xml", "\"项目\"", "\"${项目#.项目简称}\"");
    template = Filled.edited(template, "xl/charts/chart1.xml", "项目!", "'${项目#.项目简称}'!");
    Filled filled = Filled.fill(folder, template, spending());
    assertThat(all(filled.part("xl/charts/chart1.xml"), "<c:f>([^<]*)</c:f>"))
        .containsExactly("甲!$A$1:$A$2", "甲!$B$1:$B$2");
    assertThat(all(filled.part("xl/charts/chart1_1.xml"), "<c:f>([^<]*)</c:f>"))
        .containsExactly("乙!$A$1:$A$2", "乙!$B$1:$B$2");
  }
}
