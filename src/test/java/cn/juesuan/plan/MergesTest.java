package cn.juesuan.plan;

import org.junit.jupiter.api.Test;

/** Merged regions grow around bands, are repeated inside them and must not cross their edges. */
class MergesTest {

  private static Engine spending() {
    return new Engine().given("支出", "科目代码,基本支出", "2010101,1", "2010102,2", "2080505,4");
  }

  @Test
  void aRegionAroundABandGrows() {
    spending()
        .template("支出 | 头", " | ${支出#项.科目代码}", " | 尾", "合并 A1:A3", "合并 C2:D3", "合并 A4:B5")
        .thenBesideCells("合并 A1:A5", "合并 C2:D5", "合并 A6:B7");
  }

  @Test
  void aRegionInsideABandIsRepeatedEvenIfItIsAsTall() {
    spending()
        .template("${支出#项.科目代码} | 甲", " | ${支出#项.基本支出}", "合并 A1:A2", "合并 C1:D1")
        .thenBesideCells("合并 A1:A2", "合并 A3:A4", "合并 A5:A6", "合并 C1:D1", "合并 C3:D3", "合并 C5:D5");
  }

  @Test
  void anOuterValueBesideInnerRowsIsMergedOverThemMergedInTheTemplateOrNot() {
    spending()
        .template("${支出#类.科目代码} | | ${支出#项.科目代码} | ${支出#类.科目代码.类}", "合并 A1:B1")
        .thenSheetIs("201 | | 2010101 | 201", " | | 2010102", "208 | | 2080505 | 208")
        .thenBesideCells("合并 A1:B2", "合并 A3:B3", "合并 D1:D2");
  }

  @Test
  void aRegionOfAnOuterBandGrowsAroundTheInnerOne() {
    spending()
        .template("${支出#类.科目代码} | 头", " | ${支出#项.科目代码}", " | 尾${支出#类.科目代码}", "合并 A1:A3")
        .thenBesideCells("合并 A1:A4", "合并 A5:A7");
  }

  @Test
  void aRegionThatCrossesTheEdgeOfABandIsAnError() {
    spending()
        .template("头", "${支出#项.科目代码}", " | ${支出#项.基本支出}", "合并 A1:A2", "合并 C3:C4", "合并 D2:D3")
        .thenFaultsAre(
            "MERGE_CROSSES_BAND 表!A1:A2 合并区域跨过第 2–3 行重复行的边界",
            "MERGE_CROSSES_BAND 表!C3:C4 合并区域跨过第 2–3 行重复行的边界");
  }

  @Test
  void repeatedSheetsEachHaveTheirs() {
    new Engine()
        .given("项目", "项目编号,项目简称", "01,甲")
        .given("指标", "项目编号,名称", "01,a", "01,b")
        .sheet("${项目#.项目简称}", "头", "${指标#.名称}", "合并 A1:C1", "合并 B1:B3")
        .thenBesideCells("合并 A1:C1", "合并 B1:B4");
  }
}
