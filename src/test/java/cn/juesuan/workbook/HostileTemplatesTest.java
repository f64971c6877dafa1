package cn.juesuan.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that are made to harm are refused with one plain sentence. */
class HostileTemplatesTest {

  private static final String SHEET = "xl/worksheets/sheet1.xml";
  private static final String BOOK = "xl/workbook.xml";
  private static final String END = "</sheetData>";
  private static final String OUTER = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>";
  private static final String LAUGHS =
      "<!DOCTYPE l [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;\">]>";

  @TempDir private Path folder;

  private record Case(String name, UnaryOperator<byte[]> harm, String fault) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static Stream<Case> cases() {
    return Stream.of(
        documentType("xl/sharedStrings.xml", LAUGHS),
        documentType(SHEET, OUTER),
        documentType(BOOK, OUTER),
        documentType("xl/styles.xml", OUTER),
        documentType("docProps/core.xml", OUTER),
        new Case(
            "content types", f -> typed(f, "[Content_Types].xml", OUTER), "文件已损坏或不是 .xlsx 工作簿"),
        new Case("relationships", f -> typed(f, "_rels/.rels", OUTER), "XML 不合格式"),
        in(SHEET, "bomb", END, "<!--" + " ".repeat(40 << 20) + "-->" + END, "文件已损坏或解压后过大"),
        in(
            SHEET,
            "much text",
            END,
            noise(17 << 20) + END,
            "解压后过大：/xl/worksheets/sheet1.xml 超过 16 MB"),
        added("bombs", "xl/media/image1.png", new byte[100 << 20], "文件已损坏或解压后过大"),
        added("name that leads out", "../../evil.xml", "<a/>", "包里有不合规的文件名 ../../evil.xml"),
        added("absolute name", "/etc/evil.xml", "<a/>", "包里有不合规的文件名 /etc/evil.xml"),
        new Case(
            "macros",
            f ->
                add(
                    Filled.edited(
                        f,
                        "[Content_Types].xml",
                        "<Override",
                        "<Default Extension=\"bin\" ContentType=\"application/vnd.ms-office"
                            + ".vbaProject\"/><Override"),
                    "xl/vbaProject.bin",
                    "x".getBytes(StandardCharsets.UTF_8)),
            "含有宏，请另存为不含宏的 .xlsx 工作簿"),
        in(
            "[Content_Types].xml",
            "workbook with macros",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
            "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
            "含有宏，请另存为不含宏的 .xlsx 工作簿"),
        in(SHEET, "deep", END, END + nested("extLst", 5_000), "XML 不合格式"),
        in(SHEET, "row", END, row("1048577", "<v>1</v>"), "第 1048577 行的位置不对（模板最多 100000 行）"),
        in(SHEET, "no row", END, row("-8", "<v>1</v>"), "第 -8 行的位置不对（模板最多 100000 行）"),
        in(SHEET, "rows", END, row("1048576", "<v>1</v>"), "第 1048576 行的位置不对（模板最多 100000 行）"),
        in(SHEET, "brackets", END, formula("(".repeat(999) + 1 + ")".repeat(999)), "括号嵌套超过 64 层"),
        in(SHEET, "signs", END, formula("-".repeat(8000) + 1), "连续的正负号超过 64 个"),
        in(SHEET, "web", END, formula("_xlfn.WEBSERVICE(\"http://x\")"), "函数 WEBSERVICE 无法计算"),
        in(SHEET, "programs", END, formula("cmd|'/c calc'!A1"), "用了 DDE 链接“|”"),
        in(SHEET, "other books", END, formula("[1]Sheet1!A1"), "引用了其他工作簿"),
        in(
            SHEET,
            "merges",
            END,
            END + many(20_001, "<mergeCell ref=\"C%1$d:D%1$d\"/>", "mergeCells"),
            "合并区域、规则、链接等超过 20000 个"),
        in(
            SHEET,
            "very many merges",
            END,
            END + many(400_000, "<mergeCell ref=\"C%1$d:D%1$d\"/>", "mergeCells"),
            "合并区域、规则、链接等超过 20000 个"),
        in(
            "xl/styles.xml",
            "formats",
            "<numFmts count=\"0\"/>",
            many(100_000, "<numFmt numFmtId=\"%1$d\" formatCode=\"0.%1$d\"/>", "numFmts"),
            "数字格式超过 65536 种"),
        in(
            BOOK,
            "names",
            "</sheets>",
            "</sheets>" + many(5_001, "<definedName name=\"n%d\">1</definedName>", "definedNames"),
            "名称超过 5000 个"),
        new Case("half a file", f -> Arrays.copyOf(f, f.length / 2), "文件已损坏或解压后过大"),
        new Case("no byte", f -> new byte[0], "不是 .xlsx 文件"),
        new Case("a text", f -> "你好".getBytes(StandardCharsets.UTF_8), "不是 .xlsx 文件"));
  }

  private static Case documentType(String part, String type) {
    return new Case(part, f -> typed(f, part, type), "含有 DOCTYPE 声明：/" + part);
  }

  private static byte[] typed(byte[] file, String part, String type) {
    return Filled.edited(file, part, "?>", "?>" + type);
  }

  private static Case in(String part, String name, String from, String to, String fault) {
    return new Case(name, f -> Filled.edited(f, part, from, to), fault);
  }

  private static Case added(String name, String entry, String text, String fault) {
    return added(name, entry, text.getBytes(StandardCharsets.UTF_8), fault);
  }

  private static Case added(String name, String entry, byte[] bytes, String fault) {
    return new Case(name, f -> add(f, entry, bytes), fault);
  }

  private static String nested(String tag, int depth) {
    return ("<" + tag + ">").repeat(depth) + ("</" + tag + ">").repeat(depth);
  }

  private static String row(String number, String content) {
    String tag = "<row r=\"%1$s\"><c r=\"A%1$s\">%2$s</c></row>%3$s";
    return tag.formatted(number, content, END);
  }

  private static String formula(String text) {
    return row("9", "<f>" + text + "</f>");
  }

  private static String many(int count, String tag, String around) {
    return IntStream.rangeClosed(10, count + 9)
        .mapToObj(tag::formatted)
        .collect(Collectors.joining("", "<" + around + ">", "</" + around + ">"));
  }

  /** A comment that does not shrink much. */
  private static String noise(int length) {
    StringBuilder text = new StringBuilder(length);
    for (int i = 0; text.length() < length; i++) {
      text.append(Integer.toString(i * 2_654_435, 36));
    }
    return "<!--" + text.toString().replace('-', '_') + "-->";
  }

  private static byte[] add(byte[] file, String entry, byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(file));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (ZipEntry each = in.getNextEntry(); each != null; each = in.getNextEntry()) {
        zip.putNextEntry(new ZipEntry(each.getName()));
        in.transferTo(zip);
      }
      zip.putNextEntry(new ZipEntry(entry));
      zip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  @ParameterizedTest
  @MethodSource("cases")
  @Timeout(20)
  void isRefused(Case given) {
    byte[] good = Filled.template(book -> Filled.sheet(book, "03", "合计 | ${单位.单位名称}"));
    List<String> faults = Filled.faults(folder, given.harm().apply(good));
    assertThat(faults).isNotEmpty();
    assertThat(faults.get(0)).contains(given.fault());
  }

  /** A name lists the same rows again and again: they are not read more than so often. */
  @Test
  @Timeout(60)
  void checksThatAreListedAgainAndAgain() {
    StringBuilder rows = new StringBuilder();
    for (int row = 2; row <= 3_001; row++) {
      rows.append(
          "<row r=\"%1$d\"><c r=\"F%1$d\" t=\"str\"><f>\"通过\"</f></c></row>".formatted(row));
    }
    String all = "'03'!$A$2:$F$3001,".repeat(399) + "'03'!$A$2:$F$3001";
    byte[] good = Filled.template(book -> Filled.sheet(book, "03", "合计"));
    byte[] many = Filled.edited(good, SHEET, END, rows + END);
    byte[] hostile =
        Filled.edited(
            many,
            BOOK,
            "</sheets>",
            "</sheets><definedNames><definedName name=\"校验\">"
                + all
                + "</definedName></definedNames>");
    assertThat(Filled.verdicts(folder, hostile))
        .containsExactly("CHECKS_MISSING 决算.xlsx：名称“校验”里的行合计超过 200000 行");
  }
}
