package cn.juesuan.workbook;

import static cn.juesuan.workbook.Filled.all;
import static org.assertj.core.api.Assertions.assertThat;

import cn.juesuan.plan.Engine;
import cn.juesuan.plan.PlacedAmounts;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFPicture;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSimpleShape;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Charts, pictures and shapes in repeated rows are repeated with them. */
class RepeatedDrawingsTest {

  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};
  private static final String DRAWING = "xl/drawings/drawing1.xml";

  @TempDir private Path folder;

  private static Engine projects() {
    return new Engine()
        .given("项目", "项目编号,项目简称,预算数", "01,甲,10", "02,乙,20", "03,丙,30")
        .given("指标", "项目编号,名称,分值", "01,a,1", "01,b,2", "02,c,3", "03,d,4", "03,e,5", "03,f,6");
  }

  /** A block of four rows for each project: a heading, its indicators, a row for the drawing. */
  private static XSSFSheet blocks(XSSFWorkbook book) {
    return Filled.sheet(
        book,
        "自评",
        "头",
        "${项目#.项目简称} | ${项目#.预算数}",
        "${指标#.名称} | ${指标#.分值}",
        "图 | =SUM(B3)",
        "${项目#.项目编号}",
        "末 | =SUM(B3)");
  }

  private static XSSFClientAnchor at(int firstRow, int lastRow) {
    return new XSSFClientAnchor(0, 0, 0, 0, 3, firstRow, 6, lastRow);
  }

  private static void chart(XSSFSheet sheet) {
    XSSFDrawing drawing = sheet.createDrawingPatriarch();
    XSSFChart chart = drawing.createChart(at(3, 5));
    chart.setTitleText("${单位.年度}年");
    Charts.bars(chart, sheet, "A3:A3", "B3:B3");
  }

  private static List<String> formulas(Filled filled, String part) {
    return all(filled.part(part), "<c:f>([^<]*)</c:f>");
  }

  private static List<String> values(Filled filled, String part) {
    return all(filled.part(part), "<c:v>([^<]*)</c:v>");
  }

  @Test
  void eachInstanceHasItsChart() {
    Filled filled = Filled.fill(folder, Filled.template(b -> chart(blocks(b))), projects());
    assertThat(formulas(filled, "xl/charts/chart1.xml"))
        .containsExactly("自评!$A$3:$A$4", "自评!$B$3:$B$4");
    assertThat(formulas(filled, "xl/charts/chart1_0_1.xml")).containsExactly("自评!$A$8", "自评!$B$8");
    assertThat(formulas(filled, "xl/charts/chart1_0_2.xml"))
        .containsExactly("自评!$A$12:$A$14", "自评!$B$12:$B$14");
    assertThat(values(filled, "xl/charts/chart1.xml")).containsExactly("a", "b", "1", "2");
    assertThat(values(filled, "xl/charts/chart1_0_1.xml")).containsExactly("c", "3");
    assertThat(values(filled, "xl/charts/chart1_0_2.xml"))
        .containsExactly("d", "e", "f", "4", "5", "6");
    assertThat(all(filled.part("xl/charts/chart1_0_2.xml"), "<a:t>([^<]*)</a:t>"))
        .containsExactly("2024年");
    List<XSSFChart> charts = filled.book().getSheetAt(0).getDrawingPatriarch().getCharts();
    assertThat(charts).hasSize(3);
    assertThat(all(filled.part(DRAWING), "<xdr:row>([0-9]+)</xdr:row>"))
        .containsExactly("4", "6", "8", "10", "14", "16");
  }

  /** Names of shapes are what people see in the selection pane; numbers are the file's. */
  @Test
  void copiesHaveNumbersAndNamesOfTheirOwn() {
    byte[] template =
        Filled.template(
            b -> {
              XSSFSheet sheet = blocks(b);
              XSSFDrawing drawing = sheet.createDrawingPatriarch();
              for (int i = 0; i < 2; i++) {
                XSSFSimpleShape shape = drawing.createSimpleShape(at(3, 4));
                shape.getCTShape().getNvSpPr().getCNvPr().setName(i == 0 ? "框" : "框 (2)");
              }
            });
    String drawing = Filled.fill(folder, template, projects()).part(DRAWING);
    assertThat(all(drawing, "<xdr:cNvPr [^>]*name=\"([^\"]*)\""))
        .containsExactly("框", "框 (3)", "框 (4)", "框 (2)", "框 (2) (2)", "框 (2) (3)");
    assertThat(all(drawing, "<xdr:cNvPr [^>]*id=\"([^\"]*)\"")).hasSize(6).doesNotHaveDuplicates();
  }

  @Test
  void picturesAreRepeatedAndShareTheirPart() {
    byte[] template =
        Filled.template(
            b -> {
              XSSFSheet sheet = blocks(b);
              int picture = b.addPicture(PNG, Workbook.PICTURE_TYPE_PNG);
              sheet.createDrawingPatriarch().createPicture(at(2, 3), picture);
            });
    Filled filled = Filled.fill(folder, template, projects());
    XSSFSheet sheet = filled.book().getSheetAt(0);
    assertThat(sheet.getDrawingPatriarch().getShapes())
        .hasSize(6)
        .allSatisfy(s -> assertThat(((XSSFPicture) s).getPictureData().getData()).isEqualTo(PNG))
        .extracting(s -> ((XSSFPicture) s).getClientAnchor().getRow1())
        .containsExactly(2, 3, 7, 11, 12, 13);
    assertThat(filled.partNames()).filteredOn(n -> n.contains("media/")).hasSize(1);
  }

  /** A shape shows a cell of its own instance; a click leads to a place of its own instance. */
  @Test
  void shapesShowAndLeadToTheirOwnInstance() {
    byte[] template =
        Filled.template(
            b -> {
              XSSFSheet sheet = blocks(b);
              XSSFSimpleShape shape = sheet.createDrawingPatriarch().createSimpleShape(at(3, 4));
              shape.setText("x");
              shape.getCTShape().setTextlink("自评!$B$2");
              var rel =
                  sheet
                      .createDrawingPatriarch()
                      .getPackagePart()
                      .addExternalRelationship(
                          "#自评!B4",
                          "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink");
              shape.getCTShape().getNvSpPr().getCNvPr().addNewHlinkClick().setId(rel.getId());
            });
    Filled filled = Filled.fill(folder, template, projects());
    String drawing = filled.part(DRAWING);
    assertThat(all(drawing, "textlink=\"([^\"]*)\""))
        .containsExactly("自评!$B$2", "自评!$B$7", "自评!$B$11");
    String links = filled.part("xl/drawings/_rels/drawing1.xml.rels");
    assertThat(all(drawing, "hlinkClick [^>]*r:id=\"([^\"]*)\""))
        .extracting(id -> target(links, id))
        .containsExactly("#自评!B5", "#自评!B9", "#自评!B15");
  }

  private static String target(String links, String id) {
    Matcher found = Pattern.compile("Id=\"" + id + "\" [^>]*Target=\"([^\"]*)\"").matcher(links);
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  @Test
  void copiesOfCopiedSheetsHaveChartsOfTheirOwn() {
    byte[] template =
        Filled.template(
            b -> {
              XSSFSheet sheet = Filled.sheet(b, "甲页", "${项目#.预算数}", "${指标#.名称} | ${指标#.分值}", "末");
              XSSFDrawing drawing = sheet.createDrawingPatriarch();
              Charts.bars(drawing.createChart(at(1, 2)), sheet, "A2:A2", "B2:B2");
            });
    template = Filled.edited(template, "xl/workbook.xml", "\"甲页\"", "\"${项目#.项目简称}\"");
    template = Filled.edited(template, "xl/charts/chart1.xml", "甲页!", "'${项目#.项目简称}'!");
    Filled filled = Filled.fill(folder, template, projects());
    assertThat(filled.partNames())
        .filteredOn(n -> n.matches("xl/charts/[^/]+"))
        .containsExactlyInAnyOrder(
            "xl/charts/chart1.xml",
            "xl/charts/chart1_0_1.xml",
            "xl/charts/chart1_1.xml",
            "xl/charts/chart1_2.xml",
            "xl/charts/chart1_2_1.xml",
            "xl/charts/chart1_2_2.xml");
    assertThat(formulas(filled, "xl/charts/chart1_2_1.xml")).containsExactly("丙!$A$3", "丙!$B$3");
    for (int i = 0; i < 3; i++) {
      assertThat(filled.book().getSheetAt(i).getDrawingPatriarch().getCharts())
          .hasSize(List.of(2, 1, 3).get(i));
    }
  }

  @Test
  void anEmptyBandKeepsItsChartOnce() {
    Filled filled = Filled.fill(folder, Filled.template(b -> chart(blocks(b))), new Engine());
    assertThat(filled.book().getSheetAt(0).getDrawingPatriarch().getCharts()).hasSize(1);
    assertThat(formulas(filled, "xl/charts/chart1.xml")).containsExactly("自评!$A$3", "自评!$B$3");
  }

  /** A template may be last year's finished workbook. */
  @Test
  void whatIsCalledLikeACopyIsNotOverwritten() {
    byte[] template =
        Filled.template(
            b -> {
              XSSFSheet sheet = blocks(b);
              chart(sheet);
              Charts.bars(
                  sheet.createDrawingPatriarch().createChart(at(5, 9)), sheet, "A1:A1", "B1:B1");
            });
    for (String part : List.of("[Content_Types].xml", "xl/drawings/_rels/drawing1.xml.rels")) {
      template = Filled.edited(template, part, "charts/chart2.xml", "charts/chart1_0_1.xml");
    }
    template =
        Filled.with(
            template,
            "xl/charts/chart1_0_1.xml",
            Filled.partOf(template, "xl/charts/chart2.xml")
                .getBytes(java.nio.charset.StandardCharsets.UTF_8));
    Filled filled = Filled.fill(folder, template, projects());
    assertThat(filled.book().getSheetAt(0).getDrawingPatriarch().getCharts()).hasSize(4);
    assertThat(formulas(filled, "xl/charts/chart1_0_1.xml")).containsExactly("自评!$A$1", "自评!$B$1");
    assertThat(formulas(filled, "xl/charts/chart1_0_1_.xml")).containsExactly("自评!$A$8", "自评!$B$8");
  }

  @Test
  void thePublicCopyHasAllCharts() {
    PublicCopies copies = new PublicCopies(folder);
    Filled.Drawing drawing = b -> chart(blocks(b));
    Filled filled = Filled.fill(folder, Filled.template(drawing), projects());
    byte[] copy = copies.copy(copies.template(drawing), filled.bytes()).orElseThrow();
    assertThat(copies.problems()).isEmpty();
    for (int chart = 1; chart <= 3; chart++) {
      String name = "xl/charts/chart" + chart + ".xml";
      String own = "xl/charts/chart1" + (chart == 1 ? "" : "_0_" + (chart - 1)) + ".xml";
      assertThat(all(Filled.partOf(copy, name), "<c:f>([^<]*)</c:f>"))
          .isEqualTo(formulas(filled, own));
      assertThat(all(Filled.partOf(copy, name), "<c:v>([^<]*)</c:v>"))
          .isEqualTo(values(filled, own));
    }
  }

  /** What this program would not read again. */
  @Test
  void moreChartsThanAWorkbookMayHaveAreNotWritten() {
    String[] many =
        IntStream.range(0, 2_100)
            .mapToObj(i -> String.format("%04d,p,1", i))
            .toArray(String[]::new);
    Engine data = new Engine().given("项目", "项目编号,项目简称,预算数", many);
    WorkbookTemplate template =
        new PublicCopies(folder)
            .template(
                b -> {
                  XSSFSheet sheet = Filled.sheet(b, "表", "头", "${项目#.项目简称} | ${项目#.预算数}");
                  XSSFDrawing drawing = sheet.createDrawingPatriarch();
                  Charts.bars(drawing.createChart(at(1, 2)), sheet, "A2:A2", "B2:B2");
                });
    var plan = template.planner().plan(data.data(), new PlacedAmounts());
    var filled = template.fill(plan.value());
    assertThat(filled.bytes()).isEmpty();
    assertThat(filled.problems())
        .extracting(p -> p.kind() + " " + p.place().text() + "：" + p.detail())
        .containsExactly("WORKBOOK_LARGE 决算.xlsx：会有 2107 个部件（工作表、图表等），最多 2000 个");
  }

  /** Each of 200 charts would remember 32,000 cells. */
  @Test
  void moreCellsThanChartsDrawAreNotWritten() {
    String[] many =
        IntStream.range(0, 200).mapToObj(i -> String.format("%04d,p,1", i)).toArray(String[]::new);
    Engine data = new Engine().given("项目", "项目编号,项目简称,预算数", many);
    WorkbookTemplate template =
        new PublicCopies(folder)
            .template(
                b -> {
                  XSSFSheet sheet = Filled.sheet(b, "表", "头", "${项目#.项目简称} | ${项目#.预算数}");
                  XSSFDrawing drawing = sheet.createDrawingPatriarch();
                  Charts.bars(drawing.createChart(at(1, 2)), sheet, "C1:C1", "D1:D40000");
                });
    var filled = template.fill(template.planner().plan(data.data(), new PlacedAmounts()).value());
    assertThat(filled.bytes()).isEmpty();
    assertThat(filled.problems())
        .extracting(p -> p.kind() + "：" + p.detail())
        .containsExactly("WORKBOOK_LARGE：图表要画的单元格合计超过 5000000 个");
  }
}
