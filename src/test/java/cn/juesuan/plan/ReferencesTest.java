package cn.juesuan.plan;

import org.junit.jupiter.api.Test;

/** Formulas mean after bands have grown what they meant in the template. */
class ReferencesTest {

  private static final String[] THREE = {
    "2010301,10.00", "2010350,5.50", "2080505,4.00",
  };

  private static Engine spending() {
    return new Engine().given("支出", "科目代码,基本支出", THREE);
  }

  @Test
  void aTotalOutsideABandCoversAllItsInstances() {
    spending()
        .template("${支出#项.科目代码} | ${支出#项.基本支出}", "合计 | =SUM(B1)")
        .thenSheetIs("2010301 | 10", "2010350 | 5.5", "2080505 | 4", "合计 | 19.5 =SUM(B1:B3)");
  }

  @Test
  void aTotalAboveItsBandFollowsItDown() {
    spending()
        .template("合计 | =SUM(B2)", "${支出#项.科目代码} | ${支出#项.基本支出}")
        .thenSheetIs("合计 | 19.5 =SUM(B2:B4)", "2010301 | 10", "2010350 | 5.5", "2080505 | 4");
  }

  @Test
  void levelsAddUpTheirOwnInstancesAndTheTotalIsAList() {
    spending()
        .template(
            "合计 | =SUM(B2)",
            "${支出#类.科目代码} | =SUM(B3)",
            "${支出#款.科目代码} | =SUM(B4)",
            "${支出#项.科目代码} | ${支出#项.基本支出}")
        .thenSheetIs(
            "合计 | 19.5 =SUM(B2,B6)",
            "201 | 15.5 =SUM(B3)",
            "20103 | 15.5 =SUM(B4:B5)",
            "2010301 | 10",
            "2010350 | 5.5",
            "208 | 4 =SUM(B7)",
            "20805 | 4 =SUM(B8)",
            "2080505 | 4");
  }

  @Test
  void aRowUnderItsItemsThatNamesTheirLevelIsTheirSubtotal() {
    spending()
        .template(
            "${支出#类.科目代码}",
            "${支出#项.科目代码} | ${支出#项.基本支出}",
            "${支出#类.科目名称}小计 | =SUM(B2)",
            "总计 | =SUM(B3)")
        .thenSheetIs(
            "201",
            "2010301 | 10",
            "2010350 | 5.5",
            "小计 | 15.5 =SUM(B2:B3)",
            "208",
            "2080505 | 4",
            "小计 | 4 =SUM(B6)",
            "总计 | 19.5 =SUM(B4,B7)");
  }

  @Test
  void aRangeOnItsOwnRowStaysThere() {
    new Engine()
        .given("支出", "科目代码,基本支出,项目支出", "2010301,1,2", "2010350,3,4")
        .template("${支出#项.科目代码} | =SUM(C1:D1) | ${支出#项.基本支出} | ${支出#项.项目支出}", "合计 | =SUM(C1:D1)")
        .thenSheetIs(
            "2010301 | 3 =SUM(C1:D1) | 1 | 2",
            "2010350 | 7 =SUM(C2:D2) | 3 | 4",
            "合计 | 10 =SUM(C1:D2)");
  }

  @Test
  void aRangeFromTheHeadingToItsOwnRowIsARunningTotal() {
    spending()
        .template("科目 | 金额 | 累计", "${支出#项.科目代码} | ${支出#项.基本支出} | =SUM(B$1:B2)")
        .thenSheetIs(
            "科目 | 金额 | 累计",
            "2010301 | 10 | 10 =SUM(B$1:B2)",
            "2010350 | 5.5 | 15.5 =SUM(B$1:B3)",
            "2080505 | 4 | 19.5 =SUM(B$1:B4)");
  }

  @Test
  void aRangeAroundABandGrowsWithItAndKeepsItsSigns() {
    spending()
        .template(
            "科目 | 金额",
            "${支出#项.科目代码} | ${支出#项.基本支出}",
            "调整 | 1",
            "合计 | =SUM(B$1:$B3) | =SUM(B:B)-B4 | =SUM($2:$3)")
        .thenSheetIs(
            "科目 | 金额",
            "2010301 | 10",
            "2010350 | 5.5",
            "2080505 | 4",
            "调整 | 1",
            "合计 | 20.5 =SUM(B$1:$B5) | 20.5 =SUM(B:B)-B6 | 20.5 =SUM($2:$5)");
  }

  @Test
  void fromInsideEveryReferenceStaysInItsOwnInstanceDollarsOrNot() {
    spending()
        .template("${支出#类.科目代码} | =SUM(B2)", "${支出#项.科目代码} | ${支出#项.基本支出} | =B2/B$1 | =$B$2/$B$1")
        .thenSheetIs(
            "201 | 15.5 =SUM(B2:B3)",
            "2010301 | 10 | 0.6451612903225806 =B2/B$1 | 0.6451612903225806 =$B$2/$B$1",
            "2010350 | 5.5 | 0.3548387096774194 =B3/B$1 | 0.3548387096774194 =$B$3/$B$1",
            "208 | 4 =SUM(B5)",
            "2080505 | 4 | 1 =B5/B$4 | 1 =$B$5/$B$4");
  }

  @Test
  void lookUpsOverScatteredInstancesCoverFirstToLast() {
    spending()
        .template(
            "${支出#类.科目代码} | =SUM(B2)",
            "${支出#项.科目代码} | ${支出#项.基本支出}",
            "找 | =SUMIF(A2:A2,\"2080505\",B2:B2) | =VLOOKUP(\"2010350\",$A2:$B2,2,FALSE)"
                + " | =SUMPRODUCT(B2:B2,B2:B2)")
        .thenSheetIs(
            "201 | 15.5 =SUM(B2:B3)",
            "2010301 | 10",
            "2010350 | 5.5",
            "208 | 4 =SUM(B5)",
            "2080505 | 4",
            "找 | 4 =SUMIF(A2:A5,\"2080505\",B2:B5) | 5.5 =VLOOKUP(\"2010350\",$A2:$B5,2,FALSE)"
                + " | 162.25 =SUMPRODUCT(B2:B5,B2:B5)");
  }

  @Test
  void otherSheetsFollowTooWhateverTheirNames() {
    spending()
        .sheet("公开 03's", "头", "${支出#项.科目代码} | ${支出#项.基本支出}", "合计 | =SUM(B2)")
        .sheet("汇总", "='公开 03''s'!B3 | =SUM('公开 03''s'!$B$2) | =MAX('公开 03''s'!B2,0)")
        .thenBookIs(
            "[公开 03's]",
            "头",
            "2010301 | 10",
            "2010350 | 5.5",
            "2080505 | 4",
            "合计 | 19.5 =SUM(B2:B4)",
            "[汇总]",
            "19.5 ='公开 03''s'!B5 | 19.5 =SUM('公开 03''s'!$B$2:$B$4) | 10 =MAX('公开 03''s'!B2:B4,0)");
  }

  @Test
  void anEmptyBandKeepsItsRowSoThatFormulasStayValid() {
    new Engine()
        .template(
            "${支出#类.科目代码} | =SUM(B2) | 元",
            "${支出#项.科目代码} | ${支出#项.基本支出}",
            "合计 | =SUM(B1) | =COUNTA(A2) | =IF(B3=0,\"本表无数据\",\"\")")
        .thenSheetIs(
            " | 0 =SUM(B2) | 元",
            "",
            "合计 | 0 =SUM(B1) | 0 =COUNTA(A2) | 本表无数据 =IF(B3=0,\"本表无数据\",\"\")");
  }

  @Test
  void oneInstanceIsACell() {
    new Engine()
        .given("支出", "科目代码,基本支出", "2010301,7")
        .template("${支出#项.科目代码} | ${支出#项.基本支出}", "合计 | =SUM($B$1)")
        .thenSheetIs("2010301 | 7", "合计 | 7 =SUM($B$1)");
  }
}
