package cn.juesuan.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTextBox;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What of a finished workbook is public, and that nothing else is in the copy. */
class PublicBookTest {

  private static final String SECRET = "机密";

  private PublicCopies copies;

  @BeforeEach
  void into(@TempDir Path folder) {
    copies = new PublicCopies(folder);
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
    byte[] copy = copies.published(PublicBookTest::hides);
    PublicCopies.parts(copy)
        .forEach((name, text) -> assertThat(text).as(name).doesNotContain(SECRET, "内部", "草稿"));
    assertThat(PublicCopies.cells(copy))
        .containsExactly(
            "收支!A1 STRING 项目",
            "收支!B1 STRING 金额",
            "收支!A2 STRING 收入",
            "收支!B2 NUMERIC 42.0",
            "收支!A3 BLANK ",
            "收支!B3 BLANK ",
            "收支!A4 STRING 合计",
            "收支!B4 NUMERIC 42.0");
    assertThat(PublicCopies.parts(copy).keySet())
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
    assertThat(copies.problems())
        .containsExactly("PUBLISH_LEFT_OUT 做好的.xlsx 草稿：没有放进公开的工作簿：整张表（模板里没有它）");
  }

  @Test
  void theTitleIsTheOnlyProperty() {
    assertThat(PublicCopies.parts(copies.published(PublicBookTest::hides)).get("docProps/core.xml"))
        .contains("<dc:title>某单位2024年度决算</dc:title>")
        .doesNotContain("creator", "modified");
  }

  @Test
  void theSameWorkbookGivesTheSameBytes() {
    byte[] finished = Filled.template(PublicBookTest::hides);
    assertThat(copies.copy(copies.template(), finished))
        .contains(copies.copy(copies.template(), finished).orElseThrow());
  }

  @Test
  void whatIsNotFinishedIsToldWithItsCell() {
    Optional<byte[]> copy =
        copies.copy(
            copies.template(),
            Filled.template(
                book -> {
                  Filled.sheet(book, "收支", "（待补充） | ${单位.单位名称} | =1/0 | 待补充");
                  book.setPrintArea(0, "$A$1:$C$1");
                  Filled.sheet(book, "内部", "待补充");
                }));
    assertThat(copy).isPresent();
    assertThat(copies.problems())
        .containsExactly(
            "PUBLISH_UNFINISHED 做好的.xlsx 收支!A1：还没有写好：（待补充）",
            "PUBLISH_UNFINISHED 做好的.xlsx 收支!B1：还没有写好：${单位.单位名称}",
            "PUBLISH_UNFINISHED 做好的.xlsx 收支!C1：是错误值：#DIV/0!");
  }

  @Test
  void whatCannotBeCalculatedIsNotPublished() {
    assertThat(
            copies.copy(
                copies.template(),
                Filled.template(book -> Filled.sheet(book, "收支", "=NOW() | =A1+1"))))
        .isEmpty();
    assertThat(copies.problems()).anyMatch(p -> p.startsWith("FORMULA_FAILS 做好的.xlsx 收支!A1："));
  }

  @Test
  void sheetsAreKnownByTheirNames() {
    WorkbookTemplate template =
        copies.template(
            book -> {
              Filled.sheet(book, "自评_${项目#.项目简称}", "${项目#.预算数}");
              Filled.sheet(book, "自评_汇总", "${不公开}");
              Filled.sheet(book, "封面", "封面");
              Filled.sheet(book, "藏着", "x");
              book.setSheetHidden(3, true);
            });
    byte[] copy =
        copies
            .copy(
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
    assertThat(PublicCopies.cells(copy)).containsExactly("自评_环境!A1 STRING 1", "自评_服务!A1 STRING 3");
    assertThat(copies.problems())
        .containsExactly(
            "PUBLISH_LEFT_OUT 做好的.xlsx 自评_隐藏：没有放进公开的工作簿：整张表（它被隐藏了）",
            "PUBLISH_SHEET_MISSING 做好的.xlsx：工作簿里没有要公开的工作表“封面”");
  }
}
