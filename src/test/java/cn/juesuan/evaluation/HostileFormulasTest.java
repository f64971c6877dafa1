package cn.juesuan.evaluation;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;

import cn.juesuan.plan.Engine;
import cn.juesuan.workbook.Filled;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Formulas that reach far beyond what is used, or would make texts that fill the memory. */
@Timeout(60)
class HostileFormulasTest {

  @TempDir private Path folder;

  @Test
  void areasBeyondWhatIsUsed() {
    assertThat(
            rows(
                "=3|=2|=SUM(A1:B1048576)|=SUM(A1:A1048576)-SUM(B1:B1048576)",
                "=4|=5|=MAX($A$1:$B$1048576)|=COUNT(A1:B1048576)",
                "码|=7|=SUMIF(A1:A1048576,\"码\",B1:B1048576)|=COUNTIF(A1:B1048576,\">3\")",
                "||=MATCH(\"码\",A1:A1048576,0)|=VLOOKUP(\"码\",A1:B1048576,2,FALSE)",
                "||=MATCH(4,A1:A1048576,0)|=IFERROR(VLOOKUP(\"无\",A1:B1048576,2,0),\"没有\")",
                "||=COUNTBLANK(A1:A1000)|=AND(A1:B1048576)",
                "||=SUM(A:A)|=SUBTOTAL(9,A1:B1048576)",
                "||=SUM(F1:XFD1048576)|=COUNTA(A1:B1048576,F1:XFD1048576)",
                "||=INDEX(A1:A1048576,1048576)|=ROWS(A2:XFD1048576)"))
        .isEqualTo(
            """
            1: 3 =3 | 2 =2 | 21 =SUM(A1:B1048576) | -7 =SUM(A1:A1048576)-SUM(B1:B1048576)
            2: 4 =4 | 5 =5 | 7 =MAX($A$1:$B$1048576) | 5 =COUNT(A1:B1048576)
            3: 「码」 | 7 =7 | 7 =SUMIF(A1:A1048576,"码",B1:B1048576) | 3 =COUNTIF(A1:B1048576,">3")
            4:  |  | 3 =MATCH("码",A1:A1048576,0) | 7 =VLOOKUP("码",A1:B1048576,2,FALSE)
            5:  |  | 2 =MATCH(4,A1:A1048576,0) | 「没有」 =IFERROR(VLOOKUP("无",A1:B1048576,2,0),"没有")
            6:  |  | 997 =COUNTBLANK(A1:A1000) | true =AND(A1:B1048576)
            7:  |  | 7 =SUM(A:A) | 21 =SUBTOTAL(9,A1:B1048576)
            8:  |  | 0 =SUM(F1:XFD1048576) | 6 =COUNTA(A1:B1048576,F1:XFD1048576)
            9:  |  | 0 =INDEX(A1:A1048576,1048576) | 1048575 =ROWS(A2:XFD1048576)\
            """);
  }

  @Test
  void thousandsOfThem() {
    String formula = "=SUM(D1:XFC1048576)|=MAX(D1:XFC1048576)";
    String[] rows = IntStream.range(0, 1_400).mapToObj(i -> formula).toArray(String[]::new);
    assertThat(rows(rows)).startsWith("1: 0 =SUM(D1:XFC1048576)").hasLineCount(1_400);
  }

  @Test
  void blankCellsBeyondWhatIsUsedAreCountedWithoutALook() {
    assertThat(
            rows(
                "=COUNTBLANK(D1:Z1048575)|=COUNTIFS(D1:Z1048575,\"\")",
                "=COUNTIF(D1:Z1048575,\"<>a\")|=SUMIFS(D1:D1048575,E1:E1048575,\"\")"))
        .isEqualTo(
            """
            1: 24117225 =COUNTBLANK(D1:Z1048575) | 24117225 =COUNTIFS(D1:Z1048575,"")
            2: 24117225 =COUNTIF(D1:Z1048575,"<>a") | 0 =SUMIFS(D1:D1048575,E1:E1048575,"")\
            """);
  }

  @Test
  void wholeColumnsValueByValueAreRefusedBeforeTheyTakeMinutes() {
    String formula = "=SUMPRODUCT((D1:D1048575=1)*(E1:E1048575=2))";
    String[] rows = IntStream.range(0, 60).mapToObj(i -> formula).toArray(String[]::new);
    byte[] template = Filled.template(book -> Filled.sheet(book, "表", rows));
    assertThat(Filled.failures(folder, template))
        .first(as(InstanceOfAssertFactories.STRING))
        .endsWith("计算出错（公式要算的太多，到这里合计超过两亿步，请把区域缩小到用得着的行和列）");
  }

  @Test
  void textsThatGrow() {
    String text = "REPT(\"财政\",16383)";
    assertThat(
            rows(
                "=REPT(\"x\",99999999)|=LEN(REPT(\"x\",32767))|=LEN(REPT(\"x\",32767.9))",
                "=LEN(" + text + ")|=LEN(SUBSTITUTE(" + text + ",\"财\",\"决算\"))",
                "=LEN(SUBSTITUTE(" + text + ",\"财\",\"\"))|=LEN(" + text + "&\"一\")",
                "=" + text + "&\"一二\"|=CONCATENATE(" + text + "," + text + ")",
                "=SUBSTITUTE(" + text + ",\"财\"," + text + ")|=REPT(\"x\",-1)|=REPT(\"\",99999999)",
                "=SUMIFS(A9:A9,A9:A9,1)&REPT(\"x\",99999999)",
                "=SUMIFS(A9:A9,A9:A9,1)&SUBSTITUTE(" + text + ",\"财\"," + text + ")",
                "=LEN(SUMIFS(A9:A9,A9:A9,1)&" + text + ")"))
        .isEqualTo(
            """
            1: 错误15 =REPT("x",99999999) | 32767 =LEN(REPT("x",32767)) | 32767 =LEN(REPT("x",32767.9))
            2: 32766 =LEN(REPT("财政",16383)) | 错误15 =LEN(SUBSTITUTE(REPT("财政",16383),"财","决算"))
            3: 16383 =LEN(SUBSTITUTE(REPT("财政",16383),"财","")) | 32767 =LEN(REPT("财政",16383)&"一")
            4: 错误15 =REPT("财政",16383)&"一二" | 错误15 =CONCATENATE(REPT("财政",16383),REPT("财政",16383))
            5: 错误15 =SUBSTITUTE(REPT("财政",16383),"财",REPT("财政",16383)) | 错误15 =REPT("x",-1) | 「」 =REPT("",99999999)
            6: 错误15 =SUMIFS(A9:A9,A9:A9,1)&REPT("x",99999999)
            7: 错误15 =SUMIFS(A9:A9,A9:A9,1)&SUBSTITUTE(REPT("财政",16383),"财",REPT("财政",16383))
            8: 32767 =LEN(SUMIFS(A9:A9,A9:A9,1)&REPT("财政",16383))\
            """);
  }

  @Test
  void formulasOfManyParts() {
    assertThat(value("\"x\"" + "&\"x\"".repeat(900))).isEqualTo("「" + "x".repeat(901) + "」");
    assertThat(value("1" + "+1".repeat(3_999))).isEqualTo("4000");
    assertThat(value("1" + "*1".repeat(3_999))).isEqualTo("1");
    assertThat(value("1" + "^1".repeat(3_999))).isEqualTo("1");
    assertThat(value("1" + "=1".repeat(3_999))).isEqualTo("false");
    assertThat(value("1" + "%".repeat(2))).isEqualTo("0.0001");
    assertThat(value("SUM(1" + ",1".repeat(254) + ")")).isEqualTo("255");
    assertThat(value("\"" + "\"\"".repeat(255) + "\"")).isEqualTo("「" + "\"".repeat(255) + "」");
  }

  @Test
  void formulasOfTooMuchAreRefused() {
    assertThat(fault("\"".repeat(3_001))).endsWith("表!A1：文本的引号没有配对");
    assertThat(fault("1" + "%".repeat(8_000))).startsWith("FORMULA_UNSUPPORTED 决算.xlsx 表!A1：");
    assertThat(fault("ABS(B2:B9)"))
        .isEqualTo(
            "FORMULA_UNSUPPORTED 决算.xlsx 表!A1：区域“B2:B9”不经过公式的这一行、这一列，"
                + "Excel 显示 #VALUE!；这里只要一个值，请引用一个单元格");
    assertThat(fault("1" + "+1".repeat(4_096))).endsWith("公式有 8193 个字符，超过 Excel 的上限 8192");
  }

  /** Of formulas that are written alike only some take one cell of their area. */
  @Test
  void areasOfOneColumnAreNotOfOneShapeWithOthers() {
    byte[] template =
        Filled.template(
            book -> {
              Filled.sheet(book, "表", "1 | =ABS(A1:A2) | =ABS(A1:B2) | =ABS(乙!A1:A2)", "2");
              Filled.sheet(book, "乙", "1");
            });
    String refused = "：函数 ABS 的这个参数只能是一个值，不能是整个区域；这样的算式只能放在 SUMPRODUCT 里";
    assertThat(Filled.faults(folder, template))
        .containsExactly(
            "FORMULA_UNSUPPORTED 决算.xlsx 表!C1" + refused,
            "FORMULA_UNSUPPORTED 决算.xlsx 表!D1" + refused);
  }

  private static byte[] with(String formula) {
    byte[] template = Filled.template(book -> Filled.sheet(book, "表", "=1"));
    String xml = formula.replace("&", "&amp;").replace("<", "&lt;");
    return Filled.edited(template, "xl/worksheets/sheet1.xml", "<f>1</f>", "<f>" + xml + "</f>");
  }

  private String value(String formula) {
    String row = Filled.fill(folder, with(formula), new Engine()).rows(0).get(0);
    return row.substring(row.indexOf(' ') + 1, row.indexOf(" ="));
  }

  private String fault(String formula) {
    return String.join("\n", Filled.faults(folder, with(formula)));
  }

  /** The rows of a sheet that is filled. */
  private String rows(String... rows) {
    byte[] template = Filled.template(book -> Filled.sheet(book, "表", rows));
    return String.join("\n", Filled.fill(folder, template, new Engine()).rows(0));
  }
}
