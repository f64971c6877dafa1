package cn.juesuan.docx;

import static org.assertj.core.api.Assertions.assertThat;

import cn.juesuan.plan.BookPlan;
import cn.juesuan.plan.Engine;
import cn.juesuan.plan.PlacedAmounts;
import cn.juesuan.problem.Found;
import cn.juesuan.problem.Problem;
import cn.juesuan.template.TestDictionary;
import cn.juesuan.workbook.Filled;
import cn.juesuan.workbook.WorkbookFile;
import cn.juesuan.workbook.WorkbookTemplate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A document says what its unit's workbook has calculated. */
class DocumentsTest {

  @TempDir private Path folder;

  private static void draw(XSSFWorkbook book) {
    XSSFSheet words =
        Filled.sheet(
            book,
            "说明",
            "=\"共\"&SUM('表'!B2)&\"万元\" | 正文",
            "=IF(1=2,\"x\",\"\") | 正文",
            "一、按项 | 一级标题",
            "${支出#项.科目代码} | 正文文字",
            "图1 | 二级标题",
            "=\"甲\"&CHAR(10)&\"乙<&\" | ");
    name(book, "话", "'说明'!$A$1:$B$6");
    XSSFSheet table =
        Filled.sheet(
            book, "表", "${单位.单位名称} | ", "${支出#项.科目代码} | ${支出#项.基本支出} | 表外", "合计 | =SUM(B2)");
    table.addMergedRegion(CellRangeAddress.valueOf("A1:B1"));
    book.setPrintArea(1, "$A$1:$B$3");
    var two = book.createCellStyle();
    two.setDataFormat(book.createDataFormat().getFormat("#,##0.00"));
    table.getRow(1).getCell(1).setCellStyle(two);
    table.getRow(2).getCell(1).setCellStyle(two);
    Filled.sheet(book, "附_${项目#.项目简称}", "${项目#.项目编号} | ${项目#.预算数}");
    XSSFSheet pages = Filled.sheet(book, "两页", "项目 | 金额", "一 | 1", "二 | 2", "三 | 3", "注 | ");
    pages.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
    pages.addMergedRegion(CellRangeAddress.valueOf("A4:A5"));
    name(book, "另页", "'两页'!$3:$3,'两页'!$5:$5,'两页'!$1:$1");
    XSSFSheet narrow = Filled.sheet(book, "窄", "${单位.单位名称} | | ", "2010101 | 代码 | =SUM(1,2)");
    narrow.setColumnHidden(0, true);
    narrow.addMergedRegion(CellRangeAddress.valueOf("A1:C1"));
    chart(words);
  }

  private static void name(XSSFWorkbook book, String name, String area) {
    var defined = book.createName();
    defined.setNameName(name);
    defined.setRefersToFormula(area);
  }

  private static void chart(XSSFSheet sheet) {
    XSSFChart chart =
        sheet.createDrawingPatriarch().createChart(new XSSFClientAnchor(0, 0, 0, 0, 4, 0, 9, 9));
    XSSFSheet table = sheet.getWorkbook().getSheetAt(1);
    XDDFChartData pie = chart.createData(ChartTypes.PIE, null, null);
    pie.addSeries(
        XDDFDataSourcesFactory.fromStringCellRange(table, CellRangeAddress.valueOf("A2:A2")),
        XDDFDataSourcesFactory.fromNumericCellRange(table, CellRangeAddress.valueOf("B2:B2")));
    chart.plot(pie);
    chart.setTitleText("图1");
  }

  private static Engine data() {
    return new Engine()
        .given("支出", "科目代码,基本支出", "2010101,1", "2010102,2000.5")
        .given("项目", "项目编号,项目简称,预算数", "01,甲,10", "02,乙,20");
  }

  private WorkbookTemplate workbook() {
    try {
      Path file = Files.write(folder.resolve("决算.xlsx"), Filled.template(DocumentsTest::draw));
      return WorkbookFile.read(file).compile(TestDictionary.read()).value().orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Found<byte[]> filled(Engine data, String... lines) {
    Found<Optional<DocumentTemplate>> document = Word.open(folder, Word.template(lines));
    assertThat(document.problems()).isEmpty();
    DocumentTemplate template = document.value().orElseThrow();
    assertThat(template.faults(List.of(workbook()))).isEmpty();
    return filled(data, template);
  }

  private Found<byte[]> filled(Engine data, DocumentTemplate template) {
    WorkbookTemplate workbook = workbook();
    Found<BookPlan> plan = workbook.planner().plan(data.data(), new PlacedAmounts());
    return template.fill(data.data(), List.of(workbook.fill(plan.value()).view()));
  }

  private List<String> lines(String... template) {
    Found<byte[]> filled = filled(data(), template);
    assertThat(filled.problems()).isEmpty();
    return Word.lines(filled.value());
  }

  @Test
  void placeholdersStandAnywhereAndInAnyRuns() {
    assertThat(
            lines(
                "一级标题> ${单位.单¦位名称}的¦话",
                "前¦${单位¦.年度}${单位.部门名称}¦后",
                "表> ¦${单位.编制人数}¦人",
                "没有",
                "页脚> ${单位.填报日期}印"))
        .containsExactly("一级标题> 测试中心的话", "前2024测试局后", "[13人]", "没有", "页脚> 2025年2月10日印");
  }

  @Test
  void paragraphsComeWithTheirStylesAndChartsBeforeTheirCaptions() {
    assertThat(lines("头", "${段落=话}", "尾"))
        .containsExactly(
            "头",
            "Normal> 共2001.5万元",
            "一级标题> 一、按项",
            "正文文字> 2010101",
            "正文文字> 2010102",
            "(图表)",
            "二级标题> 图1",
            "甲",
            "乙<&",
            "尾",
            "页脚> ");
  }

  @Test
  void tablesShowWhatIsPrintedAndShownAndChartsAreLive() {
    Found<byte[]> filled = filled(data(), "${表格=表}", "${图表=图1}");
    assertThat(Word.lines(filled.value()))
        .containsExactly(
            "测试中心", "[2010101 | 1.00]", "[2010102 | 2,000.50]", "[合计 | 2,001.50]", "(图表)", "页脚> ");
    String chart = Filled.partOf(filled.value(), "word/charts/chart1.xml");
    assertThat(chart)
        .contains("<c:v>2010101</c:v>", "<c:v>2000.5</c:v>", "图表数据!$B$2:$B$3", "externalData")
        .doesNotContain("图1");
  }

  /** Not within its head, nor within what is merged. */
  @Test
  void aRowBeginsAPageWhereANameSaysSo() {
    byte[] filled = filled(data(), "${表格=两页}").value();
    assertThat(Word.lines(filled))
        .containsExactly(
            "[项目 | 金额]", "[一 | 1]", "", "[项目 | 金额]", "[二 | 2]", "[三 | 3]", "[ | ]", "页脚> ");
    assertThat(Filled.partOf(filled, "word/document.xml"))
        .containsOnlyOnce("<w:pageBreakBefore/>")
        .contains("<w:tblHeader/>");
  }

  @Test
  void hiddenColumnsAreNotInTables() {
    assertThat(lines("${表格=窄}")).containsExactly("测试中心", "[代码 | 3]", "页脚> ");
  }

  @Test
  void repeatedSheetsFollowEachOtherAndNoneIsSaid() {
    assertThat(lines("${表格=附_*}")).containsExactly("[01 | 10]", "\n", "[02 | 20]", "页脚> ");
    assertThat(Word.lines(filled(new Engine(), "${表格=附_*}").value())).containsExactly("无。", "页脚> ");
    assertThat(Word.lines(filled(new Engine(), "${表格=附_*，可缺}").value())).containsExactly("页脚> ");
  }

  @Test
  void theContentsListHeadingsOfBothOrigins() {
    List<String> lines = lines("${目录=1}", "一级标题> ${单位.年度}年", "二级标题> 小", "${段落=话}");
    assertThat(lines.subList(0, 2)).containsExactly("toc 1> 2024年\t", "toc 1> 一、按项\t");
    assertThat(lines.get(2)).isEqualTo("一级标题> 2024年");
    assertThat(lines("${目录}", "一级标题> 大", "二级标题> 小").subList(0, 2))
        .containsExactly("toc 1> 大\t", "小\t");
  }

  @Test
  void aBlockMayEndASection() {
    assertThat(lines("节> ${表格=附_*}", "尾"))
        .containsExactly("[01 | 10]", "\n", "[02 | 20]", "---", "尾", "页脚> ");
  }

  @Test
  void sameBytes() {
    String[] template = {"${目录}", "${段落=话}", "${表格=表}"};
    assertThat(filled(data(), template).value()).isEqualTo(filled(data(), template).value());
  }

  @Test
  void aStyleThatTheTemplateLacksIsAProblemAndTheTextStays() {
    byte[] file = Filled.edited(Word.template("${段落=话}"), "word/styles.xml", "正文文字", "别的");
    Found<byte[]> filled = filled(data(), Word.open(folder, file).value().orElseThrow());
    assertThat(filled.problems())
        .extracting(Filled::text)
        .containsExactly("DOCUMENT_REFERENCE 说明模板.docx：文档模板里没有段落样式“正文文字”");
    assertThat(Word.lines(filled.value())).contains("2010101", "2010102");
  }

  private record Fault(List<String> lines, String... problems) {}

  private static Stream<Fault> faults() {
    return Stream.of(
        fault("${单位.没有}", "PLACEHOLDER_UNKNOWN 说明模板.docx：数据集“单位”没有列“没有”"),
        fault("${单位.年度", "PLACEHOLDER_UNREADABLE 说明模板.docx：“${”后面没有“}”"),
        fault("${支出[201].基本支出}", "PLACEHOLDER_MISPLACED 说明模板.docx：文档里只能用单位自己的列"),
        fault("${支出#项.科目代码}", "PLACEHOLDER_MISPLACED 说明模板.docx：文档里只能用单位自己的列"),
        fault("见 ${表格=表}", "PLACEHOLDER_MISPLACED 说明模板.docx：它要独占正文里的一个段落"),
        fault("表> ${段落=话}", "PLACEHOLDER_MISPLACED 说明模板.docx：它要独占正文里的一个段落"),
        fault("页脚> ${目录}", "PLACEHOLDER_MISPLACED 说明模板.docx：它要独占正文里的一个段落"),
        fault("${目录=10}", "PLACEHOLDER_MISPLACED 说明模板.docx：它要独占正文里的一个段落"),
        fault("${表格=没有}", "DOCUMENT_REFERENCE 说明模板.docx：${表格=没有} 没有这张工作表"),
        fault("${表格=没*}", "DOCUMENT_REFERENCE 说明模板.docx：${表格=没*} 没有这张工作表"),
        fault("${段落=没有}", "DOCUMENT_REFERENCE 说明模板.docx：${段落=没有} 工作簿里没有这个名称"),
        fault("${图表=图2}", "DOCUMENT_REFERENCE 说明模板.docx：${图表=图2} 没有这个标题的图表"));
  }

  private static Fault fault(String line, String... problems) {
    return new Fault(List.of(line), problems);
  }

  @ParameterizedTest
  @MethodSource("faults")
  void faultsAreTold(Fault given) {
    Found<Optional<DocumentTemplate>> opened =
        Word.open(folder, Word.template(given.lines().toArray(String[]::new)));
    List<Problem> problems = new ArrayList<>(opened.problems());
    opened.value().ifPresent(d -> problems.addAll(d.faults(List.of(workbook()))));
    assertThat(problems).extracting(Filled::text).containsExactly(given.problems());
  }
}
