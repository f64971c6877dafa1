package cn.juesuan.workbook;

import static cn.juesuan.workbook.Filled.all;
import static org.assertj.core.api.Assertions.assertThat;

import cn.juesuan.plan.Engine;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.DataConsolidateFunction;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFPivotTable;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pivot tables pass as they are where nothing of them can change; others are refused. */
class PivotTablesTest {

  private static final String TABLE = "xl/pivotTables/pivotTable1.xml";
  private static final String CACHE = "xl/pivotCache/pivotCacheDefinition1.xml";
  private static final String[] SOURCE = {"类 | 额", "甲 | 一", "乙 | 二"};

  @TempDir private Path folder;

  private static Engine data() {
    return new Engine()
        .given("支出", "科目代码,基本支出", "2010101,1", "2010102,2.5")
        .given("项目", "项目编号,项目简称", "01,甲", "02,乙");
  }

  private static XSSFPivotTable pivot(XSSFSheet on, XSSFSheet of, String source, String at) {
    XSSFPivotTable table =
        on.createPivotTable(
            new AreaReference(source, SpreadsheetVersion.EXCEL2007), new CellReference(at), of);
    table.addRowLabel(0);
    table.addColumnLabel(DataConsolidateFunction.COUNT, 1);
    table.getCTPivotTableDefinition().setName("透视1");
    table.getPivotCacheDefinition().getCTPivotCacheDefinition().setRefreshOnLoad(false);
    return table;
  }

  /** A pivot table below repeated rows moves with its cells; everything else of it stays. */
  @Test
  void thePartsPassWithTheirLinks() {
    byte[] template =
        Filled.template(
            b -> {
              XSSFSheet source = Filled.sheet(b, "数据", SOURCE);
              pivot(Filled.sheet(b, "表", "${支出#项.科目代码}", "末"), source, "A1:B3", "C6");
            });
    Filled filled = Filled.fill(folder, template, data());
    assertThat(all(filled.part(TABLE), "<(?:main:)?location [^>]*ref=\"([^\"]*)\""))
        .containsExactly("C7:D8");
    assertThat(filled.part(CACHE)).isEqualTo(Filled.partOf(template, CACHE));
    assertThat(filled.part("xl/pivotCache/pivotCacheRecords1.xml"))
        .isEqualTo(Filled.partOf(template, "xl/pivotCache/pivotCacheRecords1.xml"));
    List<XSSFPivotTable> tables = filled.book().getSheetAt(1).getPivotTables();
    assertThat(tables).hasSize(1);
    assertThat(tables.get(0).getPivotCacheDefinition()).isNotNull();
    assertThat(filled.part("xl/workbook.xml")).contains("<pivotCaches>");
  }

  private static byte[] template(String above, String source, String area) {
    return Filled.template(
        b -> {
          XSSFSheet of = Filled.sheet(b, "数据", source.split(" / ", -1));
          pivot(Filled.sheet(b, "表", above.split(" / ", -1)), of, area, "C3");
        });
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      value = {
        "头 => ${支出#项.科目代码} | 1 / 类 | 额 / 甲 | 1 => A2:B3 => 表!C3:D4：数据透视表“透视1”的数据来源 数据!A2:B3"
            + " 在重复行下面，生成后会移动，请把它放到重复行上面或单独的表里",
        "头 => 类 | 额 / ${支出#项.科目代码} | 1 / 乙 | 2 => A1:B3 => 表!C3:D4：数据透视表“透视1”的数据来源 数据!A1:B3"
            + " 里有重复行，生成后会变大，请改用公式或重复行汇总",
        "头 / 头 / ${支出#项.科目代码} => 类 | 额 / 甲 | 1 => A1:B2 =>"
            + " 表!C3:D4：数据透视表“透视1”不能和重复行在同一行，请把它放到重复行上面、下面或单独的表里",
      })
  void whatWouldMoveOrGrowIsRefused(String above, String source, String area, String fault) {
    assertThat(Filled.faults(folder, template(above, source, area)))
        .containsExactly("FEATURE_UNSUPPORTED 决算.xlsx " + fault);
  }

  @Test
  void noPivotTableOnARepeatedSheetOrOfOne() {
    byte[] on =
        Filled.edited(
            template("头", "类 | 额 / 甲 | 1", "A1:B2"), "xl/workbook.xml", "\"表\"", "\"${项目#.项目简称}\"");
    assertThat(Filled.faults(folder, on))
        .containsExactly("FEATURE_UNSUPPORTED 决算.xlsx ${项目#.项目简称}!C3:D4：数据透视表“透视1”不能放在会重复的工作表里");
    byte[] of =
        Filled.edited(
            template("头", "类 | 额 / 甲 | 1", "A1:B2"), "xl/workbook.xml", "\"数据\"", "\"数据${单位.年度}\"");
    of = Filled.edited(of, CACHE, "sheet=\"数据\"", "sheet=\"数据${单位.年度}\"");
    assertThat(Filled.faults(folder, of))
        .containsExactly(
            "FEATURE_UNSUPPORTED 决算.xlsx"
                + " 表!C3:D4：数据透视表“透视1”的数据来源在工作表“数据${单位.年度}”里，它会重复或改名，请放在名称不变的表里");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      value = {
        "type=\"worksheet\" => type=\"external\" connectionId=\"1\" => OUTSIDE_CONTENT"
            + " 决算.xlsx：数据透视表的数据来自别的文件或数据库，请改用这个工作簿里的区域，或把它粘贴成数值",
        "type=\"worksheet\" => type=\"consolidation\" => TEMPLATE_UNREADABLE"
            + " 决算.xlsx：数据透视表的数据不是一个区域（多重合并计算等），请改用一个区域，或把它粘贴成数值",
        "sheet=\"数据\" => sheet=\"没有\" => REFERENCE_BROKEN 决算.xlsx 表!C3:D4：没有工作表“没有”",
      })
  void otherSourcesAreRefused(String from, String to, String fault) {
    byte[] template = template("头", "类 | 额 / 甲 | 1", "A1:B2");
    assertThat(Filled.faults(folder, Filled.edited(template, CACHE, from, to)))
        .containsExactly(fault);
  }

  /** What it shows is what the template showed, until somebody refreshes it. */
  @Test
  void aSourceThatTakesDataIsToldUnlessThePivotTableIsMadeAnew() {
    byte[] template = template("头", "类 | 额 / ${单位.单位名称} | 1", "A1:B2");
    assertThat(Filled.faults(folder, template))
        .containsExactly(
            "PIVOT_STALE 决算.xlsx 表!C3:D4：数据透视表“透视1”的数据来源 数据!A1:B2 里有占位符或公式，生成后它显示的还是模板里的数");
    byte[] refreshed =
        Filled.edited(template, CACHE, "refreshOnLoad=\"false\"", "refreshOnLoad=\"true\"");
    assertThat(Filled.faults(folder, refreshed)).isEmpty();
  }

  @Test
  void aNameMayBeTheSource() {
    byte[] template =
        Filled.template(
            b -> {
              XSSFSheet of = Filled.sheet(b, "数据", "${支出#项.科目代码}", "类 | 额", "甲 | 1");
              Name name = b.createName();
              name.setNameName("来源");
              name.setRefersToFormula("数据!$A$2:$B$3");
              pivot(Filled.sheet(b, "表", "头"), of, "A2:B3", "C3");
            });
    template = Filled.edited(template, CACHE, "sheet=\"数据\" ref=\"A2:B3\"", "name=\"来源\"");
    assertThat(Filled.faults(folder, template)).singleElement().asString().contains("在重复行下面");
  }

  @Test
  void thePublicCopyTellsThatItHasTheFiguresOnly() {
    PublicCopies copies = new PublicCopies(folder);
    Filled.Drawing drawing =
        b -> pivot(Filled.sheet(b, "表", "头"), Filled.sheet(b, "数据", SOURCE), "A1:B3", "C3");
    Filled filled = Filled.fill(folder, Filled.template(drawing), data());
    byte[] copy = copies.copy(copies.template(drawing), filled.bytes()).orElseThrow();
    assertThat(copies.problems())
        .containsExactly("PUBLISH_LEFT_OUT 做好的.xlsx 表：没有放进公开的工作簿：数据透视表（副本里只有它现在显示的内容）");
    assertThat(PublicCopies.parts(copy).keySet()).noneMatch(p -> p.contains("pivot"));
  }
}
