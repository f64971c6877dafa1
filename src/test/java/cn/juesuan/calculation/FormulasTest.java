package cn.juesuan.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What formulas show, as Excel shows them. */
class FormulasTest {

  private static Grid grid() {
    return new Grid()
        .with("A1", "甲")
        .with("A2", 5)
        .with("A4", "乙")
        .with("B1", 10)
        .with("B2", 20)
        .with("B3", 30)
        .with("B4", 20)
        .with("C1", 0.1)
        .with("C2", 0.2)
        .with("C3", 0.3)
        .with("D1", "20805")
        .with("D2", "20899")
        .with("D3", "21001");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "1/3*3=1 | TRUE",
        "1/49*49=1 | TRUE",
        "INT(10/3*3) | 10",
        "INT(1/49*49) | 1",
        "0.1+0.2-0.3 | 0",
        "0.1+0.2=0.3 | TRUE",
        "SUM(C1:C2)-C3 | 0",
        "ROUND(1.005,2) | 1.01",
        "ROUND(-2.5,0) | -3",
        "ROUND(1234.5,-2) | 1200",
        "-B1^2 | 100",
        "3*-2^2 | 12",
        "2^3^2 | 64",
        "50%%*1000 | 5",
        "--\"12\" | 12",
        "1+2*3-4/2 | 5",
        "1&2+3 | “15”",
        "1=1=1 | FALSE",
        "\"a\"=\"A\" | TRUE",
        "1<\"a\" | TRUE",
        "\"a\"<TRUE | TRUE",
        "A3=0 | TRUE",
        "A3=\"\" | TRUE",
        "0^0 | #NUM!",
        "0^-1 | #DIV/0!",
        "(-8)^(1/3) | #NUM!",
        "1E308*10 | #NUM!",
        "1/0 | #DIV/0!",
        "A1+1 | #VALUE!",
        "\"2025-02-10\"+0 | 45698",
        "\"1,000\"+1 | 1001",
        "\"5%\"+0 | 0.05",
        "\"1,234\"*1 | 1234",
        "VALUE(\"2025-02-10\") | 45698",
        "MONTH(\"2025-02-10\") | 2",
        "YEAR(\"2025年2月10日\") | 2025",
        "\"12元\"+0 | #VALUE!",
        "SUMIFS(B1:B4,A1:A4,\"<>甲\") | 70",
        "COUNTIF(A1:A4,\"<>\") | 3",
        "COUNTIF(A1:A4,\"<>abc\") | 4",
        "COUNTIF(A1:A4,\"\") | 1",
        "COUNTIF(A:A,\"\") | 1048573",
        "COUNTIF(B1:B4,\">=20\") | 3",
        "COUNTIF(D1:D3,\"208*\") | 2",
        "COUNTIF(D1:D3,20805) | 1",
        "SUMIF(B1:B4,20,C1:C4) | 0.2",
        "SUMIF(A1:A4,\"甲\",B1) | 10",
        "SUMPRODUCT((LEFT(D1:D3,3)=\"208\")*B1:B3) | 30",
        "SUMPRODUCT(--(A1:A4<>\"\"),B1:B4) | 50",
        "SUMPRODUCT(G5:G5,H5:H5) | 0",
        "SUMPRODUCT(G5:G5) | 0",
        "SUMPRODUCT(--(G5:G5<>\"\")) | 0",
        "SUMPRODUCT(G5:G5/SUM(G5:G5)) | #DIV/0!",
        "SUMPRODUCT(ISNUMBER(A1:A4)*1) | 1",
        "SUMPRODUCT(ABS(ROUND(C1:C3,0))) | 0",
        "LOOKUP(2,1/(A1:A4=\"甲\"),B1:B4) | 10",
        "LOOKUP(9E307,B1:B4) | 20",
        "MATCH(\"乙\",A1:A4,0) | 4",
        "MATCH(0.1+0.2,C1:C3,0) | 3",
        "MATCH(25,B1:B3) | 2",
        "VLOOKUP(\"甲\",A1:B4,2,FALSE) | 10",
        "INDEX(B1:B4,MATCH(\"乙\",A1:A4,)) | 20",
        "SUM(INDEX(B1:C4,0,1)) | 80",
        "IF(B1>5,B1:C2,0) | 拒绝：结果是整个区域，一个单元格只能有一个值",
        "SUM(IF(B1>5,B1:B2,0)) | 30",
        "IF(A3,1) | FALSE",
        "IF(TRUE,) | 0",
        "IFERROR(1/0,\"无\") | “无”",
        "AND(A1:A3) | TRUE",
        "REPT(\"ab\",16384) | #VALUE!",
        "B1:C2*2 | 拒绝：整个区域参与运算，这样的算式只能放在 SUMPRODUCT 里",
        "\"甲\"<\"乙\" | 拒绝：“甲”和“乙”谁大谁小，各软件说法不同",
        "\"甲(1)\"<\"甲1\" | TRUE",
        "\"甲.1\"<\"甲_1\" | 拒绝：“甲.1”和“甲_1”谁大谁小，各软件说法不同",
        "\"a-b\"<\"a-C\" | TRUE",
        "\"a-b\"<\"ab\" | 拒绝：“a-b”和“ab”谁大谁小，各软件说法不同",
        "\"支出208\">\"支出20\" | TRUE",
        "\"end \">=\"nospaces\" | FALSE",
        "\"z\"<\"合计\" | TRUE",
        "\"é\"<\"f\" | 拒绝：“é”和“f”谁大谁小，各软件说法不同",
        "\"3-4\"+0 | 拒绝：文字“3-4”是不是数、是哪一天，各软件说法不同，请写成数或 DATE(年,月,日)",
        "NOSUCH(1) | 拒绝：函数 NOSUCH 无法计算",
        "ROUND(1) | 拒绝：函数 ROUND 的参数个数不对",
        "未定义+1 | 拒绝：没有名称“未定义”",
        "1+ | 拒绝：公式不合语法",
        "SUM({1,2;3,4}) | 10",
        "MATCH(\"b\",{\"a\",\"b\"},0) | 2",
        "{1,2;3} | 拒绝：公式不合语法",
        "1E21&\"\" | “1E+21”",
        "0.00001&\"\" | “0.00001”",
        "1/3&\"\" | “0.333333333333333”",
        "123456789012&\"\" | “123456789012”",
      })
  void shows(String formula, String shown) {
    assertThat(grid().shows(formula)).isEqualTo(shown);
  }

  @Test
  void aRelativeNameMovesWithItsUser() throws Exception {
    Grid grid = grid().named("本行", "表!$B1").named("常数", "{1,2,3}").named("全部", "表!$B$1:$B$4");
    assertThat(grid.shows("F3", "本行*2")).isEqualTo("60");
    assertThat(grid.shows("F1", "本行+全部数")).startsWith("拒绝：没有名称");
    assertThat(grid.shows("SUM(常数)")).isEqualTo("6");
    assertThat(grid.shows("SUM(全部)")).isEqualTo("80");
    assertThat(grid.shows("全部*2")).startsWith("拒绝：");
  }

  @Test
  void aLongFormulaNeedsNoDeepStack() {
    assertThat(grid().shows("1" + "+1".repeat(4_000))).isEqualTo("4001");
    assertThat(grid().shows("1" + "&1".repeat(900))).hasSize(903);
    assertThat(grid().shows("1" + "%".repeat(4_000))).startsWith("拒绝：");
  }

  @Test
  void aLongChainOfCellsNeedsNoDeepStack() throws Exception {
    int rows = 100_000;
    Grid grid = new Grid(rows);
    grid.with("A" + rows, 1);
    for (int row = 1; row < rows; row++) {
      grid.formula("A" + row, "A" + (row + 1) + "+1");
    }
    assertThat(grid.shows("A1")).isEqualTo(String.valueOf(rows));
  }

  @Test
  void aCircleIsRefused() throws Exception {
    Grid grid = grid().formula("F1", "F2+1").formula("F2", "IF(B1>0,F1,0)").formula("F3", "F3");
    grid.formula("F4", "IF(B1>0,1,F4)");
    assertThat(grid.shows("F1")).isEqualTo("拒绝：循环引用");
    assertThat(grid.shows("F3")).isEqualTo("拒绝：循环引用");
    assertThat(grid.shows("F4")).isEqualTo("1");
  }

  @Test
  void hostileWildcardsTakeNoTime() {
    Grid grid = grid().with("A1", "a".repeat(30_000));
    assertThat(grid.shows("COUNTIF(A1:A4,\"" + "*a".repeat(60) + "b\")")).isEqualTo("0");
  }
}
