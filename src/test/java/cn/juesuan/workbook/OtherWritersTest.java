package cn.juesuan.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import cn.juesuan.plan.Engine;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSimpleShape;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What spreadsheet programs, old and new, write into templates: kept, or said with its place. */
class OtherWritersTest {

  private static final String SHEET = "xl/worksheets/sheet1.xml";

  @TempDir private Path folder;

  private static Engine spending() {
    return new Engine()
        .given("支出", "科目代码,基本支出", "2010101,1", "2010102,2.5")
        .given("项目", "项目编号,项目简称,预算数", "01,甲,10", "02,乙,20");
  }

  private static byte[] plain() {
    return Filled.template(
        b -> Filled.sheet(b, "甲", "${支出#项.科目代码} | ${支出#项.基本支出}", "合计 | =SUM(B1)"));
  }

  private static List<String> all(String text, String pattern) {
    List<String> found = new ArrayList<>();
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  @ParameterizedTest
  @ValueSource(strings = {"false", "true", "0", "1", "off", "on"})
  void oneSheetIsSelectedWhateverTheTemplateSays(String written) {
    byte[] template =
        Filled.template(
            b -> {
              Filled.sheet(b, "${项目#.项目简称}", "${项目#.预算数}");
              Filled.sheet(b, "汇总", "1");
              b.setActiveSheet(1);
            });
    for (String part : List.of(SHEET, "xl/worksheets/sheet2.xml")) {
      String text = Filled.partOf(template, part);
      template =
          Filled.edited(
              template,
              part,
              text,
              text.replaceAll(" tabSelected=\"[a-z]+\"", "")
                  .replace("<sheetView ", "<sheetView tabSelected=\"" + written + "\" "));
    }
    Filled filled = Filled.fill(folder, template, spending());
    List<String> selected = new ArrayList<>();
    for (String part : filled.partNames()) {
      if (part.startsWith("xl/worksheets/sheet")) {
        selected.addAll(all(filled.part(part), "tabSelected=\"([^\"]*)\""));
      }
    }
    assertThat(selected).containsExactlyInAnyOrder("0", "0", "1");
    assertThat(filled.book().getActiveSheetIndex()).isEqualTo(2);
    assertThat(filled.book().getSheetAt(2).isSelected()).isTrue();
  }

  @Test
  void aHiddenSheetIsNotTheOneThatOpens() {
    byte[] template =
        Filled.template(
            b -> {
              Filled.sheet(b, "藏", "1");
              Filled.sheet(b, "显", "2");
              b.setSheetHidden(0, true);
            });
    assertThat(Filled.fill(folder, template, spending()).book().getActiveSheetIndex()).isEqualTo(1);
  }

  private static byte[] withShape(String link, String text) {
    return Filled.template(
        b -> {
          XSSFSheet sheet =
              Filled.sheet(b, "甲", "${支出#项.科目代码} | ${支出#项.基本支出}", "合计 | =SUM(B1)", "${单位.年度}");
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

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      value = {
        "甲!$B$1 => REFERENCE_TO_MANY 决算.xlsx 甲：“甲!$B$1”会变成多个单元格，这里只能用一个",
        "没有!$B$1 => REFERENCE_BROKEN 决算.xlsx 甲：没有工作表“没有”",
        "B1*2) => FORMULA_UNSUPPORTED 决算.xlsx 甲：图形“框1”链接的单元格：多出「)」",
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

  @Test
  void sheetsKeepTheBlanksOfTheirNames() {
    byte[] template =
        Filled.template(
            b -> {
              Filled.sheet(b, "公开01 ", "1");
              Filled.sheet(b, "公开01", "='公开01 '!A1");
            });
    XSSFWorkbook book = Filled.fill(folder, template, spending()).book();
    assertThat(List.of(book.getSheetName(0), book.getSheetName(1)))
        .containsExactly("公开01 ", "公开01");
    assertThat(book.getSheetAt(1).getRow(0).getCell(0).getCellFormula()).isEqualTo("'公开01 '!A1");
  }

  @ParameterizedTest
  @CsvSource({
    "ab, AB, 有两张工作表都叫“AB”",
    "甲, 甲/乙, 工作表名里有 Excel 不许的字符（\\ / ? * [ ] : 或首尾的撇号）",
    "甲, 一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二, 工作表名超过 31 个字",
  })
  void sheetNamesThatExcelRefusesAreTold(String one, String other, String fault) {
    byte[] template =
        Filled.template(
            b -> {
              Filled.sheet(b, one, "1");
              Filled.sheet(b, other, "1");
            });
    assertThat(Filled.faults(folder, template))
        .containsExactly("SHEET_NAME 决算.xlsx " + other + "：" + fault);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      value = {
        "<v></v> => 单元格的值是空的",
        "t=\"s\"><v></v> => 单元格的值是空的",
        "t=\"s\"><v>99</v> => 共享文本没有第 99 项",
        "t=\"s\"><v>-1</v> => 共享文本没有第 -1 项",
        "t=\"e\"><v>#X!</v> => 错误值“#X!”读不出来",
        "t=\"b\"><v>2</v> => 逻辑值“2”读不出来",
        "t=\"q\"><v>2</v> => 单元格的类型“q”读不出来",
        "<v>1e999</v> => 数字“1e999”读不出来",
        "<v>NaN</v> => 数字“NaN”读不出来",
        "<v>0x1p3</v> => 数字“0x1p3”读不出来",
        "<v>1d</v> => 数字“1d”读不出来",
        "<v>{9}</v> => 数字“9999999999999999999999999999999999999999…”读不出来",
        "<f></f> => 公式是空的",
        "<f t=\"shared\" si=\"7\"/> => 共享公式 7 没有原文",
        "s=\"-1\"><v>1</v> => 格式“-1”不在样式表里（共 1 种）",
        "s=\"7\"><v>1</v> => 格式“7”不在样式表里（共 1 种）",
        "s=\"x\"><v>1</v> => 格式“x”不在样式表里（共 1 种）",
      })
  void aCellThatIsBrokenIsNamed(String content, String fault) {
    String cell = content.replace("{9}", "9".repeat(100_000));
    String open = cell.startsWith("<") ? "<c r=\"C5\">" : "<c r=\"C5\" ";
    byte[] template =
        Filled.edited(
            plain(),
            SHEET,
            "</sheetData>",
            "<row r=\"5\">" + open + cell + "</c></row></sheetData>");
    assertThat(Filled.faults(folder, template))
        .containsExactly("CELL_UNREADABLE 决算.xlsx 甲!C5：" + fault);
  }

  @ParameterizedTest
  @ValueSource(strings = {"A1", "ZZZZ5", "C", "C5:D6", "C99999999999", "$", "C6"})
  void aCellInNoPlaceIsNamed(String ref) {
    byte[] template =
        Filled.edited(
            plain(),
            SHEET,
            "</sheetData>",
            "<row r=\"5\"><c r=\"" + ref + "\"><v>1</v></c></row></sheetData>");
    assertThat(Filled.faults(folder, template))
        .containsExactly("CELL_UNREADABLE 决算.xlsx 甲!A5：单元格“" + ref + "”的位置不对");
  }

  private static byte[] phonetic(String text) {
    byte[] template = Filled.template(b -> Filled.sheet(b, "甲", text, "${支出#项.科目代码}", text));
    String table = Filled.partOf(template, "xl/sharedStrings.xml");
    return Filled.edited(
        template,
        "xl/sharedStrings.xml",
        table,
        table.replaceFirst(
            "</t></si>",
            "</t><rPh eb=\"1\" sb=\"0\"><t>yī</t></rPh><phoneticPr fontId=\"1\"/></si>"));
  }

  @Test
  void textsThatStayKeepTheirPronunciation() {
    byte[] template = Filled.edited(phonetic("一"), SHEET, "<c r=\"A1\" ", "<c r=\"A1\" ph=\"1\" ");
    Filled filled = Filled.fill(folder, template, spending());
    assertThat(filled.part("xl/sharedStrings.xml"))
        .contains("一</t><rPh eb=\"1\" sb=\"0\"><t>yī</t></rPh><phoneticPr fontId=\"1\"/></si>");
    assertThat(filled.part(SHEET)).contains("<c r=\"A1\" ph=\"1\"").contains("<c r=\"A4\" t=\"s\"");
    assertThat(filled.rows(0)).startsWith("1: 「一」").endsWith("4: 「一」");
  }

  @Test
  void textsThatTakeDataSayThatTheyLoseIt() {
    assertThat(Filled.faults(folder, phonetic("${单位.年度}")))
        .containsExactly(
            "PHONETIC_LOST 决算.xlsx 甲!A1：单元格里有占位符，填入数据后没有拼音",
            "PHONETIC_LOST 决算.xlsx 甲!A3：单元格里有占位符，填入数据后没有拼音");
  }

  @Test
  void aWorkbookWithoutStylesIsRead() {
    byte[] template =
        Filled.edited(
            plain(),
            "xl/_rels/workbook.xml.rels",
            "relationships/styles\"",
            "relationships/none\"");
    assertThat(Filled.fill(folder, template, spending()).part(SHEET))
        .contains("<c r=\"B3\"><f>SUM(B1:B2)</f><v>3.5</v></c>");
  }

  @Test
  void formulasThatUseAnotherWorkbookAreNamed() {
    byte[] template = Filled.edited(plain(), SHEET, "<f>SUM(B1)</f>", "<f>SUM(B1)+[1]预算!A1</f>");
    assertThat(Filled.faults(folder, template))
        .containsExactly("BOOK_OUTSIDE 决算.xlsx 甲!B2：引用了其他工作簿");
  }
}
