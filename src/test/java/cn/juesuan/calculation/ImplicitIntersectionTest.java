package cn.juesuan.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.juesuan.plan.Engine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A row or a column where one value is wanted: the cell in the formula's own column or row. */
class ImplicitIntersectionTest {

  /** LibreOffice calculates the same of this workbook. */
  @Test
  void eachLineTakesItsOwnCells() {
    new Engine()
        .given("支出", "科目代码,基本支出", "2010101,5", "2010102,7", "2080505,9")
        .template(
            " | | =COUNTIF(A:A,A:A)",
            "${支出#项.科目代码} | ${支出#项.基本支出} | =B1:B3*2 | =SUMIF(A:A,A:A,B:B)"
                + " | =IF(A:A=\"2010102\",\"是\",\"否\")",
            "合计 | =SUM(B2) | =B:B/SUM(B2)",
            "| =A3:D3&\"元\"")
        .thenSheetIs(
            " | | 0 =COUNTIF(A:A,A:A)",
            "2010101 | 5 | 10 =B1:B5*2 | 5 =SUMIF(A:A,A:A,B:B) | 否"
                + " =IF(A:A=\"2010102\",\"是\",\"否\")",
            "2010102 | 7 | 14 =B1:B5*2 | 7 =SUMIF(A:A,A:A,B:B) | 是"
                + " =IF(A:A=\"2010102\",\"是\",\"否\")",
            "2080505 | 9 | 18 =B1:B5*2 | 9 =SUMIF(A:A,A:A,B:B) | 否"
                + " =IF(A:A=\"2010102\",\"是\",\"否\")",
            "合计 | 21 =SUM(B2:B4) | 1 =B:B/SUM(B2:B4)",
            "| 21元 =A5:D5&\"元\"");
  }

  /** Where a line has become several there are several numbers. */
  @Test
  void theNumberOfALineFollowsIt() {
    Engine engine =
        new Engine().template("${支出#项.科目代码} | =ROW(1:1) | =COLUMN(C:C)", "合计 | =ROW(A1:C1)");
    engine
        .given("支出", "科目代码,基本支出", "2010101,5")
        .thenSheetIs("2010101 | 1 =ROW(1:1) | 3 =COLUMN(C:C)", "合计 | 1 =ROW(A1:C1)");
    engine
        .given("支出", "科目代码,基本支出", "2010101,5", "2010102,7")
        .thenCalculationSays("FORMULA_FAILS 表!B2 计算出错（整个区域参与运算，这样的算式只能放在 SUMPRODUCT 里）");
  }

  @Test
  void aRowThatWillBeSeveralIsRefused() {
    new Engine()
        .template("${支出#项.科目代码} | ${支出#项.基本支出}", " | =A1:C1*2")
        .thenFaultsAre("REFERENCE_TO_MANY 表!B2 “A1:C1”会变成多个单元格，这里只能用一个");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          A1:A3*2 | 4
          -A1:A3 | -2
          A1:A3 | 2
          A1:A3%+1 | 1.02
          VLOOKUP(A:A,A1:B3,2,0) | 20
          A:A&"/"&B:B | “2/20”
          ROUND(A1:A3/3,2) | 0.67
          INDEX(B1:B3,A:A) | 20
          SUM(INDEX(B1:B3,A:A),1) | 拒绝：函数 INDEX 的这个参数只能是一个值，不能是整个区域；这样的算式只能放在 SUMPRODUCT 里
          SUMPRODUCT(A1:A3*B1:B3) | 140
          ABS(A3:A4) | 拒绝：区域不经过公式的这一行、这一列，Excel 显示 #VALUE!；这里只要一个值，请引用一个单元格
          SUM(A1:A3*B1:B3) | 拒绝：整个区域参与运算，这样的算式只能放在 SUMPRODUCT 里
          SUM(IF(A1:A3>1,1)) | 拒绝：整个区域参与运算，这样的算式只能放在 SUMPRODUCT 里
          A1:B3*2 | 拒绝：整个区域参与运算，这样的算式只能放在 SUMPRODUCT 里
          表!A1:A3*2 | 拒绝：整个区域参与运算，这样的算式只能放在 SUMPRODUCT 里
          IF(TRUE,A1:A3) | 2
          IFERROR(A:A/0,B1:B3) | 20
          IF(A1:A3,"有","无") | “有”
          SUM(IF(TRUE,A1:A3)) | 6
          ROW(1:1) | 1
          ROW(3:3)*2 | 6
          "第"&ROW(A3:C3)&"项" | “第3项”
          VLOOKUP(3,A1:B3,COLUMN(B:B),0) | 30
          SMALL(A1:A3,ROW(2:2)) | 2
          IF(ROW(1:1)=1,ROW(2:2),0) | 2
          SUMPRODUCT(ROW(2:2)*A1:A3) | 12
          SUMPRODUCT(ROW(1:3)*A1:A3) | 14
          COLUMN(1:1) | 拒绝：结果是整个区域，一个单元格只能有一个值
          ROW(1:2) | 拒绝：结果是整个区域，一个单元格只能有一个值
          IF(TRUE,A1:B3) | 拒绝：结果是整个区域，一个单元格只能有一个值
          """)
  void inRowTwo(String formula, String shown) throws Exception {
    Grid grid = new Grid();
    for (int row = 1; row <= 3; row++) {
      grid.with("A" + row, row).with("B" + row, row * 10);
    }
    assertThat(grid.shows("D2", formula)).isEqualTo(shown);
  }
}
