package cn.juesuan.plan;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What refers to cells besides cells follows them. */
class HoldersTest {

  private static Engine spending() {
    return new Engine().given("支出", "科目代码,基本支出", "2010101,1", "2010102,2", "2080505,4");
  }

  private static final String[] NESTED = {
    "头", "${支出#类.科目代码} | =SUM(B3)", "${支出#项.科目代码} | ${支出#项.基本支出}", "末"
  };

  private static String[] nested(String... holders) {
    String[] all = java.util.Arrays.copyOf(NESTED, NESTED.length + holders.length);
    System.arraycopy(holders, 0, all, NESTED.length, holders.length);
    return all;
  }

  @Test
  void aConditionalFormatIsSeenFromEachOfItsCells() {
    spending().template(nested("条件格式 B2:B3 : B2<0")).thenBesideCells("条件格式 B2:B6 : B2<0");
  }

  @Test
  void cellsThatSeeTheSameShareARule() {
    spending()
        .template(nested("条件格式 A3:B3 : AND($B3>$B$2,$B3>0)", "条件格式 A1:C9 : $A1=\"\""))
        .thenBesideCells(
            "条件格式 A3:B4 : AND($B3>$B$2,$B3>0)",
            "条件格式 A6:B6 : AND($B6>$B$5,$B6>0)",
            "条件格式 A1:C12 : $A1=\"\"");
  }

  @Test
  void relativeReferencesToOtherRowsFollowTheirBands() {
    spending()
        .template(nested("条件格式 B3 : B3>B2/2", "条件格式 B4 : SUM(B3)>1"))
        .thenBesideCells("条件格式 B3 B6 : B3>B2/2", "条件格式 B4 : B4>B2/2", "条件格式 B7 : SUM(B3:B4,B6)>1");
  }

  @Test
  void aRuleOfSeveralAreasKeepsItsRelativeFormulas() {
    spending()
        .template(nested("条件格式 A3 C3:C4 : A3>$B$1"))
        .thenBesideCells("条件格式 A3:A4 A6 C3:C4 C6:C7 : A3>$B$1");
  }

  @Test
  void linksAreRepeatedWithTheirCells() {
    spending()
        .sheet("目录", "去", "链接 A1 : '支 出'!A4", "链接 A1 : 名称一")
        .sheet("支 出", NESTED)
        .name("名称一", "目录!$A$1")
        .thenBesideCells("链接 A1 : '支 出'!A7", "链接 A1 : 名称一");
    spending()
        .template(nested("链接 A3 : 表!B2", "链接 A4 : 表!A1", "批注 B3", "链接 A2:B3"))
        .thenBesideCells(
            "链接 A3 : 表!B2",
            "链接 A4 : 表!B2",
            "链接 A6 : 表!B5",
            "链接 A7 : 表!A1",
            "批注 B3",
            "批注 B4",
            "批注 B6",
            "链接 A2:B4",
            "链接 A5:B6");
  }

  @Test
  void aBreakInsideABandIsRepeatedAndOneBehindItIsNot() {
    spending()
        .template(
            "头",
            "${支出#类.科目代码}",
            "${支出#项.科目代码}",
            "${支出#类.基本支出}",
            "末",
            "分页 1",
            "分页 3",
            "分页 4",
            "分页 5")
        .thenBesideCells("分页 1", "分页 4", "分页 7", "分页 8", "分页 9");
  }

  @Test
  void filtersAndAreasCoverWhatTheirCellsHaveBecome() {
    spending()
        .template(nested("筛选 A1:B3", "筛选 A3", "区域 B2", "区域 A4:C4 A1", "区域 A:B"))
        .thenBesideCells("筛选 A1:B6", "筛选 A3:A6", "区域 B2 B5", "区域 A7:C7 A1", "区域 A:B");
  }

  @Test
  void chartsTakeAllInstances() {
    spending()
        .template(nested("图表 : 表!$B$2", "图表 : 表!$A$2:$A$3", "图表 : (表!$A$1,表!$A$3)", "图表 : 表!$A$4"))
        .thenFaultsAre("FORMULA_UNSUPPORTED 表 图表：用了括号里的联合引用");
    spending()
        .template(nested("图表 : 表!$B$2", "图表 : 表!$B$3", "图表 : 表!$A$2:$A$3", "图表 : 表!$A$4"))
        .thenBesideCells(
            "图表 : (表!$B$2,表!$B$5)", "图表 : (表!$B$3:$B$4,表!$B$6)", "图表 : 表!$A$2:$A$6", "图表 : 表!$A$7");
  }

  /** The brackets around the list count, too. */
  @ParameterizedTest
  @CsvSource({"$B$2, 875, 8197", "$AB$2, 795, 8194"})
  void whatIsDrawnOfMoreAreasThanExcelCanHoldIsRefused(String cell, int pieces, int characters) {
    String[] lines =
        IntStream.range(0, pieces).mapToObj(i -> (100 + i) + "0101,1").toArray(String[]::new);
    new Engine()
        .given("支出", "科目代码,基本支出", lines)
        .template(nested("图表 : 表!" + cell))
        .thenProblemsAre(
            "FORMULA_TOO_LONG 表 展开后有 "
                + characters
                + " 个字符，超过 Excel 的上限 8192；名称、图表请指向连在一起的行，使它们合成一块区域");
  }

  @Test
  void aChartInsideABandTakesItsOwnInstanceAndAllOfWhatIsOutside() {
    spending()
        .template(
            nested(
                "图表 2-3 : 表!$B$3",
                "图表 3-3 : 表!$A$3:$B$3",
                "图表 2-3 : 表!$A$1:$A$4",
                "图表 2-3 : 表!$B$2"))
        .thenBesideCells(
            "图表 A2:A4 : 表!$B$3:$B$4",
            "图表 A5:A6 : 表!$B$6",
            "图表 A3 : 表!$A$3:$B$3",
            "图表 A4 : 表!$A$4:$B$4",
            "图表 A6 : 表!$A$6:$B$6",
            "图表 A2:A4 : 表!$A$1:$A$7",
            "图表 A5:A6 : 表!$A$1:$A$7",
            "图表 A2:A4 : 表!$B$2",
            "图表 A5:A6 : 表!$B$5");
  }

  @Test
  void drawingsFollowTheirCornersAndAreRepeatedInsideABand() {
    spending()
        .template(nested("图片 1-4", "图片 4-9", "图片 3-3", "图片 2-3", "图片 3-4"))
        .thenBesideCells(
            "图片 A1:A7", "图片 A7:A12", "图片 A3", "图片 A4", "图片 A6", "图片 A2:A4", "图片 A5:A6", "图片 A3:A7");
  }

  @Test
  void whatCannotBeRepeatedStandsInNoBand() {
    spending().template(nested("控件 1-4", "控件 4-9")).thenBesideCells("控件 A1:A7", "控件 A7:A12");
    spending()
        .template(nested("控件 3-3", "控件 2-3"))
        .thenFaultsAre(
            "FEATURE_UNSUPPORTED 表!A3 控件不能放在重复行里", "FEATURE_UNSUPPORTED 表!A2:A3 控件不能放在重复行里");
  }
}
