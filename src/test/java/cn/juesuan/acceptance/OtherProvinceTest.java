package cn.juesuan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Other tables, other columns, another order, other names of datasets: a template set is enough.
 */
class OtherProvinceTest {

  @TempDir static Path folder;
  private static Path file;
  private static XSSFWorkbook book;

  @BeforeAll
  static void generates() throws IOException {
    Path templates = OtherProvince.templates(folder.resolve("templates"));
    Path input = OtherProvince.input(folder.resolve("input"));
    Generated generated = Generated.batch(templates, input, folder.resolve("output"));
    assertThat(generated.problems()).isEmpty();
    file = generated.workbook("0571", "部门决算.xlsx");
    book = Generated.book(file);
  }

  @AfterAll
  static void closes() throws IOException {
    book.close();
  }

  @Test
  void theWholeWorkbook() {
    assertThat(text())
        .isEqualTo(
            """
            名称 _xlnm.Print_Area 在 表三 支出 (元) = '表三 支出 (元)'!$A$1:$G$12
            名称 支出总额 = '表三 支出 (元)'!$E$12

            === 三公'对照'表 *
            合并 A2:B2 C2:D2 E2:F2
            A1 实验学校（万元） | B1 按收付实现制
            A2 出国 | C2 接待 | E2 合计
            A3 预算 | B3 决算 | C3 预算 | D3 决算 | E3 预算 | F3 决算
            A4 3.01 | B4 0.5 | C4 2 | D4 1.26 | E4 5.01 =A4+C4 | F4 1.76 =B4+D4
            A5 支出合计 | B5 200.873456 ='表三 支出 (元)'!E12/10000
            A6 资产合计 | B6 425000 =SUM('资产 O''Brien 钢琴'!$B$2,'资产 校车'!$B$2)

            === 表三 支出 (元)
            冻结 3 行 4 列
            合并 A2:C2
            数据有效性 F6:G7 F10:G10 F6<=$E$12
            A1 2025年支出（元）
            A2 功能分类 | D2 科目名称 | E2 合计 | F2 专项 | G2 人员
            A3 类 | B3 款 | C3 项
            A4 205 | D4 教育支出 | E4 1707500 =SUM(F4:G4) | F4 202500 =SUM(F5) | G4 1505000 =SUM(G5)
            A5 205 | B5 02 | D5 普通教育 | E5 1707500 =SUM(F5:G5) | F5 202500 =SUM(F6:F7) | G5 1505000 =SUM(G6:G7)
            A6 205 | B6 02 | C6 02 | D6 小学教育 | E6 1207500 =SUM(F6:G6) | F6 202500 | G6 1005000
            A7 205 | B7 02 | C7 03 | D7 初中教育 | E7 500000 =SUM(F7:G7) | G7 500000
            A8 221 | D8 住房保障支出 | E8 301234.56 =SUM(F8:G8) | F8 0 =SUM(F9) | G8 301234.56 =SUM(G9)
            A9 221 | B9 02 | D9 住房改革支出 | E9 301234.56 =SUM(F9:G9) | F9 0 =SUM(F10) | G9 301234.56 =SUM(G10)
            A10 221 | B10 02 | C10 01 | D10 住房公积金 | E10 301234.56 =SUM(F10:G10) | G10 301234.56
            A11 最大一项 | E11 1207500 =MAX(E6:E7,E10)
            A12 合计 | E12 2008734.56 =SUM(E4,E8) | F12 202500 =SUM(F4,F8) | G12 1806234.56 =SUM(G4,G8)

            === 资产 O'Brien 钢琴
            A1 O'Brien 钢琴 | B1 元
            A2 原值 | B2 125000 | C2 43835
            A3 单价 | B3 62500 =ROUND(B2/C3,2) | C3 2

            === 资产 校车
            A1 校车 | B1 元
            A2 原值 | B2 300000
            A3 单价 | B3 300000 =ROUND(B2/C3,2) | C3 1
            """);
  }

  /** Cells, merges, rules and names; how it looks is the template's. */
  private static String text() {
    return WorkbookText.of(book).stream()
        .filter(l -> !l.matches("(页面|列宽|«).*"))
        .map(l -> l.replaceAll("^\\([0-9.]+\\) | «[0-9]+»", ""))
        .collect(Collectors.joining("\n"));
  }

  @Test
  void cachedValuesAreThoseOfLibreOffice() throws IOException {
    LibreOffice.assumeInstalled();
    Path work = Files.createDirectory(folder.resolve("libreoffice"));
    LibreOffice.recalculate(List.of(file), work);
    try (XSSFWorkbook theirs = Generated.book(work.resolve("部门决算.xlsx"))) {
      assertThat(CachedValues.formulas(book)).isEqualTo(25);
      assertThat(CachedValues.differences(book, theirs)).isEmpty();
    }
  }

  @Test
  void theChartCoversAllLeavesAndRemembersThem() {
    assertThat(OtherProvince.charts(book.getSheet(OtherProvince.SPENDING)))
        .containsExactly(
            "a:t 实验学校",
            "c:f ('表三 支出 (元)'!$D$6:$D$7,'表三 支出 (元)'!$D$10)",
            "c:v 小学教育",
            "c:v 初中教育",
            "c:v 住房公积金",
            "c:f ('表三 支出 (元)'!$E$6:$E$7,'表三 支出 (元)'!$E$10)",
            "c:v 1207500",
            "c:v 500000",
            "c:v 301234.56");
  }
}
