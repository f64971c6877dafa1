package cn.juesuan.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sheets of lists that say more than they are, or that would be work without end. */
class HostileSheetsTest {

  @TempDir private Path folder;

  private static XlsxText book() {
    return new XlsxText().texts("<si><t>甲</t></si>").formats("General");
  }

  private String last(XlsxText book) {
    var lines = SheetDump.of(book.write(folder.resolve("表.xlsx")));
    return lines.get(lines.size() - 1);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "<row r='1048577'><c r='A1'><v>1</v></c></row> | ! 文件已损坏：第 0 行之后是第 1048577 行",
        "<row r='1000000000'/> | ! 文件已损坏：第 0 行之后是第 1000000000 行",
        "<row r='-1'/> | ! 文件已损坏：第 0 行之后是第 -1 行",
        "<row r='2'/><row r='2'/> | ! 文件已损坏：第 2 行之后是第 2 行",
        "<row r='1'><c r='XFE1'><v>1</v></c></row> | ! 文件已损坏：第 1 行有写法不对的单元格 XFE1",
        "<row r='1'><c r='A1'><v>1</v></c><c r='A1'><v>2</v></c></row> | ! 文件已损坏：单元格 A1 出现了两次",
        "<row r='1'><c r='A1' t='s'><v>1</v></c></row> | ! 文件已损坏：没有第 1 个共享文字",
        "<row r='1'><c r='A1' t='s'><v>-1</v></c></row> | ! 文件已损坏：没有第 -1 个共享文字",
        "<row r='1'><c r='A1' t='s'><v>4294967296</v></c></row> | ! 文件已损坏：没有第 -1 个共享文字",
        "<row r='1'><c r='A1' s='-5'><v>1</v></c></row> | 1: 1",
        "<row r='1'><c r='A1' s='99999999'><v>1</v></c></row> | 1: 1",
        "<row r='1'><c r='A1'><v>1e999999999</v></c></row> | ! 文件已损坏：单元格 A1 的数是“1e999999999”",
        "<row r='1'><c r='A1'><v>NaN</v></c></row> | ! 文件已损坏：单元格 A1 的数是“NaN”",
        "<row r='1' hidden='1'><c r='A1'><v>1</v></c></row> | 1h: 1",
      })
  void brokenCells(String rows, String message) {
    assertThat(last(book().rows(rows, ""))).isEqualTo(message);
  }

  @Test
  void whatTheSheetSaysOfItsSizeCountsForNothing() {
    String xml =
        "<worksheet><dimension ref='A1:XFD1048576'/><cols><col min='1' max='16384' hidden='1'/></cols>"
            + "<sheetData><row r='1'><c r='A1'><v>7</v></c></row></sheetData></worksheet>";
    assertThat(last(book().part("xl/worksheets/one.xml", xml))).isEqualTo("1: 7");
  }

  @Test
  void textsAreKeptUpToOneCharacterMoreThanACellHolds() {
    String text = "长".repeat(40_000);
    String rows = "<row r='1'><c r='A1' t='inlineStr'><is><t>" + text + "</t></is></c></row>";
    assertThat(last(book().rows(rows, ""))).hasSizeBetween(32_768, 40_003);
  }

  @Test
  void cellsFarToTheRightInEachRow() {
    String rows =
        IntStream.rangeClosed(1, 4_000)
            .mapToObj(i -> "<row r='" + i + "'><c r='XFD" + i + "'><v>1</v></c></row>")
            .collect(Collectors.joining());
    assertThat(last(book().rows(rows, "")))
        .isEqualTo("! 到第 3052 行为止，内容前面空着的单元格合计超过 50000000 个；删去右边很远处的空格和内容，再另存一次");
  }

  @Test
  void mergedCellsThatOverlap() {
    String row = "<row r='5'><c r='B5'><v>1</v></c></row>";
    String merges =
        "<mergeCells><mergeCell ref='B1:B1048576'/><mergeCell ref='A2:C7'/></mergeCells>";
    assertThat(last(book().rows(row, merges))).isEqualTo("! 文件已损坏：第 2 行有互相重叠的合并单元格");
    String twice = "<mergeCells><mergeCell ref='A5:B6'/><mergeCell ref='A5:B6'/></mergeCells>";
    assertThat(last(book().rows(row, twice))).isEqualTo("5m: ");
  }

  @Test
  void manySheetsOfOnePart() {
    String two =
        "<workbook xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'>"
            + "<sheets><sheet name='表' r:id='b'/><sheet name='又' r:id='b'/></sheets></workbook>";
    assertThat(last(book().rows("<row/>", "").part("xl/workbook.xml", two)))
        .isEqualTo("! 文件已损坏：工作表 又 和另一张工作表是同一个部件");
  }

  /** Each part alone would be small enough. */
  @Test
  void manyPartsThatSwell() {
    XlsxText book = book().rows("<row/>", "");
    byte[] blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
    IntStream.range(0, 40).forEach(i -> book.part("xl/more" + i + ".xml", blanks));
    assertThat(last(book)).isEqualTo("! 解压后过大：全部部件合计超过文件的 200 倍");
  }

  @Test
  void linksToOtherBooksAreNotFollowed() {
    XlsxText book =
        book()
            .rows("<row r='1'><c r='A1'><f>[1]表!A1</f><v>5</v></c></row>", "")
            .part(
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id='b' Type='x/worksheet' Target='worksheets/one.xml'/>"
                    + "<Relationship Id='e' Type='x/externalLink' TargetMode='External' Target='file:///etc/passwd'/></Relationships>");
    assertThat(last(book)).isEqualTo("1: 5");
  }

  @Test
  void oldWorkbooksWithBrokenRecords() throws IOException {
    byte[] sound = OldWorkbook.bytes();
    for (int seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      byte[] broken = sound.clone();
      // a record's number or length: two bytes at any place of the stream
      for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
        int at = 512 + random.nextInt(broken.length - 514);
        broken[at] = (byte) random.nextInt(256);
        broken[at + 1] = (byte) (random.nextInt(8) == 0 ? 0xFF : random.nextInt(4));
      }
      assertThat(SheetDump.of(Files.write(folder.resolve("表.xls"), broken))).isNotEmpty();
    }
  }
}
