package cn.juesuan.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvReaderTest {

  @TempDir private Path folder;

  private Reads reads() {
    return new Reads(folder, "代码", "名称");
  }

  @ParameterizedTest
  @CsvSource({"',', 逗号", "'\t', 制表符", "';', 分号"})
  void theHeaderShowsTheSeparator(String separator, String label) {
    String written = "代码" + separator + "名称\n1" + separator + "\"一,\t;二\"\n";
    assertThat(reads().text(written)).containsExactly("2: 1|一,\t;二");
    assertThat(reads().format(written.getBytes(StandardCharsets.UTF_8))).contains(label);
  }

  @Test
  void separatorsInQuotedHeadersDoNotCount() {
    assertThat(new Reads(folder, "代码", "名,,,称").text("代码;\"名,,,称\"\n1;2\n"))
        .containsExactly("2: 1|2");
  }

  @ParameterizedTest
  @CsvSource({"'\n'", "'\r\n'", "'\r'"})
  void linesAreCountedAsEditorsShowThem(String end) {
    String text = String.join(end, "代码,名称", "1,\"一", "二\"", "", ",", "2,三", "");
    assertThat(reads().text(text)).containsExactly("2: 1|一⏎二", "6: 2|三");
  }

  @Test
  void quotesAreKeptInTextAndDoubledInsideQuotes() {
    assertThat(reads().text("代码,名称\n1,\"说“\"\"好\"\"”\"\n2,5\" 管\n3,\"\"\n4,\"一\" \n"))
        .containsExactly("2: 1|说“\"好\"”", "3: 2|5\" 管", "4: 3|", "5: 4|一");
  }

  @Test
  void anUnclosedQuoteSpoilsOneRecordOnly() {
    assertThat(reads().text("代码,名称\n1,\"一\n2,二\n3,三\n"))
        .containsExactly("2? 1|", "QUOTE_BROKEN 表.csv 第 2 行 第 2 个字段的双引号不成对", "3: 2|二", "4: 3|三");
  }

  @Test
  void aQuoteThatSwallowsTheNextOneSpoilsOneRecordOnly() {
    assertThat(reads().text("代码,名称\n1,\"一\n2,\"二\"\n3,\"三\"\n4,\"四\"五\n5,五\n"))
        .containsExactly(
            "2? 1|",
            "QUOTE_BROKEN 表.csv 第 2 行 第 2 个字段的双引号不成对",
            "3: 2|二",
            "4: 3|三",
            "5? 4|",
            "QUOTE_BROKEN 表.csv 第 5 行 第 2 个字段的双引号不成对",
            "6: 5|五");
  }

  @Test
  void aRecordAfterASoundFieldOfSeveralLinesIsLocatedWhereItStarts() {
    assertThat(reads().text("代码,名称\n1,\"a\nb\",\"c\n2,二\n"))
        .containsExactly("2? 1|a⏎b", "QUOTE_BROKEN 表.csv 第 2 行 第 3 个字段的双引号不成对", "4: 2|二");
  }

  @Test
  void fieldsAreCounted() {
    assertThat(reads().text("代码,名称\n1\n2,二,三\n3,三,\n4,四\n"))
        .containsExactly(
            "2: 1|",
            "3? 2|二",
            "FIELD_COUNT 表.csv 第 3 行 有 3 个字段，表头有 2 列",
            "4? 3|三",
            "FIELD_COUNT 表.csv 第 4 行 有 3 个字段，表头有 2 列，多出来的是空的，而别的行没有",
            "5: 4|四",
            "RECORD_SHORT 表.csv 第 2 行 第 2 行比表头短，末尾没有写的列当作空的");
  }

  @Test
  void emptyFieldsThatASpreadsheetWritesAtTheEndOfEveryRecordDoNoHarm() {
    assertThat(reads().text("代码,名称,,\n1,一,,\n2,二\n3,三,,四\n"))
        .containsExactly(
            "2: 1|一", "3: 2|二", "4? 3|三", "FIELD_COUNT 表.csv 第 4 行 第 4 个字段有内容，表头的这一列却没有列名");
  }

  @Test
  void anUnquotedCommaInAnAmountIsSeenThoughTheLastFieldsAreEmpty() {
    assertThat(new Reads(folder, "代码", "基本", "项目").text("代码,基本,项目\n1,1,702.50,,\n"))
        .containsExactly(
            "2? 1|1|702.50",
            "FIELD_COUNT 表.csv 第 2 行 有 5 个字段，表头有 3 列，可能是金额 1,702.50 里的逗号没有用双引号括起来");
  }

  @Test
  void headersMayStandInAnyOrderAndWording() {
    Reads reads = new Reads(folder, "代码", "因公出国（境）费");
    assertThat(reads.text("\n 因公 出国(境)费 ,\"代\n码\",,\n5,1,,\n")).containsExactly("4: 1|5");
  }

  @Test
  void headersThatDoNotFitAreSaid() {
    assertThat(reads().text("代码,备注,代 码,,注\n1,a,2,,b\n"))
        .containsExactly(
            "2: 1|",
            "COLUMN_UNKNOWN 表.csv 第 1 行「备注」 列“备注”不在数据字典里",
            "COLUMN_REPEATED 表.csv 第 1 行「代 码」 列“代 码”出现了不止一次",
            "COLUMN_UNKNOWN 表.csv 第 1 行 第 4 列没有列名",
            "COLUMN_UNKNOWN 表.csv 第 1 行「注」 列“注”不在数据字典里");
  }

  @Test
  void aByteOrderMarkIsBelievedBeforeTheUser() {
    Optional<Charset> forced = Optional.of(Charset.forName("GBK"));
    Charset utf8 = StandardCharsets.UTF_8;
    assertThat(reads().bytes("\uFEFF代码,名称\n1,a\n".getBytes(utf8), forced))
        .containsExactly("2: 1|a");
    assertThat(reads().bytes("代码,名称\n1,a\n".getBytes(forced.get()), forced))
        .containsExactly("2: 1|a");
    assertThat(reads().bytes("代码,名称\n1,a\n".getBytes(utf8), forced).get(0))
        .startsWith("HEADER_MISSING");
  }

  @Test
  void aColumnUnderTwoOfItsNamesStandsThereTwice() {
    assertThat(new Reads(folder, "代码/编码").text("编码,代码,编 码\n1,2,3\n"))
        .containsExactly("2: 1", "COLUMN_REPEATED 表.csv 第 1 行「代码」 列“代码”与列“编码”是同一列的两种写法");
  }

  @Test
  void withoutAnEssentialColumnThereAreNoRows() {
    assertThat(reads().text("名称\n一\n"))
        .containsExactly("COLUMN_MISSING 表.csv 第 1 行「代码」 前 2 行中它最像表头，缺少列“代码”");
  }

  @Test
  void aFileMayHaveNoHeader() {
    assertThat(reads().text("")).containsExactly("HEADER_MISSING 表.csv 文件是空的，连表头也没有");
    assertThat(reads().text("\r\n , \n")).containsExactly("HEADER_MISSING 表.csv 文件是空的，连表头也没有");
    assertThat(reads().text("代码,\"名称\n1,2\n"))
        .containsExactly("QUOTE_BROKEN 表.csv 第 1 行 表头里的双引号不成对");
  }

  @Test
  void aWorkbookIsNoCsv() {
    byte[] zip = {'P', 'K', 3, 4, 0, 0};
    assertThat(reads().bytes(zip))
        .containsExactly("FILE_FORM 表.csv 这是压缩包（.zip），不是 CSV，只是文件名以 .csv 结尾");
  }

  @ParameterizedTest
  @CsvSource({"0001, �", "001B, �", "FFFF, �", "FFFE, �"})
  void charactersThatXmlForbidsAreLocated(String hex, String shown) {
    char c = (char) Integer.parseInt(hex, 16);
    assertThat(reads().text("代码,名称\n1,一" + c + "\n2,\t制表\u0085符\u007F\n"))
        .containsExactly(
            "2: 1|一" + c,
            "CHARACTER_FORBIDDEN 表.csv 第 2 行「名称」 “一" + shown + "”里有控制字符 U+" + hex,
            "3: 2|\t制表\u0085符\u007F");
  }

  @Test
  void aCellsTextHasItsLimit() {
    String most = "长".repeat(32_767);
    assertThat(reads().text("代码,名称\n1," + most + "\n2,\"" + most + "长\"\n3,三\n"))
        .contains("2: 1|" + most, "4: 3|三")
        .anyMatch(l -> l.matches("TEXT_TOO_LONG 表.csv 第 3 行「名称」 “长{40}…”超过 32767 个字符"));
  }

  @Test
  void aHeaderHasItsLimit() {
    assertThat(reads().text("代码,名称" + ",列".repeat(16_383) + "\n1,一\n"))
        .containsExactly("FIELD_COUNT 表.csv 第 1 行 表头有 16385 列，一张表最多 16384 列，没有读");
  }

  /** A field in its limit, but a thousand of them. */
  @Test
  void aRecordHasItsLimit() {
    String field = "," + "长".repeat(32_767);
    assertThat(reads().text("代码,名称" + ",列".repeat(998) + "\n1" + field.repeat(999) + "\n3,三\n"))
        .contains("TEXT_TOO_LONG 表.csv 第 2 行 这一行有 1000 个字段，从第 101 个起太长，没有读")
        .anyMatch(l -> l.startsWith("3: 3|三"));
  }

  @Test
  void absurdRecordsCostNoMemory() {
    String text = "代码,名称\n1," + "x".repeat(3_000_000) + "\n2" + ",".repeat(100_000) + "\n3,三\n";
    assertThat(reads().text(text)).last().isEqualTo("4: 3|三");
  }
}
