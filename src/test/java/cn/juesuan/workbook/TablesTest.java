package cn.juesuan.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import cn.juesuan.plan.Engine;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables (list objects) grow with their rows and are copied with their sheet. */
class TablesTest {

  private static final String INSTEAD = "，请在“表格工具”里选“转换为区域”";

  @TempDir private Path folder;

  private static Engine data() {
    return new Engine()
        .given("支出", "科目代码,基本支出", "2010101,1", "2010102,2.5")
        .given("项目", "项目编号,项目简称,预算数", "01,甲,10", "02,乙,20", "03,丙,30")
        .given("指标", "项目编号,一级,名称", "01,产出,a", "01,产出,b", "03,效益,c");
  }

  private static void table(XSSFSheet sheet, String area, String name) {
    XSSFTable table = sheet.createTable(new AreaReference(area, SpreadsheetVersion.EXCEL2007));
    table.setName(name);
    table.setDisplayName(name);
    table.getCTTable().addNewAutoFilter().setRef(area);
    table.getCTTable().getAutoFilter().addNewSortState().setRef(area);
  }

  private static List<String> tables(Filled filled) {
    List<String> tables = new ArrayList<>();
    for (var sheet : filled.book()) {
      for (XSSFTable t : ((XSSFSheet) sheet).getTables()) {
        tables.add(
            String.join(
                " ",
                sheet.getSheetName(),
                String.valueOf(t.getCTTable().getId()),
                t.getName(),
                t.getDisplayName(),
                t.getArea().formatAsString(),
                t.getCTTable().getAutoFilter().getRef(),
                t.getCTTable().getAutoFilter().getSortState().getRef()));
      }
    }
    return tables;
  }

  @Test
  void eachCopyOfASheetHasATableOfItsOwn() {
    byte[] template =
        Filled.template(
            b -> {
              XSSFSheet first = Filled.sheet(b, "支出表", "科目 | 金额", "${支出#项.科目代码} | 1");
              table(first, "A1:B2", "表1");
              XSSFSheet sheet =
                  Filled.sheet(b, "${项目#.项目简称}", "${项目#.预算数}", "指标 | 分", "${指标#.名称} | 1", "末");
              table(sheet, "A2:B3", "指标表");
              Name name = b.createName();
              name.setNameName("指标表_2");
              name.setRefersToFormula("支出表!$A$1");
            });
    Filled filled = Filled.fill(folder, template, data());
    assertThat(tables(filled))
        .containsExactly(
            "支出表 1 表1 表1 A1:B3 A1:B3 A1:B3",
            "甲 2 指标表 指标表 A2:B4 A2:B4 A2:B4",
            "乙 3 指标表_2_ 指标表_2_ A2:B3 A2:B3 A2:B3",
            "丙 4 指标表_3 指标表_3 A2:B3 A2:B3 A2:B3");
    assertThat(filled.partNames())
        .filteredOn(n -> n.startsWith("xl/tables/"))
        .containsExactlyInAnyOrder(
            "xl/tables/table1.xml",
            "xl/tables/table2.xml",
            "xl/tables/table2_1.xml",
            "xl/tables/table2_2.xml");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      value = {
        "A1:B2 => 科目 | ${单位.年度}年 => ${支出#项.科目代码} | 1 => B1：“表格”（列表对象）的标题只能是写好的文字，不能有占位符和公式",
        "A1:B2 => 科目 | =1+1 => ${支出#项.科目代码} | 1 => B1：“表格”（列表对象）的标题只能是写好的文字，不能有占位符和公式",
        "A2:B3 => 头 | 头 => ${支出#项.科目代码} | 额 => A2:B3：“表格”（列表对象）和它的标题行、汇总行不能在重复行里，只有中间的数据行可以",
        "A1:B2 => 头 | 额 => ${指标#一级.一级} | ${指标#.名称} => A2：“表格”（列表对象）里上一层的占位符会纵向合并单元格",
      })
  void whatExcelWouldNotTakeIsTold(String area, String head, String row, String fault) {
    byte[] template =
        Filled.template(b -> table(Filled.sheet(b, "表", head, row, "末 | 末"), area, "表1"));
    assertThat(Filled.faults(folder, template))
        .containsExactly("FEATURE_UNSUPPORTED 决算.xlsx 表!" + fault + INSTEAD);
  }

  @Test
  void noMergedCellsInATable() {
    byte[] template =
        Filled.template(
            b -> {
              XSSFSheet sheet = Filled.sheet(b, "表", "科目 | 金额", "${支出#项.科目代码} | 1", "合 | 计");
              table(sheet, "A1:B2", "表1");
              sheet.addMergedRegionUnsafe(CellRangeAddress.valueOf("A2:B2"));
            });
    assertThat(Filled.faults(folder, template))
        .containsExactly("FEATURE_UNSUPPORTED 决算.xlsx 表!A2:B2：“表格”（列表对象）里不能有合并单元格" + INSTEAD);
  }
}
