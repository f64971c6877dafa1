package cn.juesuan.plan;

import org.junit.jupiter.api.Test;

/** What placeholders are replaced by. */
class ValuesTest {

  @Test
  void aPlaceholderAloneTakesTheValueWithItsType() {
    new Engine()
        .template(
            "${单位.单位名称} | ${单位.编制人数} | d:${单位.填报日期} | ${单位.填报日期}",
            "${单位.年度}年度 | 编制${单位.编制人数}人 | d:填报：${单位.填报日期} | ")
        .thenSheetIs("测试中心 | 13 | 45698 | 2025年2月10日", "2024年度 | 编制13人 | 填报：2025年2月10日");
  }

  @Test
  void codesAndNamesAreTextAmountsAreNumbers() {
    new Engine()
        .given("支出", "科目代码,科目名称,基本支出", "0010101,零头,0.000001", "2010101,整,99999999")
        .template("${支出#项.科目代码} | ${支出#项.科目名称} | ${支出#项.基本支出} | ${支出#项.项目支出} | =ISTEXT(A1)")
        .thenSheetIs(
            "0010101 | 零头 | 0.000001 | | TRUE =ISTEXT(A1)",
            "2010101 | 整 | 99999999 | | TRUE =ISTEXT(A2)");
  }

  @Test
  void onlyTheSubjectsNameColumnNamesUpperSubjects() {
    new Engine()
        .given("采购", "科目代码,采购名称,采购额", "2010101,电脑,1", "2010102,电脑,2")
        .template("${采购#类.科目代码} | ${采购#类.采购名称} | ${采购#类.采购额}")
        .thenSheetIs("201 | 电脑 | 3");
  }

  @Test
  void theMoneyUnitOfASheetConvertsItsAmounts() {
    new Engine()
        .given("支出", "科目代码,基本支出", "2010101,1.005", "2010102,-0.000001")
        .sheet("元", "单位：${金额单位=元}", "${支出#项.基本支出}")
        .sheet("万元", "单位：${金额单位=万元}", "${支出#项.基本支出}")
        .sheet("取两位", "${金额单位=万元,2}", "${支出#项.基本支出}", "=SUM(A2)")
        .sheet("没有写", "${支出#项.基本支出}", "共${支出[201].基本支出}万元")
        .thenBookIs(
            "[元]",
            "单位：元",
            "10050",
            "-0.01",
            "[万元]",
            "单位：万元",
            "1.005",
            "-0.000001",
            "[取两位]",
            "万元",
            "1.01",
            "0",
            "1.01 =SUM(A2:A3)",
            "[没有写]",
            "1.005",
            "-0.000001",
            "共1.00万元");
  }

  @Test
  void onePlaceholderMayRoundByItself() {
    new Engine()
        .given("支出", "科目代码,基本支出", "2010101,2.345", "2010102,-2.345")
        .template("${支出#项.基本支出,2} | ${支出#项.基本支出,0} | ${支出#项.基本支出}", "${支出[201].基本支出,1}")
        .thenSheetIs("2.35 | 2 | 2.345", "-2.35 | -2 | -2.345", "0");
  }

  @Test
  void anAmountInsideTextShowsTwoDecimals() {
    new Engine()
        .given("三公经费", "项目,决算数", "公务接待费,3", "因公出国,12.345678")
        .template("接待${三公经费[公务接待费].决算数}万元，出国${三公经费[因公出国].决算数}，购车${三公经费[购车].决算数}")
        .thenSheetIs("接待3.00万元，出国12.35，购车");
  }

  @Test
  void aKeyThatIsNotInTheDataIsAnEmptyCell() {
    new Engine()
        .given("三公经费", "项目,决算数", "公务接待费,3")
        .template("${三公经费[公务接待费].决算数} | ${三公经费[购车].决算数} | =COUNTA(A1:B1)")
        .thenSheetIs("3 | | 1 =COUNTA(A1:B1)");
  }

  @Test
  void anUpperSubjectCodeIsTheExactSumUnderIt() {
    new Engine()
        .subjects("208,社会保障和就业支出", "20805,行政事业单位养老支出")
        .given("支出", "科目代码,科目名称,基本支出", "2080505,养老,0.1", "2080506,年金,0.2", "2010101,运行,9")
        .template(
            "${支出[208].科目名称} | ${支出[208].基本支出}",
            "${支出[20805].科目名称} | ${支出[20805].基本支出} | ${支出[20805].科目代码.款}",
            "${支出[2080506].科目名称} | ${支出[2080506].基本支出}",
            "${支出[205].科目名称} | ${支出[205].基本支出} | ${支出[2010101].基本支出}")
        .thenSheetIs("社会保障和就业支出 | 0.3", "行政事业单位养老支出 | 0.3 | 05", "年金 | 0.2", " | | 9");
  }

  @Test
  void upperLevelsOfABandAreNamedAndAddedUp() {
    new Engine()
        .subjects("201,一般公共服务支出", "20101,人大事务")
        .given("支出", "科目代码,科目名称,基本支出", "2010102,二,2", "2010101,一,1")
        .template(
            "${支出#类.科目代码} | ${支出#类.科目名称} | ${支出#类.基本支出}",
            "${支出#款.科目代码} | ${支出#款.科目名称} | ${支出#款.基本支出}",
            "${支出#项.科目代码} | ${支出#项.科目名称} | ${支出#项.基本支出}")
        .thenSheetIs(
            "201 | 一般公共服务支出 | 3", "20101 | 人大事务 | 3", "2010101 | 一 | 1", "2010102 | 二 | 2");
  }

  @Test
  void aCodeHasPartsOnAnyLevelsRow() {
    new Engine()
        .given("支出", "科目代码,基本支出", "2080502,1", "2080601,2")
        .template(
            "${支出#类.科目代码.类} | ${支出#类.科目代码.款}",
            "${支出#项.科目代码.类} | ${支出#项.科目代码.款} | ${支出#项.科目代码.项} | ${支出#项.基本支出}")
        .thenSheetIs("208", "208 | 05 | 02 | 1", "208 | 06 | 01 | 2");
  }

  @Test
  void whatDataSaysIsNeverReadAgain() {
    new Engine()
        .given("自评", "年度目标", "${单位.单位名称} =1+1 $1 \\n第二行")
        .given("项目", "项目编号,项目简称", "01,${单位.年度}", "02,=A1")
        .template("${自评.年度目标} | 见${自评.年度目标}", "${项目#.项目简称} | x${项目#.项目简称}")
        .thenSheetIs(
            "${单位.单位名称} =1+1 $1 \n第二行 | 见${单位.单位名称} =1+1 $1 \n第二行",
            "${单位.年度} | x${单位.年度}",
            "=A1 | x=A1");
  }

  @Test
  void linesAndGroupsKeepTheCsvsOrderSubjectsAreSorted() {
    new Engine()
        .given("项目", "项目编号,项目简称", "09,乙", "01,甲")
        .given("支出", "科目代码,基本支出", "2080505,1", "2010101,2")
        .given("指标", "项目编号,一级,名称", "01,效益,b", "01,产出,a", "01,效益,c")
        .template("${项目#.项目简称}", "", "${支出#项.科目代码}", "", "${指标#一级.一级}", "${指标#.名称}")
        .thenSheetIs("乙", "甲", "", "2010101", "2080505", "", "效益", "b", "c", "产出", "a");
  }

  @Test
  void placeholdersInFormulaTextsAndHeadersNameTheUnitsColumns() {
    new Engine()
        .template(
            "页眉 ${单位.年度}年 第&P页",
            "=\"${单位.单位名称}\"&\"：\"&1",
            "=IF(A1=\"${单位.年度}\",\"a\"\"b\",\"${\"\"}\")")
        .thenFaultsAre("PLACEHOLDER_UNREADABLE 表!A2 “${\"}”不是占位符的写法");
    new Engine()
        .template("页眉 ${单位.年度}年 第&P页", "=\"${单位.单位名称}\"&\"：\"&1")
        .thenSheetIs("测试中心：1 =\"测试中心\"&\"：\"&1")
        .thenOuterTextsAre("2024年 第&P页");
  }

  @Test
  void quotesInDataAreDoubledInFormulaTexts() {
    new Engine()
        .given("单位", "单位名称,年度", "“A”\"B\"厂,2024")
        .template("=\"${单位.单位名称}\"&1")
        .thenSheetIs("“A”\"B\"厂1 =\"“A”\"\"B\"\"厂\"&1");
  }

  @Test
  void aTextTooLongForAFormulaIsAProblem() {
    new Engine()
        .given("单位", "单位名称", "字".repeat(256))
        .template("=\"${单位.单位名称}\"&1")
        .thenProblemsAre("FORMULA_TOO_LONG 表!A1 文本常量有 256 个字符，超过 Excel 的上限 255");
  }

  @Test
  void problemsOfAUnit() {
    new Engine()
        .given("自评", "年度目标,预算数", "甲,1", "乙,2")
        .given("指标", "项目编号,一级,二级,名称", "01,产出,数量,a", "01,产出,质量,b")
        .given("三公经费", "项目,预算数,决算数", "公务接待费,0,5", "购车,0,0")
        .given("经济分类", "科目代码,金额", "30703,12")
        .template("${自评.年度目标}", "${指标#一级.一级} | ${指标#一级.二级}", "${三公经费[公务接待费].预算数}")
        .thenProblemsAre(
            "LINES_TOO_MANY 自评.csv 第 3 行 模板只取“自评”的一行，该单位有 2 行",
            "VALUES_DIFFER 指标.csv 第 3 行 “指标”的“二级”在同一组里与前面的“数量”不同",
            "AMOUNT_NOT_PLACED 经济分类.csv 第 2 行「金额」 经济分类 30703 金额 12.000000：模板中没有它的位置",
            "AMOUNT_NOT_PLACED 三公经费.csv 第 2 行「决算数」 三公经费 公务接待费 决算数 5.000000：模板中没有它的位置",
            "AMOUNT_NOT_PLACED 自评.csv 第 2 行「预算数」 自评  预算数 1.000000：模板中没有它的位置",
            "AMOUNT_NOT_PLACED 自评.csv 第 3 行「预算数」 自评  预算数 2.000000：模板中没有它的位置");
  }
}
