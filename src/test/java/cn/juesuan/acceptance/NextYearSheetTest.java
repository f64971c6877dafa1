package cn.juesuan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sheet 下年: exactly what the tables end with, what lasts, and nothing of this year's own. */
class NextYearSheetTest {

  private static final String BATCH =
      """
      单位 501,甲中心,乙局,,,2024,,元
      收入 501,2010301,,230000.26,,,,,
      支出 501,2010301,,100000.11,50000.1,,,
      支出 501,2120803,,,30000,,,
      收支总表 501,年末结转和结余,120000.12
      财政拨款 501,一般公共预算,,200000.21,50000
      财政拨款 501,政府性基金预算,10000,30000.05,10000.05
      一般公共预算支出 501,2010301,,100000.11,50000.1
      经济分类 501,30101,,100000.11
      政府性基金 501,2120803,自己的名称,10000,30000.05,,30000,10000.05
      政府性基金 501,2120899,,,0,,0,
      三公经费 501,公务接待费,2000,1500.5
      项目自评 501,P1,甲项目,甲,乙局,甲中心,,30000,20010,目标,完成。,18,无,
      说明事项 501,单位主要职责,管事
      说明事项 501,机构设置,2024年新设两个科
      说明事项 501,用途201,机关运转
      说明事项 501,机关运行经费,12.345678
      说明事项 501,收支总计原因,人员增加
      单位 502,丙中心,,,,2024,,万元
      收入 502,2010301,,1,,,,,
      """;

  @TempDir static Path folder;
  private static Generated generated;

  @BeforeAll
  static void generates() throws IOException {
    generated =
        Generated.batch(
            Generated.TEMPLATES,
            Csvs.only(folder.resolve("in"), Csvs.byDataset(BATCH)),
            folder.resolve("out"));
  }

  /**
   * The lines of an area, its cells between strokes, those without anything beside the first left
   * out.
   */
  private static List<String> area(String unit, String name) throws IOException {
    try (XSSFWorkbook book = generated.opened(unit, "决算公开.xlsx")) {
      AreaReference area =
          new AreaReference(
              book.getName("下年_" + name).getRefersToFormula(), book.getSpreadsheetVersion());
      CellReference last = area.getLastCell();
      XSSFSheet sheet = book.getSheet("下年");
      List<String> found = new ArrayList<>();
      for (int row = area.getFirstCell().getRow(); row <= last.getRow(); row++) {
        List<String> cells = new ArrayList<>();
        for (int column = 0; column <= last.getCol(); column++) {
          cells.add(new Grid(sheet).shown(row, column));
        }
        found.add(String.join("|", cells));
      }
      return found.stream().filter(line -> !line.matches("[^|]*\\|*")).toList();
    }
  }

  @Test
  void theUnitAndItsProjects() throws IOException {
    assertThat(area("501", "单位"))
        .containsExactly("单位代码|单位名称|部门名称|上级单位代码|汇总|年度|金额单位|单位性质", "501|甲中心|乙局|||2024|元|");
    assertThat(area("501", "项目自评"))
        .containsExactly("项目编号|项目名称|项目简称|主管部门|项目实施单位|资金类型", "P1|甲项目|甲|乙局|甲中心|");
  }

  @Test
  void lastYearsAmountsAreExactAndAllOfThem() throws IOException {
    assertThat(area("501", "上年数"))
        .containsExactly(
            "项目|金额",
            "收支总计|23.000026",
            "本年收入|23.000026",
            "本年支出|18.000021",
            "财政拨款收支总计|24.000026",
            "一般公共预算收入|20.000021",
            "政府性基金预算收入|3.000005",
            "国有资本经营预算收入|0.00",
            "一般公共预算支出|15.000021",
            "政府性基金预算支出|3.00",
            "国有资本经营预算支出|0.00",
            "机关运行经费|12.345678",
            "因公出国（境）费|0.00",
            "公务用车购置费|0.00",
            "公务用车运行维护费|0.00",
            "公务接待费|0.15005",
            "年末结转和结余|12.000012",
            "财政拨款年末结转和结余|6.000005",
            "一般公共预算年末结转和结余|5.00",
            "政府性基金预算年末结转和结余|1.000005",
            "国有资本经营预算年末结转和结余|0.00",
            "支出201|15.000021",
            "支出212|3.00");
    assertThat(area("502", "上年数")).noneMatch(line -> line.matches("(机关运行经费|支出).*"));
  }

  @Test
  void whatIsLeftIsCarriedOver() throws IOException {
    assertThat(area("501", "收支总表")).containsExactly("项目|金额", "年初结转和结余|12.000012");
    assertThat(area("501", "财政拨款"))
        .containsExactly("预算类型|年初结转和结余", "一般公共预算|5.00", "政府性基金预算|1.000005", "国有资本经营预算|0.00");
    assertThat(area("501", "政府性基金")).containsExactly("科目代码|科目名称|年初结转和结余", "2120803|自己的名称|1.000005");
    assertThat(area("502", "政府性基金")).containsExactly("科目代码|科目名称|年初结转和结余");
  }

  @Test
  void textsThatNameTheYearAreItsOwn() throws IOException {
    assertThat(area("501", "说明事项")).containsExactly("项目|内容", "单位主要职责|管事", "用途201|机关运转");
  }
}
