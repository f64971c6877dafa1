package cn.juesuan.function;

import static org.assertj.core.api.Assertions.assertThat;

import cn.juesuan.calculation.Grid;
import cn.juesuan.operand.CellValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Functions of mathematics, statistics, finance and lists, by the examples of Excel's own help. */
class FunctionFamiliesTest {

  /** A list with headings in A1:C5, criteria in E1:F3. */
  private static Grid list() {
    return new Grid()
        .with("A1", "类型")
        .with("A2", "货物")
        .with("A3", "服务")
        .with("A4", "货物采购")
        .with("A5", "工程")
        .with("B1", "金额")
        .with("B2", 10)
        .with("B3", 20)
        .with("B4", 30)
        .with("B5", 40)
        .with("E1", "类型")
        .with("E2", "货物")
        .with("F1", "金额")
        .with("F3", ">30");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          CEILING(2.5,1) | 3
          CEILING(-2.5,-2) | -4
          CEILING(-2.5,2) | -2
          CEILING(0.234,0.01) | 0.24
          CEILING(1.6,0.7+0.1) | 1.6
          CEILING(2.5,-2) | #NUM!
          FLOOR(3.7,2) | 2
          FLOOR(-2.5,-2) | -2
          FLOOR(1.58,0.1) | 1.5
          FLOOR(1,0) | #DIV/0!
          CEILING.MATH(24.3,5) | 25
          CEILING.MATH(-8.1,2) | -8
          CEILING.MATH(-5.5,2,-1) | -6
          FLOOR.MATH(-8.1,2) | -10
          FLOOR.MATH(-5.5,2,-1) | -4
          CEILING.PRECISE(-4.1,-2) | -4
          FLOOR.PRECISE(-3.2,-1) | -4
          MROUND(10,3) | 9
          MROUND(-10,-3) | -9
          MROUND(5,-2) | #NUM!
          MROUND(7.5,5) | 拒绝：MROUND 的数正好在两个倍数中间，各软件的结果不同，请改用 ROUND
          MOD(10,2.5) | 0
          MOD(-1.5,0.5) | 0
          MOD(5.5,-2) | -0.5
          MOD(1234.56,1) | 0.559999999999945
          MOD(0,0.1) | 0
          MOD(1,0.1) | 拒绝：MOD 的两个数几乎正好除尽，各软件的结果不同，请先 ROUND
          MOD(0.3,0.1) | 拒绝：MOD 的两个数几乎正好除尽，各软件的结果不同，请先 ROUND
          COMBIN(8,2) | 28
          PERMUT(100,3) | 970200
          MULTINOMIAL(2,3,4) | 1260
          GCD(24,36) | 12
          LCM(24,36) | 72
          LCM(Z1,36) | 拒绝：LCM 里空单元格怎么算，各软件不同
          LCM(Z1:Z3) | 拒绝：LCM 没有数可算，各软件的结果不同
          LCM(Z1:Z3,36) | 36
          FACT(5) | 120
          FACT(171) | #NUM!
          FACTDOUBLE(7) | 105
          ISEVEN(-1) | FALSE
          ISODD(2.5) | FALSE
          ISODD(TRUE) | #VALUE!
          ROMAN(499) | “CDXCIX”
          ROMAN(499,2) | “XDIX”
          ROMAN(499,FALSE) | “ID”
          LOG(86,2.7182818) | 4.45434734288829
          LN(0) | #NUM!
          ATAN2(-1,-1) | -2.35619449019234
          SIN(134217728) | #NUM!
          DEGREES(PI()) | 180
          """)
  void mathematics(String formula, String shown) {
    assertThat(new Grid().shows(formula)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          MEDIAN(1,2,3,4,5,6) | 3.5
          MODE({5.6,4,4,3,2,4}) | 4
          MODE({1,2,3}) | #N/A
          AVEDEV(4,5,6,7,5,4,3) | 1.02040816326531
          DEVSQ(4,5,8,7,11,4,3) | 48
          GEOMEAN(4,5,8,7,11,4,3) | 5.47698696965696
          HARMEAN(4,5,8,7,11,4,3) | 5.02837596206173
          KURT(3,4,5,2,3,4,5,6,4,7) | -0.151799637208416
          SKEW(3,4,5,2,3,4,5,6,4,7) | 0.359543071406797
          STANDARDIZE(42,40,1.5) | 1.33333333333333
          STDEV(5) | #DIV/0!
          STDEVP(5) | 0
          STDEV(0.1,0.1,0.1) | 拒绝：各数几乎相等，差额只剩二进制误差，结果不确定，请先 ROUND
          PERCENTILE({1,2,3,4},0.3) | 1.9
          PERCENTILE.EXC({1,2,3,4},0.1) | #NUM!
          QUARTILE({1,2,4,7,8,9,10,12},1) | 3.5
          PERCENTRANK({13,12,11,8,4,3,2,1,1,1},2) | 0.333
          PERCENTRANK({13,12,11,8,4,3,2,1,1,1},5) | 0.583
          PERCENTRANK(7,7) | 1
          PERCENTRANK.EXC(7,7) | 拒绝：只有一个数的百分比排位，各软件的结果不同
          ROUNDUP(1,-400) | 拒绝：舍入到的位数太大，结果超出数的范围，各软件不同
          ROUNDUP(1,-300) | 1E+300
          CORREL({3,2,4,5,6},{9,7,12,15,17}) | 0.997054485501581
          COVAR({3,2,4,5,6},{9,7,12,15,17}) | 5.2
          SLOPE({2,3,9,1,8,7,5},{6,5,11,7,5,4,4}) | 0.305555555555556
          INTERCEPT({2,3,9,1,8},{6,5,11,7,5}) | 拒绝：直线上的值几乎抵消成 0，末几位不确定，请套一层 ROUND
          ROUND(INTERCEPT({2,3,9,1,8},{6,5,11,7,5}),9) | 0.048387097
          ROUND(FORECAST(0,{2,3,9,1,8},{6,5,11,7,5}),13) | 拒绝：末几位各软件不同，舍入的结果不确定，请少留几位小数
          SUMPRODUCT(ROUND(FORECAST({30,30},{6,7,9,15,21},{20,28,31,38,40}),2)) | 21.22
          FORECAST(30,{6,7,9,15,21},{20,28,31,38,40}) | 10.6072530864198
          RSQ({2,3,9,1,8,7,5},{6,5,11,7,5,4,4}) | 0.0579501915708812
          CORREL({1,2},{1,2,3}) | #N/A
          SUMX2MY2({2,3,9,1,8,7,5},{6,5,11,7,5,4,4}) | -55
          SUMX2PY2({2,3,9,1,8,7,5},{6,5,11,7,5,4,4}) | 521
          SUMXMY2({2,3,9,1,8,7,5},{6,5,11,7,5,4,4}) | 79
          MDETERM({3,6,1;1,1,0;3,10,2}) | 1
          MDETERM({1,2,3;4,5,6}) | #VALUE!
          SUM(MMULT({1,2;3,4},{5;6})) | 56
          """)
  void statistics(String formula, String shown) {
    assertThat(new Grid().shows(formula)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          FV(0.06/12,10,-200,-500,1) | 2581.40337406018
          FV(0,12,-100) | 1200
          FV(0.1,10,1,-6.14456710570469) | 拒绝：各期几乎完全抵消，结果的末几位不确定，请套一层 ROUND
          ROUND(FV(0.1,10,1,-6.14456710570469),2) | 0
          ROUND(NPV(0.1,-70000,12000,15000,18000,21000,26000),2) | -2439.37
          TEXT(NPV(0.1,-70000,12000,15000,18000,21000,26000),"0.00") | “-2439.37”
          NPV(0.1,-70000,12000,15000,18000,21000,26000) | 拒绝：各期几乎完全抵消，结果的末几位不确定，请套一层 ROUND
          PV(0.08/12,12*20,500) | -59777.145851188
          PMT(0.08/12,10,10000) | -1037.03208935915
          IPMT(0.1/12,1,3*12,8000) | -66.6666666666667
          IPMT(0.1/12,40,3*12,8000) | #NUM!
          PPMT(0.1/12,1,2*12,2000) | -75.6231860083663
          NPER(0.12/12,-100,-1000,10000,1) | 59.6738656742946
          NPV(0.1,-10000,3000,4200,6800) | 1188.44341233522
          SLN(30000,7500,10) | 2250
          SYD(30000,7500,10,1) | 4090.90909090909
          EFFECT(0.0525,4) | 0.0535426673707581
          NOMINAL(0.0535426673707581,4) | 0.0525
          MIRR({-120000,39000,30000,21000,37000,46000},0.1,0.12) | 0.126094130365905
          """)
  void finance(String formula, String shown) {
    assertThat(new Grid().shows(formula)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          DSUM(A1:B5,"金额",E1:E2) | 40
          DSUM(A1:B5,2,E1:F3) | 80
          DCOUNT(A1:B5,"金额",E1:F3) | 3
          DMAX(A1:B5,"金额",E1:E2) | 30
          DGET(A1:B5,"金额",E1:E2) | #NUM!
          DGET(A1:B5,"类型",F1:F3) | #NUM!
          DAVERAGE(A1:B5,"没有",E1:E2) | #VALUE!
          RANK(20,B2:B5) | 3
          RANK(20,B2:B5,1) | 2
          RANK(25,B2:B5) | #N/A
          RANK.AVG(10,B2:B5) | 4
          AVERAGEA(A2:B3) | 7.5
          MAXA(A2:B3) | 20
          SUBTOTAL(9,B2:B5) | 100
          SUBTOTAL(3,A1:B5) | 10
          SUBTOTAL(109,B2:B5) | 100
          SUBTOTAL(112,B2:B5) | #VALUE!
          AGGREGATE(1,0,B2:B5) | 25
          AGGREGATE(9,4,B2:B5,B2) | 110
          AGGREGATE(12,0,B2:B5) | 25
          AGGREGATE(14,6,B2:B5/(A2:A5<>"货物采购"),1) | 40
          AGGREGATE(15,6,ROW(A2:A5)/(A2:A5="服务"),1) | 3
          AGGREGATE(15,6,ROW(A2:A5)/(A2:A5="没有"),1) | #NUM!
          AGGREGATE(14,4,B2:B5/(A2:A5="服务"),1) | #DIV/0!
          AGGREGATE(16,4,{1,2,3,4},0.3) | 1.9
          AGGREGATE(17,4,{1,2,4,7,8,9,10,12},1) | 3.5
          AGGREGATE(14,4,B2:B5) | #VALUE!
          AGGREGATE(20,4,B2:B5) | #VALUE!
          AGGREGATE(9,8,B2:B5) | #VALUE!
          AGGREGATE(9,4,{1,2}) | 拒绝：这里只能写单元格的引用
          SUBTOTAL(12,B2:B5) | #VALUE!
          MAXIFS(B2:B5,A2:A5,"货物*") | 30
          MINIFS(B2:B5,A2:A5,"没有") | 0
          CONCAT(A2:B3,1) | “货物10服务201”
          TEXTJOIN("、",TRUE,A2:A6,"") | “货物、服务、货物采购、工程”
          TEXTJOIN("-",FALSE,A5:A6,"x") | “工程--x”
          CODE("v") | 118
          CODE("") | #VALUE!
          CODE("中") | 拒绝：CODE 对英文、数字和半角符号以外的字，结果与电脑的语言有关
          TYPE(A1) | 2
          TYPE(A1:B2) | 64
          ISREF(A1) | TRUE
          ISREF("A1") | FALSE
          ADDRESS(2,28) | “$AB$2”
          ADDRESS(2,28,4) | “AB2”
          ADDRESS(0,1) | #VALUE!
          """)
  void lists(String formula, String shown) {
    assertThat(list().shows(formula)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          TEXT("2010101","@") | “2010101”
          TEXT("0101","@") | 拒绝：TEXT 的格式“@”：文字“0101”先当作数还是照写，各软件不同，请直接用它
          TEXT(Z1,"0.00") | “0.00”
          TEXT(Z1,"@") | 拒绝：TEXT 的格式“@”：空单元格当作文字是空的还是 0，各软件不同
          SWITCH(2,1,"甲",2,"乙") | “乙”
          SWITCH("A","a",1,2) | 1
          SWITCH("2",2,1,5) | 5
          SWITCH(3,1,"甲",2,"乙") | #N/A
          SWITCH(3,1,"甲",1/0,"乙") | 拒绝：SWITCH 拿来比的是错误值，各软件的算法不同
          SWITCH(1,1,"甲",1/0,"乙") | “甲”
          SWITCH(Z1,"甲",1,2) | 2
          SWITCH(Z1,Z2,1,2) | 1
          SWITCH(Z1,5,1,0,2) | 拒绝：SWITCH 拿空单元格与 0、空文本或 FALSE 比，各软件的算法不同，请用 IF 写明
          SWITCH("",Z1,1,2) | 拒绝：SWITCH 拿空单元格与 0、空文本或 FALSE 比，各软件的算法不同，请用 IF 写明
          """)
  void switches(String formula, String shown) {
    assertThat(new Grid().shows(formula)).isEqualTo(shown);
  }

  @Test
  void aSubtotalLeavesOtherSubtotalsOut() throws Exception {
    Grid grid = list().formula("B6", "SUBTOTAL(9,B2:B5)").formula("B7", "SUM(B2:B5)");
    assertThat(grid.shows("SUBTOTAL(9,B2:B7)")).isEqualTo("200");
  }

  @Test
  void anAggregateLeavesOutWhatItsOptionSays() throws Exception {
    Grid grid =
        list()
            .formula("B6", "SUBTOTAL(9,B2:B5)")
            .formula("B7", "AGGREGATE(9,4,B2:B5)")
            .with("B8", CellValue.ErrorCode.DIV0);
    assertThat(grid.shows("AGGREGATE(9,2,B2:B8)")).isEqualTo("100");
    assertThat(grid.shows("AGGREGATE(9,6,B2:B8)")).isEqualTo("300");
    assertThat(grid.shows("AGGREGATE(9,0,B2:B8)")).isEqualTo("#DIV/0!");
    assertThat(grid.shows("AGGREGATE(3,6,B2:B8)")).isEqualTo("6");
    assertThat(grid.shows("AGGREGATE(3,4,B2:B8)")).isEqualTo("7");
    assertThat(grid.shows("SUBTOTAL(9,B2:B7)"))
        .isEqualTo("拒绝：SUBTOTAL 的区域里有 AGGREGATE，它算不算，各软件不同，请改用 SUBTOTAL");
  }

  @Test
  void rowsThatArePartlyHidden() {
    Grid grid = list().hiding(3).hiding(5);
    assertThat(grid.shows("SUBTOTAL(9,B2:B5)")).isEqualTo("100");
    assertThat(grid.shows("SUBTOTAL(109,B2:B5)")).isEqualTo("40");
    assertThat(grid.shows("SUBTOTAL(103,A2:A5)")).isEqualTo("2");
    assertThat(grid.shows("AGGREGATE(9,5,B2:B5)")).isEqualTo("40");
    assertThat(grid.shows("AGGREGATE(9,4,B2:B5)")).isEqualTo("100");
    assertThat(grid.shows("SUM(B2:B5)")).isEqualTo("100");
  }

  @Test
  void rowsThatAFilterMayHaveHidden() {
    Grid grid = list().hiding(3).filtering();
    String refused = "拒绝：区域里有筛选掉的行，它们算不算，要看是筛选还是隐藏的，请先取消筛选";
    assertThat(grid.shows("SUBTOTAL(9,B2:B5)")).isEqualTo(refused);
    assertThat(grid.shows("SUBTOTAL(109,B2:B5)")).isEqualTo(refused);
    assertThat(grid.shows("SUBTOTAL(9,B4:B5)")).isEqualTo("70");
    assertThat(grid.shows("SUM(B2:B5)")).isEqualTo("100");
  }
}
