package cn.juesuan.plan;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Defined names mean the same cells after as before. */
class NamesTest {

  private static Engine spending() {
    return new Engine()
        .given("支出", "科目代码,基本支出", "2010101,1", "2010102,2", "2080505,4")
        .given("项目", "项目编号,项目简称,预算数", "01,甲,10", "02,乙,20");
  }

  @Test
  void namesGrowWithTheirCells() {
    spending()
        .sheet("03", "头", "${支出#项.科目代码} | ${支出#项.基本支出}", "合计 | =SUM(明细)*税率")
        .name("明细", "'03'!$B$2")
        .name("全表", "'03'!$A$1:$B$3")
        .name("税率", "0.5")
        .name("列", "'03'!$A:$B")
        .name("文字", "\"${单位.年度}年\"")
        .name("算式", "SUM('03'!$B$2)+1")
        .thenSheetIs("头", "2010101 | 1", "2010102 | 2", "2080505 | 4", "合计 | 3.5 =SUM(明细)*税率")
        .thenNamesAre(
            "明细 = '03'!$B$2:$B$4",
            "全表 = '03'!$A$1:$B$5",
            "税率 = 0.5",
            "列 = '03'!$A:$B",
            "文字 = \"2024年\"",
            "算式 = SUM('03'!$B$2:$B$4)+1");
  }

  @Test
  void scatteredInstancesAreAList() {
    spending()
        .sheet("三", "${支出#类.科目代码} | =SUM(B2)", "${支出#项.科目代码} | ${支出#项.基本支出}")
        .name("类", "三!$B$1")
        .thenNamesAre("类 = 三!$B$1,三!$B$4");
  }

  private static Engine scattered(int pieces) {
    String[] lines =
        IntStream.range(0, pieces).mapToObj(i -> (100 + i) + "0101,1").toArray(String[]::new);
    return new Engine()
        .given("支出", "科目代码,基本支出", lines)
        .sheet("三", "${支出#类.科目代码} | =SUM(B2)", "${支出#项.科目代码} | ${支出#项.基本支出}");
  }

  /** Excel takes a file for damaged whose name has more characters. */
  @Test
  void aListThatExcelCannotHoldIsRefused() {
    String mend = "，超过 Excel 的上限 8192；名称、图表请指向连在一起的行，使它们合成一块区域";
    scattered(874).name("类", "三!$B$1").thenProblemsAre();
    scattered(875)
        .name("类", "三!$B$1")
        .thenProblemsAre("FORMULA_TOO_LONG 名称 类 展开后有 8194 个字符" + mend);
    scattered(500)
        .name("类", "三!$B$1,三!$A$1")
        .thenProblemsAre("FORMULA_TOO_LONG 名称 类 展开后有 8889 个字符" + mend);
  }

  @Test
  void printAreasAndTitles() {
    spending()
        .sheet("03", "头", "${支出#项.科目代码} | ${支出#项.基本支出}", "末")
        .localName("_xlnm.Print_Titles", 0, "'03'!$A:$B,'03'!$1:$1")
        .localName("_xlnm.Print_Area", 0, "'03'!$A$1:$B$3,'03'!$D$1:$E$2")
        .thenNamesAre(
            "_xlnm.Print_Titles@0 = '03'!$A:$B,'03'!$1:$1",
            "_xlnm.Print_Area@0 = '03'!$A$1:$B$5,'03'!$D$1:$E$4");
  }

  @Test
  void namesOfARepeatedSheetAreRepeatedWithIt() {
    spending()
        .sheet("首", "x")
        .sheet("自评_${项目#.项目简称}", "${项目#.预算数}", "头 | ${支出#项.基本支出}")
        .localName("_xlnm.Print_Area", 1, "'自评_${项目#.项目简称}'!$A$1:$B$2")
        .localName("_xlnm.Print_Area", 0, "首!$A$1")
        .name("预算", "'自评_${项目#.项目简称}'!$A$1")
        .thenNamesAre(
            "_xlnm.Print_Area@1 = 自评_甲!$A$1:$B$4",
            "_xlnm.Print_Area@2 = 自评_乙!$A$1:$B$4",
            "_xlnm.Print_Area@0 = 首!$A$1",
            "预算 = 自评_甲!$A$1,自评_乙!$A$1");
  }

  @Test
  void aFormulaMeansItsOwnSheetsName() {
    spending()
        .sheet("首", "${单位.编制人数} | =本表*2")
        .sheet("${项目#.项目简称}", "${项目#.预算数} | =本表*2")
        .localName("本表", 0, "首!$A$1")
        .localName("本表", 1, "'${项目#.项目简称}'!$A$1")
        .thenBookIs("[首]", "13 | 26 =本表*2", "[甲]", "10 | 20 =本表*2", "[乙]", "20 | 40 =本表*2");
  }

  @Test
  void aNameOfSheetsThatHaveGoneMeansNothing() {
    new Engine()
        .sheet("首", "=SUM('自评_${项目#.项目简称}'!A1)")
        .sheet("自评_${项目#.项目简称}", "${项目#.预算数}")
        .localName("本表", 1, "'自评_${项目#.项目简称}'!$A$1")
        .name("预算", "'自评_${项目#.项目简称}'!$A$1")
        .thenBookIs("[首]", "0 =SUM(0)")
        .thenNamesAre("预算 = 0");
  }

  /** A relative name is written as seen from the first cell; it stays each formula's own row. */
  @Test
  void aRelativeNameStaysTheRowOfWhoeverUsesIt() {
    spending()
        .sheet("甲", "头 | =SUM(本行)", "${支出#项.科目代码} | ${支出#项.基本支出}", "合计 | =SUM(B2)")
        .name("本行", "甲!$D1:$E1")
        .name("整行", "甲!1:1")
        .thenNamesAre("本行 = 甲!$D1:$E1", "整行 = 甲!1:1");
  }

  @Test
  void aRelativeNameOfARepeatedSheetIsCalledAsItsCopy() {
    spending()
        .sheet("自评_${项目#.项目简称}", "${项目#.预算数} | 3 | =本行+1")
        .localName("本行", 0, "'自评_${项目#.项目简称}'!$B1")
        .thenNamesAre("本行@0 = 自评_甲!$B1", "本行@1 = 自评_乙!$B1");
  }
}
