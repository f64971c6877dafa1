package cn.juesuan.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import cn.juesuan.finished.FinishedBook;
import cn.juesuan.problem.Found;
import cn.juesuan.publish.PublicBook;
import cn.juesuan.template.TestDictionary;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetConditionalFormatting;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTextBox;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What of a finished workbook is public, and that nothing else is in the copy. */
class PublicBookTest {

  private static final String SECRET = "机密";

  @TempDir private Path folder;
  private final List<String> problems = new ArrayList<>();

  /** A template of the public sheet 收支 and the internal sheet 内部. */
  private WorkbookTemplate template() {
    return template(
        book -> {
          Filled.sheet(book, "收支", "表");
          Filled.sheet(book, "内部", "表${不公开}");
        });
  }

  private WorkbookTemplate template(Filled.Drawing drawing) {
    try {
      Path file = Files.write(folder.resolve("决算.xlsx"), Filled.template(drawing));
      return WorkbookTemplate.open(file, TestDictionary.read()).value().orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<byte[]> copy(WorkbookTemplate template, byte[] finished) {
    try {
      Path file = Files.write(folder.resolve("做好的.xlsx"), finished);
      FinishedBook book =
          FinishedBook.open(file, file.getFileName().toString()).value().orElseThrow();
      Found<Optional<byte[]>> copy = PublicBook.copy(book, template, "某单位2024年度决算");
      copy.problems()
          .forEach(p -> problems.add(p.kind() + " " + p.place().text() + "：" + p.detail()));
      return copy.value();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private byte[] published(Filled.Drawing finished) {
    return copy(template(), Filled.template(finished)).orElseThrow();
  }

  private static Map<String, String> parts(byte[] file) {
    Map<String, String> parts = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return parts;
  }

  private static List<String> cells(byte[] file) {
    List<String> cells = new ArrayList<>();
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
      book.forEach(
          sheet -> {
            for (Row row : sheet) {
              for (Cell cell : row) {
                cells.add(sheet.getSheetName() + "!" + cell.getAddress() + " " + text(cell));
              }
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return cells;
  }

  private static String text(Cell cell) {
    return cell.getCellType() + " " + cell;
  }

  /** With the word in every place that the public must not see. */
  private static void hides(XSSFWorkbook book) {
    XSSFSheet sheet =
        Filled.sheet(
            book,
            "收支",
            "项目 | 金额 | " + SECRET,
            "收入 | =内部!B1*2 | =\"" + SECRET + "\"&B2",
            SECRET + " | 7 | ",
            "合计 | =SUM(B2) | ",
            SECRET);
    book.setPrintArea(0, "$A$1:$B$4");
    sheet.getRow(2).setZeroHeight(true);
    Filled.sheet(book, "内部", SECRET + " | 21");
    Filled.sheet(book, "草稿", SECRET);
    comment(sheet);
    link(book, sheet);
    DataValidation rule =
        sheet
            .getDataValidationHelper()
            .createValidation(
                sheet.getDataValidationHelper().createCustomConstraint("\"" + SECRET + "\"<>\"\""),
                new CellRangeAddressList(1, 1, 1, 1));
    rule.createPromptBox(SECRET, SECRET);
    sheet.addValidationData(rule);
    XSSFName name = book.createName();
    name.setNameName(SECRET);
    name.setRefersToFormula("内部!$A$1");
    book.getProperties().getCoreProperties().setCreator(SECRET);
    book.getProperties().getCoreProperties().setTitle(SECRET);
    book.getProperties().getExtendedProperties().setCompany(SECRET);
    book.getProperties().getCustomProperties().addProperty("项目", SECRET);
    sheet.protectSheet(SECRET);
    sheet.getCTWorksheet().addNewSheetPr().setCodeName(SECRET);
    book.getCTWorkbook().addNewFileSharing().setUserName(SECRET);
  }

  private static void comment(XSSFSheet sheet) {
    XSSFDrawing drawing = sheet.createDrawingPatriarch();
    XSSFComment comment = drawing.createCellComment(new XSSFClientAnchor(0, 0, 0, 0, 0, 0, 1, 1));
    comment.setString(SECRET);
    comment.setAuthor(SECRET);
    comment.setAddress(0, 0);
    XSSFTextBox outside = drawing.createTextbox(new XSSFClientAnchor(0, 0, 0, 0, 5, 8, 7, 9));
    outside.setText(SECRET);
  }

  private static void link(XSSFWorkbook book, XSSFSheet sheet) {
    XSSFHyperlink link = book.getCreationHelper().createHyperlink(HyperlinkType.URL);
    link.setAddress("https://example.com/" + SECRET);
    link.setTooltip(SECRET);
    sheet.getRow(0).getCell(0).setHyperlink(link);
  }

  @Test
  void nothingInternalIsLeftAnywhere() {
    byte[] copy = published(PublicBookTest::hides);
    parts(copy)
        .forEach((name, text) -> assertThat(text).as(name).doesNotContain(SECRET, "内部", "草稿"));
    assertThat(cells(copy))
        .containsExactly(
            "收支!A1 STRING 项目",
            "收支!B1 STRING 金额",
            "收支!A2 STRING 收入",
            "收支!B2 NUMERIC 42.0",
            "收支!A3 BLANK ",
            "收支!B3 BLANK ",
            "收支!A4 STRING 合计",
            "收支!B4 NUMERIC 42.0");
    assertThat(parts(copy).keySet())
        .containsExactly(
            "[Content_Types].xml",
            "_rels/.rels",
            "docProps/app.xml",
            "docProps/core.xml",
            "xl/_rels/workbook.xml.rels",
            "xl/sharedStrings.xml",
            "xl/styles.xml",
            "xl/workbook.xml",
            "xl/worksheets/sheet1.xml");
    assertThat(problems).containsExactly("PUBLISH_LEFT_OUT 做好的.xlsx 草稿：没有放进公开的工作簿：整张表（模板里没有它）");
  }

  @Test
  void theTitleIsTheOnlyProperty() {
    assertThat(parts(published(PublicBookTest::hides)).get("docProps/core.xml"))
        .contains("<dc:title>某单位2024年度决算</dc:title>")
        .doesNotContain("creator", "modified");
  }

  @Test
  void theSameWorkbookGivesTheSameBytes() {
    byte[] finished = Filled.template(PublicBookTest::hides);
    assertThat(copy(template(), finished)).contains(copy(template(), finished).orElseThrow());
  }

  @Test
  void looksAndPrintingStay() {
    byte[] copy =
        published(
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
    String sheet = parts(copy).get("xl/worksheets/sheet1.xml");
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
    assertThat(parts(copy).get("xl/workbook.xml"))
        .contains(
            "<definedName name=\"_xlnm.Print_Area\" localSheetId=\"0\">收支!$A$1:$B$3<",
            "<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"0\">收支!$1:$1<");
    assertThat(problems).containsExactly("PUBLISH_LEFT_OUT 做好的.xlsx 收支：没有放进公开的工作簿：A2:A3 的条件格式");
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
    XDDFChartData data =
        chart.createData(
            ChartTypes.BAR,
            chart.createCategoryAxis(AxisPosition.BOTTOM),
            chart.createValueAxis(AxisPosition.LEFT));
    data.addSeries(
        XDDFDataSourcesFactory.fromStringCellRange(of, CellRangeAddress.valueOf(categories)),
        XDDFDataSourcesFactory.fromNumericCellRange(of, CellRangeAddress.valueOf(values)));
    chart.plot(data);
  }

  /** The chart below the print area is not printed, so it is not public. */
  @Test
  void chartsDrawPublicCellsAndHoldTheFiguresOfOthers() {
    byte[] copy = published(PublicBookTest::charts);
    Map<String, String> parts = parts(copy);
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
    assertThat(problems).isEmpty();
  }

  @Test
  void whatIsNotFinishedIsToldWithItsCell() {
    Optional<byte[]> copy =
        copy(
            template(),
            Filled.template(
                book -> {
                  Filled.sheet(book, "收支", "（待补充） | ${单位.单位名称} | =1/0 | 待补充");
                  book.setPrintArea(0, "$A$1:$C$1");
                  Filled.sheet(book, "内部", "待补充");
                }));
    assertThat(copy).isPresent();
    assertThat(problems)
        .containsExactly(
            "PUBLISH_UNFINISHED 做好的.xlsx 收支!A1：还没有写好：（待补充）",
            "PUBLISH_UNFINISHED 做好的.xlsx 收支!B1：还没有写好：${单位.单位名称}",
            "PUBLISH_UNFINISHED 做好的.xlsx 收支!C1：是错误值：#DIV/0!");
  }

  @Test
  void whatCannotBeCalculatedIsNotPublished() {
    assertThat(
            copy(template(), Filled.template(book -> Filled.sheet(book, "收支", "=NOW() | =A1+1"))))
        .isEmpty();
    assertThat(problems).anyMatch(p -> p.startsWith("FORMULA_FAILS 做好的.xlsx 收支!A1："));
  }

  @Test
  void sheetsAreKnownByTheirNames() {
    WorkbookTemplate template =
        template(
            book -> {
              Filled.sheet(book, "自评_${项目#.项目简称}", "${项目#.预算数}");
              Filled.sheet(book, "自评_汇总", "${不公开}");
              Filled.sheet(book, "封面", "封面");
              Filled.sheet(book, "藏着", "x");
              book.setSheetHidden(3, true);
            });
    byte[] copy =
        copy(
                template,
                Filled.template(
                    book -> {
                      Filled.sheet(book, "自评_环境", "1");
                      Filled.sheet(book, "自评_汇总", "2");
                      Filled.sheet(book, "自评_服务", "3");
                      Filled.sheet(book, "藏着", "4");
                      Filled.sheet(book, "自评_隐藏", "5");
                      book.setSheetHidden(4, true);
                    }))
            .orElseThrow();
    assertThat(cells(copy)).containsExactly("自评_环境!A1 STRING 1", "自评_服务!A1 STRING 3");
    assertThat(problems)
        .containsExactly(
            "PUBLISH_LEFT_OUT 做好的.xlsx 自评_隐藏：没有放进公开的工作簿：整张表（它被隐藏了）",
            "PUBLISH_SHEET_MISSING 做好的.xlsx：工作簿里没有要公开的工作表“封面”");
  }
}
