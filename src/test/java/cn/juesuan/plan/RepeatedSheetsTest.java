package cn.juesuan.plan;

import org.junit.jupiter.api.Test;

/** A sheet whose name carries a placeholder is repeated. */
class RepeatedSheetsTest {

  private static final String SELF = "自评_${项目#.项目简称}";

  private static Engine projects(String... lines) {
    return new Engine().given("项目", "项目编号,项目简称,预算数,得分", lines);
  }

  @Test
  void oneSheetForEachLineInTheCsvsOrder() {
    projects("02,乙,20,80", "01,甲,10,90")
        .given("指标", "项目编号,名称,分值", "01,a,5", "02,b,6", "01,c,7")
        .sheet(SELF, "${项目#.项目简称} | ${项目#.预算数}", "${指标#.名称} | ${指标#.分值}", "合计 | =SUM(B2)")
        .sheet("汇总", "预算 | =SUM('自评_${项目#.项目简称}'!B1)", "分 | =MAX('自评_${项目#.项目简称}'!B3)")
        .thenBookIs(
            "[自评_乙]",
            "乙 | 20",
            "b | 6",
            "合计 | 6 =SUM(B2)",
            "[自评_甲]",
            "甲 | 10",
            "a | 5",
            "c | 7",
            "合计 | 12 =SUM(B2:B3)",
            "[汇总]",
            "预算 | 30 =SUM(自评_乙!B1,自评_甲!B1)",
            "分 | 12 =MAX(自评_乙!B3,自评_甲!B4)");
  }

  @Test
  void aSheetMayStandForALineWithoutItsName() {
    projects("01,甲,10,90")
        .sheet("自评${重复=项目#}", "${项目#.预算数}")
        .sheet("汇总", "=SUM('自评${重复=项目#}'!A1)")
        .thenBookIs("[自评]", "10", "[汇总]", "10 =SUM(自评!A1)");
    projects()
        .sheet("自评${重复=项目#}", "${项目#.预算数}")
        .sheet("汇总", "=SUM('自评${重复=项目#}'!A1)")
        .thenBookIs("[汇总]", "0 =SUM(0)");
  }

  @Test
  void referencesFromInsideStayOnTheirOwnSheetAndItsTwin() {
    projects("01,甲,10,90", "02,乙,20,80")
        .sheet(SELF, "${项目#.预算数} | =A1*2 | ='自评_${项目#.项目简称}'!A1+1")
        .sheet("封面_${项目#.项目简称}", "='自评_${项目#.项目简称}'!B1")
        .thenBookIs(
            "[自评_甲]",
            "10 | 20 =A1*2 | 11 =自评_甲!A1+1",
            "[自评_乙]",
            "20 | 40 =A1*2 | 21 =自评_乙!A1+1",
            "[封面_甲]",
            "20 =自评_甲!B1",
            "[封面_乙]",
            "40 =自评_乙!B1");
  }

  @Test
  void withoutLinesItIsLeftOutAndReferencesFollowAsNothing() {
    projects()
        .sheet(SELF, "${项目#.预算数}")
        .sheet(
            "汇总",
            "=SUM('自评_${项目#.项目简称}'!A1) | =COUNT('自评_${项目#.项目简称}'!A1)",
            "=COUNTA('自评_${项目#.项目简称}'!A1:B9)+SUM('自评_${项目#.项目简称}'!A1,5)")
        .thenBookIs("[汇总]", "0 =SUM(0) | 0 =0", "5 =0+SUM(0,5)");
  }

  @Test
  void namesAreMadeSafeAndUniqueInAnyCaseWithin31Characters() {
    String long35 = "一二三四五六七八九十".repeat(3) + "甲乙丙丁戊";
    projects(
            "01,a/b:c?*[d],1,1",
            "02,A_b_c___d_,1,1",
            "03,'引',1,1",
            "04,,1,1",
            "05," + long35 + ",1,1",
            "06," + long35 + ",1,1",
            "07,History,1,1",
            "08,甲\\n乙,1,1",
            "09, 空 ,1,1")
        .sheet("${项目#.项目简称}", "${项目#.项目编号}")
        .thenBookIs(
            "[a_b_c___d_]",
            "01",
            "[A_b_c___d_(2)]",
            "02",
            "[_引_]",
            "03",
            "[_]",
            "04",
            "[" + long35.substring(0, 31) + "]",
            "05",
            "[" + long35.substring(0, 28) + "(2)]",
            "06",
            "[History_]",
            "07",
            "[甲_乙]",
            "08",
            "[空]",
            "09");
  }

  @Test
  void aSheetThatIsThereOnceKeepsItsName() {
    projects("01,校验,1,1")
        .sheet("${项目#.项目简称}", "${项目#.项目编号}")
        .sheet("校验", "=SUM('${项目#.项目简称}'!A1)&\"个\"")
        .thenBookIs("[校验(2)]", "01", "[校验]", "0个 =SUM('校验(2)'!A1)&\"个\"");
  }

  @Test
  void unsafeNamesAreQuotedInFormulas() {
    projects("01,甲's 1-2,10,1", "02,2024,20,1")
        .sheet("${项目#.项目简称}", "${项目#.预算数}")
        .sheet("汇总", "=SUM('${项目#.项目简称}'!A1)")
        .thenBookIs("[甲's 1-2]", "10", "[2024]", "20", "[汇总]", "30 =SUM('甲''s 1-2'!A1,'2024'!A1)");
  }

  @Test
  void aSheetMayBeRepeatedForASubjectOrGroup() {
    new Engine()
        .given("支出", "科目代码,基本支出", "2080505,4", "2010101,1", "2010102,2")
        .sheet("${支出#类.科目代码}类", "${支出#类.基本支出}", "${支出#项.科目代码} | ${支出#项.基本支出}")
        .thenBookIs("[201类]", "3", "2010101 | 1", "2010102 | 2", "[208类]", "4", "2080505 | 4");
  }

  @Test
  void otherDatasetsWithoutASharedKeyShowAllTheirLines() {
    projects("01,甲,10,90")
        .given("三公经费", "项目,决算数", "购车,1", "接待,2")
        .sheet(SELF, "${三公经费#.项目} | ${三公经费#.决算数}", "${三公经费[接待].决算数}")
        .thenBookIs("[自评_甲]", "购车 | 1", "接待 | 2", "2");
  }

  @Test
  void moreThan255SheetsAreNested() {
    String[] lines = new String[300];
    for (int i = 0; i < lines.length; i++) {
      lines[i] = "%d,%d,1,1".formatted(1000 + i, 1000 + i);
    }
    BookPlan plan =
        projects(lines)
            .sheet("a${项目#.项目编号}", "${项目#.预算数}")
            .sheet("汇总", "=SUM('a${项目#.项目编号}'!A1)")
            .plan();
    org.assertj.core.api.Assertions.assertThat(Engine.rows(plan, 300).get(0))
        .startsWith("300 =SUM(SUM('a1000'!A1,")
        .contains(",'a1254'!A1),SUM('a1255'!A1,")
        .endsWith(",'a1299'!A1))");
  }
}
