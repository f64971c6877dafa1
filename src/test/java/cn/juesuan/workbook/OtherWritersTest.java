package cn.juesuan.workbook;

import static cn.juesuan.workbook.Filled.all;
import static org.assertj.core.api.Assertions.assertThat;

import cn.juesuan.plan.Engine;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

  /** The format wants no ending of a part's name; copies of such parts have none either. */
  @Test
  void partNamesMayHaveNoEnding() {
    byte[] template = Filled.template(b -> Filled.sheet(b, "附_${项目#.项目简称}", "${项目#.预算数}"));
    template = Filled.with(template, "xl/worksheets/sheet", Filled.bytesOf(template, SHEET));
    template =
        Filled.edited(
            template, "xl/_rels/workbook.xml.rels", "worksheets/sheet1.xml", "worksheets/sheet");
    template =
        Filled.edited(
            template, "[Content_Types].xml", "/xl/worksheets/sheet1.xml", "/xl/worksheets/sheet");
    Engine data = new Engine().given("项目", "项目编号,项目简称,预算数", "01,甲,10", "02,乙,20");
    Filled filled = Filled.fill(folder, template, data);
    assertThat(filled.part("xl/worksheets/sheet_1")).contains("<v>20</v>");
  }
}
