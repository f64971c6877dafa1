package cn.juesuan.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Formulas have the values that Excel gives them. */
class CalculationTest {

  /** The formula stands in C3 under a, 3 and b, 4. */
  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      value = {
        "-2^2 => 4",
        "5%*200 => 10",
        "ROUND(1.005,2) => 1.01",
        "ROUND(2.5,0) => 3",
        "ROUND(-2.5,0) => -3",
        "0.1+0.2=0.3 => TRUE",
        "0.1+0.2-0.3 => 0",
        "100000.5-100000 => 0.5",
        "1-1+B1 => 3",
        "\"a\"&1.5&TRUE => a1.5TRUE",
        "IF(1=1,2,1/0) => 2",
        "IF(1=2,1/0) => FALSE",
        "2+IF(1=2,1) => 2",
        "2+IF(1=1,,5) => 2",
        "SUM(IF(B1=3,B1:B2,9),1) => 8",
        "IF(A1,1,2) => #VALUE!",
        "IF(1/0,1,2) => #DIV/0!",
        "IFERROR(1/0,\"无\") => 无",
        "1/0 => #DIV/0!",
        "TEXT(1234.5,\"#,##0.00\") => 1,234.50",
        "TEXT(45698,\"yyyy年m月d日\") => 2025年2月10日",
        "LEFT(\"甲乙\",1) => 甲",
        "D9 => 0",
        "D9&\"\" => ``",
        "COUNTA(A1:B2) => 4",
        "SUM(A1:B2,\"5\") => 12",
        "SUM(A:A,1:2) => 7",
        "AVERAGE(B1:B2) => 3.5",
        "VLOOKUP(\"b\",A1:B2,2,0) => 4",
        "INDEX(A1:B2,2,1) => b",
        "MATCH(\"b\",A1:A2,0) => 2",
        "SUMIF(A1:A2,\"a*\",B1:B2) => 3",
        "SUMIFS(B1:B2,A1:A2,\"<>a\",B1:B2,\">3\") => 4",
        "COUNTIF(B1:B2,\">3\") => 1",
        "SUMPRODUCT(B1:B2,B1:B2) => 25",
        "SUMPRODUCT((A1:A2=\"b\")*B1:B2) => 4",
        "SUMPRODUCT(--(A1:A2=\"b\"),B1:B2) => 4",
        "SUMPRODUCT((A1:A2=\"b\")*(B1:B2>3)*B1:B2)/2 => 2",
        "SUBTOTAL(9,B1:B2) => 7",
      })
  void values(String formula, String value) {
    BookPlan plan = new Engine().template("a | 3", "b | 4", " | | =" + formula).plan();
    assertThat(Engine.rows(plan, 0).get(2)).isEqualTo(" |  | " + value + " =" + formula);
  }

  @Test
  void subtotalsOfSubtotalsCountOnce() {
    new Engine()
        .given("支出", "科目代码,基本支出", "2010101,1", "2010102,2", "2080505,4")
        .template(
            "${支出#类.科目代码} | =SUBTOTAL(9,B2:B2)",
            "${支出#项.科目代码} | ${支出#项.基本支出}",
            "合计 | =SUBTOTAL(9,B1:B2)")
        .thenSheetIs(
            "201 | 3 =SUBTOTAL(9,B2:B3)",
            "2010101 | 1",
            "2010102 | 2",
            "208 | 4 =SUBTOTAL(9,B5:B5)",
            "2080505 | 4",
            "合计 | 7 =SUBTOTAL(9,B1:B5)");
  }

  @Test
  void aCircleIsLocated() {
    new Engine()
        .template("1 | =B1+1", "=SUM(A1:A2)")
        .thenCalculationSays("FORMULA_FAILS 表!B1 计算出错（循环引用）", "FORMULA_FAILS 表!A2 计算出错（循环引用）");
  }

  /** As in Excel. */
  @Test
  void theBranchThatDoesNotCountIsLeftAlone() {
    new Engine()
        .template("1 | =IF(A1=1,2,B1) | =SUBTOTAL(9,A1:A1)+IF(A1=1,3,C1)")
        .thenSheetIs("1 | 2 =IF(A1=1,2,B1) | 4 =SUBTOTAL(9,A1:A1)+IF(A1=1,3,C1)");
    new Engine()
        .template("2 | =IF(A1=1,2,B1)")
        .thenCalculationSays("FORMULA_FAILS 表!B1 计算出错（循环引用）");
  }

  /** It is an error value, as in Excel, and the template's author's own. */
  @Test
  void aResultThatNoCellCanHoldStopsNobody() {
    new Engine().template("=REPT(\"长\",32767)", "=A1&\"。\"").thenCalculationSays();
  }
}
