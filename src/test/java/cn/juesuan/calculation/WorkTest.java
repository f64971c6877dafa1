package cn.juesuan.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.juesuan.formula.FormulaException;
import cn.juesuan.operand.Budget;
import cn.juesuan.operand.Unsupported;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Formulas from strangers: how much work they may be, in steps. */
class WorkTest {

  private static final String TOO_MUCH = "拒绝：公式要算的太多，到这里合计超过两亿步，请把区域缩小到用得着的行和列";

  /** What workbooks of tests may spend that are to be refused. */
  private static final long FEW = 10_000_000;

  private static final String LONG = "REPT(\"ab\",16000)";

  /** A thousand rows: in A numbers, in B the same long text, in C texts that are all different. */
  private static Grid grid() {
    return grid(Budget.MOST_STEPS);
  }

  private static Grid grid(long mostSteps) {
    Grid grid = new Grid(2_000, mostSteps);
    for (int row = 1; row <= 1_000; row++) {
      grid.with("A" + row, row).with("B" + row, "ab".repeat(16_000)).with("C" + row, "甲" + row);
    }
    return grid;
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "SUM(A1:A1000) | 500500 | 2000",
        "SUM(A1:XFD1048576) | 500500 | 10000000",
        "COUNTIF(A1:A1000,\">500\") | 500 | 3000",
        "COUNTIF(C1:C1000,\"*9*\") | 271 | 3000",
        "COUNTIF(B1:B1000,\"*a*a*a*c\") | 0 | 20000000",
        "SUMPRODUCT((A1:A1000>500)*(A1:A1000<=510)) | 10 | 8000",
        "SEARCH(\"*a*b*a*b*c\",REPT(\"ab\",16000)) | #VALUE! | 30000",
        "SEARCH(\"aaaaaaaaaaaaaaac\",REPT(\"a\",32767)) | #VALUE! | 200000",
        "LEN(REPT(REPT(\"x\",32767),32767)) | #VALUE! | 5000",
        "REPT(\"x\",2147483647) | #VALUE! | 5000",
        "LEN(SUBSTITUTE(REPT(\"a\",32767),\"a\",REPT(\"b\",32767))) | #VALUE! | 30000",
        "TEXTJOIN(\"\",FALSE,A1:XFD1048576) | #VALUE! | 10000000",
        "TEXTJOIN(\"\",FALSE,D1:XFD1048576) | “” | 10000000",
        "TEXTJOIN(\",\",FALSE,A1:XFD1048576) | #VALUE! | 100000",
        "LEN(CONCAT(A1:A1000)) | 2893 | 3000",
        "COMBIN(1000000000000000,500000000000000) | #NUM! | 20",
        "MULTINOMIAL(9007199254740990) | 1 | 20",
        "MULTINOMIAL(1,9007199254740990) | 9007199254740990 | 20",
        "FACT(9007199254740990) | #NUM! | 20",
        "FIXED(1234.5,-2147483647) | “0” | 20",
        "ROUND(1234.5,-2147483647) | 0 | 20",
        "ROUND(1234.5,2147483647) | 1234.5 | 20",
        "LARGE(A1:A1000,3) | 998 | 7000",
        "NETWORKDAYS(61,2958465) | 2113147 | 20",
        "NETWORKDAYS.INTL(61,2958465,\"1111110\",A1:A1000) | 422495 | 10000",
        "WORKDAY(61,2000000) | 2800061 | 20",
        "WORKDAY(61,2000000,A1:A1000) | 2801000 | 10000",
        "WORKDAY.INTL(2958465,-400000,\"1111110\") | 158467 | 20",
        "LEN({\"xxxxxxxxxxxxxxxxxxxx\",\"y\"}&\"\") | 拒绝：整个区域参与运算，这样的算式只能放在 SUMPRODUCT 里 | 0"
      })
  void boundedWork(String formula, String shown, long most) {
    Grid grid = grid();
    assertThat(grid.shows(formula)).isEqualTo(shown);
    assertThat(grid.steps()).isLessThanOrEqualTo(most);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "MMULT(A1:XFD1048576,A1:A16384)",
        "SUMPRODUCT((A1:A1048576=1)*(TRANSPOSE(A1:A1048576)=1))",
        "SUMPRODUCT(--(A1:XFD1048576=1))",
        "SUMPRODUCT(LEN(SUBSTITUTE(REPT(\"x\",32000+ROW(A1:A1048576)*0),\"x\",\"y\")))",
        "SUMPRODUCT(LEN(REPT(\"x\",ROW(A1:A30000))))",
        "MDETERM(A1:XFD16384)",
        "DSUM(A1:XFD1048576,1,A1:XFD1048576)"
      })
  void tooMuchIsRefused(String formula) {
    Grid grid = grid();
    assertThat(grid.shows(formula)).startsWith("拒绝：").doesNotContain("程序算这个公式时出了错");
    // what was refused before it was done costs the others nothing
    assertThat(grid.shows("SUM(A1:A1000)")).isEqualTo("500500");
    assertThat(grid.steps()).isLessThanOrEqualTo(Budget.MOST_STEPS);
  }

  @Test
  void longTextsInManyCellsAreWork() {
    Grid grid = grid();
    String each = "SUMPRODUCT(LEN(SUBSTITUTE(B1:B1000,\"a\",\"b\")))";
    assertThat(grid.shows(each)).isEqualTo("32000000");
    assertThat(grid.steps()).isGreaterThan(1_000 * 32_000 / 16);
    assertThat(timesUntilRefused(grid(FEW), each)).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "COUNTIF(B1:B1000,\"*\"&REPT(\"b\",100)&\"*\")",
        "SUMPRODUCT(--ISNUMBER(SEARCH(REPT(\"a\",250)&\"c\",B1:B1000)))",
        "MATCH(REPT(\"ab\",120)&\"*c\",B1:B1000,0)",
        "SUMPRODUCT(--(B1:B1000<" + LONG + "))",
        "COUNTIFS(B1:B1000,\"<>\"&LEFT(B1,200)&\"*c\",C1:C1000,\"*1\")",
        "SUM(A1:XFD1048576)",
        "SUMPRODUCT(ROW(A1:A1048576))",
        "MEDIAN(A1:A1000,A1:A1000,A1:A1000,A1:A1000,A1:A1000,A1:A1000,A1:A1000,A1:A1000)",
        "SUBTOTAL(9,A1:A1000,A1:A1000,A1:A1000,A1:A1000,A1:A1000,A1:A1000,A1:A1000,A1:A1000)"
      })
  void everyRepetitionIsPaidFor(String formula) {
    assertThat(timesUntilRefused(grid(FEW), formula)).isLessThan(2_000);
  }

  private static int timesUntilRefused(Grid grid, String formula) {
    int times = 0;
    String shown = "";
    while (!shown.startsWith("拒绝") && times < 2_000) {
      times++;
      shown = grid.shows(formula);
    }
    assertThat(shown).isEqualTo(TOO_MUCH);
    return times;
  }

  @Test
  void textsThatCellsKeepAreCounted() throws FormulaException, Unsupported {
    Grid grid = new Grid();
    for (int row = 1; row <= 1_500; row++) {
      grid.formula("A" + row, "REPT(\"x\",32767)&\"\"");
    }
    assertThat(grid.shows("SUMPRODUCT(--(A1:A1500=\"\"))"))
        .isEqualTo("拒绝：公式得到的文字太多，到这里合计超过 3,200 万字");
  }

  @Test
  void namesThatDoubleEachOther() throws FormulaException, Unsupported {
    Grid grid = new Grid(2_000, FEW).named("数0", "1");
    for (int i = 1; i <= 60; i++) {
      grid.named("数" + i, "数" + (i - 1) + "+数" + (i - 1));
    }
    assertThat(grid.shows("数10")).isEqualTo("1024");
    assertThat(grid.shows("数60")).isEqualTo(TOO_MUCH);
  }

  @Test
  void namesInNames() throws FormulaException, Unsupported {
    Grid grid = new Grid().named("数0", "1");
    for (int i = 1; i <= 35; i++) {
      grid.named("数" + i, "(((数" + (i - 1) + ")))");
    }
    assertThat(grid.shows("数35")).isEqualTo("1");
    assertThat(grid.shows("(".repeat(30) + "数35" + ")".repeat(30)))
        .isEqualTo("拒绝：名称一个套一个，合计超过 200 层");
  }

  /** Each cell of a row of deep formulas needs the next; the first is restarted many times. */
  @Test
  void restartsArePaidFor() throws FormulaException, Unsupported {
    Grid grid = new Grid();
    String open = "(".repeat(60);
    String close = ")".repeat(60);
    for (int row = 1; row < 1_900; row++) {
      grid.formula("A" + row, open + "A" + (row + 1) + close + "+1");
    }
    grid.with("A1900", 1);
    assertThat(grid.shows("SUM(A1:A1900)")).isEqualTo(Integer.toString(1900 * 1901 / 2));
    assertThat(grid.steps()).isLessThan(2_000_000);
  }

  @Test
  void circlesOfCellsAndOfNames() throws FormulaException, Unsupported {
    Grid grid = new Grid().formula("A1", "A2").formula("A2", "A1").formula("A3", "SUM(A1:A3)");
    assertThat(List.of(grid.shows("A1"), grid.shows("SUM(A3,1)")))
        .isEqualTo(List.of("拒绝：循环引用", "拒绝：循环引用"));
  }

  @Test
  void long255Arguments() {
    Grid grid = grid();
    String all = "A1:A1000,".repeat(254) + "A1:A1000";
    assertThat(grid.shows("AVERAGE(" + all + ")")).isEqualTo("500.5");
    assertThat(grid.shows("SUMPRODUCT(" + all + ")")).isEqualTo("#NUM!");
    assertThat(grid.steps()).isLessThan(2_000_000);
  }

  @Test
  void longConstants() {
    String text = "x".repeat(8_000);
    assertThat(new Grid().shows("LEN(INDEX({\"" + text + "\",1},1))")).isEqualTo("8000");
    assertThat(new Grid().shows("SUM({" + "1,".repeat(4_000) + "1})")).isEqualTo("4001");
    assertThat(new Grid().shows("\"1" + ",000".repeat(2_000) + "\"+0")).isEqualTo("#VALUE!");
    assertThat(new Grid().shows("\"" + "1 ".repeat(4_000) + "jan\"+0"))
        .isEqualTo("拒绝：文字“1 1 1 1 1 1 1 1 1 1 …”是不是数、是哪一天，各软件说法不同，请写成数或 DATE(年,月,日)");
    assertThat(new Grid().shows("LAMBDA(x,x)(1)")).startsWith("拒绝：");
    assertThat(new Grid().shows("LET(x,1,x)"))
        .isEqualTo("拒绝：函数 LET 无法计算（公式自己的变量和函数没有收；可以改用：分步写在几个单元格里）");
  }
}
