package cn.juesuan.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sheets of .xlsx files as programs of all kinds write them. */
class XlsxWorkbookTest {

  @TempDir private Path folder;

  private List<String> dump(XlsxText book) {
    List<String> lines = SheetDump.of(book.write(folder.resolve("表.xlsx")));
    return lines.isEmpty() || !lines.get(0).equals("[表]") ? lines : lines.subList(1, lines.size());
  }

  private static String row(String... cells) {
    return "<row r='1'>" + String.join("", cells) + "</row>";
  }

  @ParameterizedTest
  @CsvSource({
    "1115.55, 1115.55",
    "1115.5500000000002, 1115.55",
    "0.30000000000000004, 0.3",
    "2060199, 2060199",
    "2060199.0, 2060199",
    "1115.50, 1115.5",
    "007, 7",
    "-0, 0",
    "0, 0",
    "0.10, 0.1",
    ".5, 0.5",
    "5., 5",
    "-5, -5",
    "1.5E-3, 0.0015",
    "1.1155499999999999E3, 1115.55",
    "123456789012345, 123456789012345",
    "123456789012345678, 1.23456789012346E+17",
    "1E+20, 1E+20",
    "1E-40, 1E-40",
    "999999999999999.9, 1E+15",
    "0.1234567890123456, 0.123456789012346",
  })
  void aNumberIsWhatExcelShowsOfItWithFifteenDigits(String written, String shown) {
    assertThat(dump(new XlsxText().rows(row("<c r='A1'><v>" + written + "</v></c>"))))
        .containsExactly("1: " + shown);
  }

  @ParameterizedTest
  @CsvSource({
    "14, 45698, 2025-02-10",
    "31, 45698, 2025-02-10",
    "57, 45698, 2025-02-10",
    "22, 45698.5, 2025-02-10 12:00:00",
    "21, 0.5, 12:00:00",
    "yyyy\"年\"m\"月\"d\"日\", 45698, 2025-02-10",
    "[$-804]yyyy/m/d;@, 45698, 2025-02-10",
    "14, 1, 1900-01-01",
    "14, 59, 1900-02-28",
    "14, 61, 1900-03-01",
    "10, 0.95, 95%",
    "0%, 1, 100%",
    "0.00%, 0.12345, 12.345%",
    "0000000, 101001, 0101001",
    "000, 1115.55, 1115.55",
    "'#,##0.00_);[Red]\\(#,##0.00\\)', -5.5, -5.5",
    "\"共\"0\"场\", 22, 22",
    "'￥#,##0.00', 12.5, 12.5",
    "General, 45698, 45698",
  })
  void theFormatDecidesWhatANumberIs(String format, String value, String shown) {
    XlsxText book =
        new XlsxText()
            .formats("General", format.replace("\"", "&quot;"))
            .rows(row("<c r='A1' s='1'><v>" + value + "</v></c>"));
    assertThat(dump(book)).containsExactly("1: " + shown);
  }

  @Test
  void aDayThatIsNoneHasNoValue() {
    XlsxText book =
        new XlsxText()
            .formats("14")
            .rows(row("<c s='0'><v>60</v></c><c s='0'><v>-1</v></c><c s='0'><v>9999999</v></c>"));
    assertThat(dump(book))
        .containsExactly(
            "1: ?|?|? {A DATE_UNREADABLE 日期格式的单元格里是 60，没有这一天}"
                + " {B DATE_UNREADABLE 日期格式的单元格里是 -1，没有这一天}"
                + " {C DATE_UNREADABLE 日期格式的单元格里是 9999999，没有这一天}");
  }

  @Test
  void daysMayCountFrom1904() {
    XlsxText book =
        new XlsxText()
            .formats("14")
            .part(
                "xl/workbook.xml",
                "<workbook xmlns:r='r'><workbookPr date1904='1'/><sheets><sheet name='表' r:id='b'/></sheets></workbook>")
            .rows(row("<c s='0'><v>44236</v></c><c s='0'><v>60</v></c>"));
    assertThat(dump(book)).containsExactly("1: 2025-02-10|1904-03-01");
  }

  @Test
  void textsAreSharedOrInlinePlainOrRich() {
    XlsxText book =
        new XlsxText()
            .texts(
                "<si><t>养老</t></si><si><r><rPr><b/></rPr><t xml:space='preserve'>第一 </t></r><r><t>段</t></r>"
                    + "<rPh sb='0' eb='1'><t>ダイ</t></rPh></si><si><t>a_x000D_\nb_x0041_</t></si><si/>")
            .rows(
                row(
                    "<c t='s'><v>0</v></c><c t='s'><v>1</v></c><c t='s'><v>2</v></c><c t='s'><v>3</v></c>",
                    "<c t='inlineStr'><is><t>直接 写</t></is></c>",
                    "<c t='inlineStr'><is><r><t>一</t></r><r><t>二</t></r></is></c>",
                    "<c t='str'><v>文字</v></c><c t='b'><v>1</v></c>"));
    assertThat(dump(book)).containsExactly("1: 养老|第一 段|a⏎bA||直接 写|一二|文字|TRUE");
  }

  @Test
  void formulasAreTheResultsThatTheFileKeeps() {
    XlsxText book =
        new XlsxText()
            .rows(
                row(
                    "<c><f>1+1</f><v>2</v></c><c t='str'><f>A1</f><v></v></c><c t='e'><f>1/0</f><v>#DIV/0!</v></c>",
                    "<c><f>SUM(A1)</f></c><c><f>SUM(A1)</f><v></v></c><c t='str'><f>B1</f></c>"));
    assertThat(dump(book))
        .containsExactly(
            "1: 2||?|?|?|? {C CELL_ERROR 单元格的值是 #DIV/0!}"
                + " {D RESULT_MISSING 单元格里是公式，文件里却没有它的结果}"
                + " {E RESULT_MISSING 单元格里是公式，文件里却没有它的结果}"
                + " {F RESULT_MISSING 单元格里是公式，文件里却没有它的结果}");
  }

  @Test
  void cellsWithoutReferencesFollowEachOtherAndBlankOnesSayNothing() {
    XlsxText book =
        new XlsxText()
            .rows(
                "<row><c><v>1</v></c><c s='3'/><c><v>2</v></c></row><row/><row r='9' hidden='1'><c r='C9'><v>3</v></c></row>"
                    + "<row><c r='XFD10'><v>4</v></c></row>");
    assertThat(dump(book).subList(0, 2)).containsExactly("1: 1||2", "9h: ||3");
    assertThat(dump(book).get(2)).hasSize("10: 4".length() + 16_383).endsWith("||4");
  }

  @Test
  void ofMergedCellsOnlyTheFirstCounts() {
    XlsxText book =
        new XlsxText()
            .rows(
                "<row r='1'><c><v>1</v></c><c><v>2</v></c><c><v>3</v></c></row>"
                    + "<row r='2'><c><v>4</v></c><c><v>5</v></c><c><v>6</v></c></row><row r='3'><c><v>7</v></c></row>",
                "<mergeCells count='2'><mergeCell ref='A1:B2'/><mergeCell ref='C2:C9'/></mergeCells>");
    assertThat(dump(book)).containsExactly("1m: 1||3", "2m: ||6", "3: 7");
  }

  @Test
  void prefixesAndStrictNamespacesMakeNoDifference() {
    XlsxText book =
        new XlsxText()
            .part(
                "xl/workbook.xml",
                "<s:workbook xmlns:s='http://purl.oclc.org/ooxml/spreadsheetml/main' xmlns:q='http://purl.oclc.org/ooxml/officeDocument/relationships'>"
                    + "<s:sheets><s:sheet name='表' sheetId='1' q:id='b'/></s:sheets></s:workbook>")
            .part(
                "xl/worksheets/one.xml",
                "<x:worksheet xmlns:x='http://purl.oclc.org/ooxml/spreadsheetml/main'><x:sheetData><x:row r='1'>"
                    + "<x:c r='A1' t='d'><x:v>2025-02-10T00:00:00</x:v></x:c><x:c r='B1'><x:v>7</x:v></x:c></x:row></x:sheetData>"
                    + "<x:mergeCells><x:mergeCell ref='B1:C1'/></x:mergeCells></x:worksheet>");
    assertThat(dump(book)).containsExactly("1: 2025-02-10|7");
  }

  @Test
  void xmlMayBeInUtf16() {
    XlsxText book =
        new XlsxText()
            .part(
                "xl/worksheets/one.xml",
                ("<?xml version=\"1.0\" encoding=\"UTF-16\"?><worksheet><sheetData><row><c t=\"inlineStr\"><is><t>合并</t></is></c>"
                        + "<c><v>2</v></c></row></sheetData><mergeCells><mergeCell ref=\"A1:B1\"/></mergeCells></worksheet>")
                    .getBytes(StandardCharsets.UTF_16));
    assertThat(dump(book)).containsExactly("1m: 合并");
  }

  @ParameterizedTest
  @CsvSource({
    "<row><c t='s'><v>7</v></c></row>, ! 文件已损坏：没有第 7 个共享文字",
    "<row><c><v>abc</v></c></row>, ! 文件已损坏：单元格 A1 的数是“abc”",
    "<row><c><v>1E999999999</v></c></row>, ! 文件已损坏：单元格 A1 的数是“1E999999999”",
    "<row r='5'/><row r='5'/>, ! 文件已损坏：第 5 行之后是第 5 行",
    "<row r='1048577'/>, ! 文件已损坏：第 0 行之后是第 1048577 行",
    "<row><c r='XFE1'><v>1</v></c></row>, ! 文件已损坏：第 1 行有写法不对的单元格 XFE1",
    "<row><c r='A1'><v>1</v></c><c r='A1'><v>1</v></c></row>, ! 文件已损坏：单元格 A1 出现了两次",
    "<row><c><v>1</v></row>, ! XML 不合格式：xl/worksheets/one.xml",
  })
  void brokenSheetsAreRefused(String rows, String message) {
    assertThat(dump(new XlsxText().rows(rows))).contains(message);
  }
}
