package cn.juesuan.plan;

import org.junit.jupiter.api.Test;

/** Rows are repeated for levels, groups and lines. */
class BandsTest {

  private static final String[] INDICATORS = {
    "01,产出,数量,a,10", "01,产出,数量,b,20", "01,产出,质量,c,5", "01,效益,社会,d,15", "02,满意,服务,e,10"
  };

  private static Engine indicators() {
    return new Engine().given("指标", "项目编号,一级,二级,名称,分值", INDICATORS);
  }

  @Test
  void groupColumnsAreMergedOverTheirRows() {
    indicators()
        .template("${指标#一级.一级} | ${指标#二级.二级} | ${指标#.名称} | ${指标#.分值} | 分", "合计 | | | =SUM(D1)")
        .thenSheetIs(
            "产出 | 数量 | a | 10 | 分",
            " | | b | 20 | 分",
            " | 质量 | c | 5 | 分",
            "效益 | 社会 | d | 15 | 分",
            "满意 | 服务 | e | 10 | 分",
            "合计 | | | 60 =SUM(D1:D5)")
        .thenBesideCells("合并 A1:A3", "合并 B1:B2");
  }

  @Test
  void anInnerLevelMayStandWithoutItsOuterOnes() {
    new Engine()
        .given("支出", "科目代码,基本支出", "2080505,1", "2010101,2", "2080501,3")
        .template("${支出#类.科目代码}", "${支出#项.科目代码} | ${支出#项.基本支出}", "完", "${支出#款.科目代码} | ${支出#款.基本支出}")
        .thenFaultsAre();
    new Engine()
        .given("支出", "科目代码,基本支出", "2080505,1", "2010101,2", "2080501,3")
        .template("${支出#款.科目代码} | ${支出#款.基本支出}")
        .thenSheetIs("20101 | 2", "20805 | 4");
  }

  @Test
  void rowsBetweenBelongToTheBand() {
    new Engine()
        .given("项目", "项目编号,项目简称,预算数", "01,甲,1", "02,乙,2")
        .template("项目 ${项目#.项目编号}", "", "名称 | ${项目#.项目简称}", "末")
        .thenSheetIs("项目 01", "", "名称 | 甲", "项目 02", "", "名称 | 乙", "末");
  }

  @Test
  void severalBandsAndSheetsMayTakeOneDataset() {
    new Engine()
        .given("支出", "科目代码,基本支出,项目支出", "2010101,1,10", "2010102,2,20")
        .sheet(
            "甲",
            "${支出#类.科目代码}",
            "${支出#项.基本支出}",
            "中",
            "${支出#类.科目代码}",
            "${支出#项.项目支出}",
            "=SUM(A2)&\"/\"&SUM(A5)")
        .sheet("乙", "${支出#项.科目代码}")
        .thenBookIs(
            "[甲]",
            "201",
            "1",
            "2",
            "中",
            "201",
            "10",
            "20",
            "3/30 =SUM(A2:A3)&\"/\"&SUM(A6:A7)",
            "[乙]",
            "2010101",
            "2010102");
  }

  @Test
  void anInnerDatasetShowsTheLinesThatShareTheOuterLinesKey() {
    indicators()
        .given("项目", "项目编号,项目简称", "02,乙", "01,甲", "03,丙")
        .template(
            "${项目#.项目简称}", "${指标#一级.一级} | ${指标#.名称} | ${指标#.分值}", "小计${项目#.项目编号} | | =SUM(C2)")
        .thenSheetIs(
            "乙",
            "满意 | e | 10",
            "小计02 | | 10 =SUM(C2)",
            "甲",
            "产出 | a | 10",
            " | b | 20",
            " | c | 5",
            "效益 | d | 15",
            "小计01 | | 50 =SUM(C5:C8)",
            "丙",
            "",
            "小计03 | | 0 =SUM(C11)");
  }

  @Test
  void anInnerDatasetFollowsTheOuterSubject() {
    new Engine()
        .given("支出", "科目代码,基本支出", "2010101,1", "2080505,2")
        .given("收入", "科目代码,财政拨款收入", "2080505,20", "2080506,30", "2010101,10")
        .template("${支出#类.科目代码} | ${支出#类.基本支出}", "${收入#项.科目代码} | ${收入#项.财政拨款收入}", "${支出#类.科目代码}完")
        .thenSheetIs(
            "201 | 1", "2010101 | 10", "201完", "208 | 2", "2080505 | 20", "2080506 | 30", "208完");
  }

  @Test
  void emptyBandsKeepTheirRowsOnceWithConstantTexts() {
    new Engine()
        .template(
            "${支出#类.科目代码} | 类",
            "${支出#款.科目代码} | 款 | =1+1",
            "${支出#项.科目代码}号 | 项 | ${支出#项.基本支出}",
            "=COUNTA(A1)&COUNTA(A3) | =COUNTA(B2)")
        .thenSheetIs(" | 类", " | 款 | 2 =1+1", "号 | 项", "01 =COUNTA(A1)&COUNTA(A3) | 1 =COUNTA(B2)");
  }

  @Test
  void aShorterCodeHasNoRowOnALowerLevel() {
    new Engine()
        .given("支出", "科目代码,基本支出", "20101,1", "2010102,2", "208,4")
        .template("${支出#款.科目代码} | ${支出#款.基本支出}", "${支出#项.科目代码} | ${支出#项.基本支出}")
        .thenSheetIs("20101 | 3", "2010102 | 2")
        .thenProblemsAre("AMOUNT_NOT_PLACED 支出.csv 第 4 行「基本支出」 支出 208 基本支出 4.000000：模板中没有它的位置");
  }

  @Test
  void groupsOfEmptyValuesAreGroupsToo() {
    new Engine()
        .given("指标", "项目编号,一级,名称", "01,,a", "01,产出,b", "01,,c")
        .template("${指标#一级.一级} | ${指标#.名称}")
        .thenSheetIs(" | a", " | c", "产出 | b")
        .thenBesideCells("合并 A1:A2");
  }
}
