package cn.juesuan.acceptance;

import static cn.juesuan.acceptance.Editor.content;
import static cn.juesuan.acceptance.Editor.row;
import static cn.juesuan.acceptance.Editor.type;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Recipes of 模板.md that change what stands in tables, done to the shipped set. */
class ContentRecipesTest {

  private static final Path PAGE = Path.of("src/docs/模板.md");
  private static final String PROJECT = "自评_${项目自评#.项目简称}";

  @TempDir private Path folder;

  @Test
  @DisplayName("加一列、换金额单位、换成别的类、换一年的科目表")
  void otherColumnsUnitsAndSubjects() {
    EditedSet set = EditedSet.in(folder);
    addColumn(set);
    changeUnit(set);
    addClass(set);
    nextYearsSubjects(set);
    assertThat(set.problems()).isEmpty();
    EditedSet.Unit unit = set.unit();
    assertThat(unit.faults()).isEmpty();
    assertThat(unit.cell("公开03", "C7")).endsWith("=SUM(D7:I7)");
    assertThat(unit.cell("公开03", "I4")).isEqualTo("对附属单位补助支出");
    assertThat(unit.cell("自评_营商环境建设", "A5")).startsWith("预算执行情况（元）");
    assertThat(unit.cell("自评_营商环境建设", "D6")).isEqualTo("60000.0");
    assertThat(unit.cell("公开01", "F34")).endsWith("=SUM(F7:F33)");
    assertThat(unit.checks()).contains("间20-233 公开01 债务发行费用支出 = 公开03 233 类本年支出合计");
    assertThat(unit.document()).contains("社会保障和就业方面的支出");
  }

  private static void addColumn(EditedSet set) {
    set.list(
            "数据字典.csv",
            t -> t.replace("支出,对附属单位补助支出,", "支出,其他支出,金额,,,是,公开03 第 6 栏,,\n支出,对附属单位补助支出,"))
        .book(
            book -> {
              XSSFSheet sheet = book.getSheet("公开03");
              Editor.insertColumns(sheet, "H", 1);
              type(sheet, "H4", "其他支出");
              sheet.addMergedRegion(CellRangeAddress.valueOf("H4:H5"));
              row(sheet, "H6", "6", "7");
              type(sheet, "H7", "=SUM(H8)");
              type(sheet, "H8", "=SUM(H9)");
              type(sheet, "H9", "=SUM(H10)");
              type(sheet, "H10", "${支出#项.其他支出}");
            })
        .data(
            "支出.csv",
            t ->
                t.replaceFirst(",对附属单位补助支出", ",对附属单位补助支出,其他支出")
                    .replaceAll("(?m)^(101001,.*?)\\r?$", "$1,"));
  }

  private static void changeUnit(EditedSet set) {
    set.book(
        book -> {
          XSSFSheet sheet = book.getSheet(PROJECT);
          type(sheet, "A5", content(sheet, "A5").replace("${金额单位=万元}", "${金额单位=元}"));
          String figures = content(sheet, "J4");
          type(sheet, "J4", figures.replace("&D6&", "&D6/10000&").replace("&E6&", "&E6/10000&"));
          XSSFSheet checks = book.getSheet("校验");
          type(checks, "C258", content(checks, "C258") + "/10000");
        });
  }

  private static void addClass(EditedSet set) {
    set.list("功能科目.csv", t -> t.replaceFirst("(\n23301,[^\n]*\n)", "$12330101,某项发行费用支出,本地,\n"));
    assertThat(set.problems())
        .singleElement()
        .asString()
        .contains("科目表里还有 1 个类没有行：233 债务发行费用支出（共 2 处：公开01!F7；公开04!G7）");
    set.book(
        book -> {
          XSSFSheet total = book.getSheet("公开01");
          insertClass(total, "F");
          for (int row = 7; row <= 37; row++) {
            type(total, "B" + row, "" + (row - 6));
            type(total, "E" + row, "" + (row + 25));
          }
          insertClass(book.getSheet("公开04"), "G", "H", "I");
          for (int row = 160; row <= 241; row += 27) {
            insertClassCheck(book.getSheet("校验"), row);
          }
        });
  }

  /** The row of the last class twice; the upper one is the new class. */
  private static void insertClass(XSSFSheet sheet, String... columns) {
    Editor.insertCopyOfRow(sheet, 32);
    type(sheet, "D32", "二十六、债务发行费用支出");
    type(sheet, "D33", content(sheet, "D33").replace("二十六", "二十七"));
    for (String column : columns) {
      type(sheet, column + 32, content(sheet, column + 33).replace("\"234\"", "\"233\""));
    }
  }

  private static void insertClassCheck(XSSFSheet checks, int row) {
    Editor.insertCopyOfRow(checks, row);
    for (String column : List.of("A", "B", "C", "D")) {
      type(
          checks,
          column + row,
          content(checks, column + (row + 1))
              .replace("234", "233")
              .replace("抗疫特别国债安排的支出", "债务发行费用支出")
              .replaceAll("\\([0-9]+行.*?\\)", "")
              .replaceAll("([FGHI])33", "$132"));
    }
  }

  private static void nextYearsSubjects(EditedSet set) {
    String functional = set.listed("功能科目.csv");
    set.list("功能科目2025.csv", t -> functional.replace("208,社会保障和就业支出", "208,社会保障和就业方面的支出"))
        .list("经济科目2025.csv", t -> set.listed("经济科目.csv"))
        .data("单位.csv", t -> t.replace(",2024,", ",2025,"));
  }

  @Test
  @DisplayName("先舍入再相加")
  void amountsAreRoundedFirst() {
    EditedSet set =
        EditedSet.in(folder).book(book -> Editor.texts(book, "${金额单位=万元}", "${金额单位=万元,2}"));
    assertThat(set.problems()).isEmpty();
    assertThat(set.unit().faults())
        .containsExactly(
            "不符 间16 公开06 人员经费合计 + 公用经费合计 = 公开05 基本支出(2栏)：左值 1070.16，右值 1070.17，差额 -100.00 元");
    set.book(
        book ->
            type(
                book.getSheet("校验"),
                "F134",
                "=IF(ROUND(E134,6)=0,\"通过\",IF(ABS(E134)<=0.1,\"提示\",\"不符\"))"));
    assertThat(set.unit().faults()).isEmpty();
  }

  @Test
  void thePageHasTheseRecipes() throws IOException {
    List<String> tested =
        Stream.of(TableRecipesTest.class, ContentRecipesTest.class)
            .flatMap(c -> Arrays.stream(c.getDeclaredMethods()))
            .flatMap(m -> Stream.ofNullable(m.getAnnotation(DisplayName.class)))
            .flatMap(name -> Arrays.stream(name.value().split("、")))
            .toList();
    List<String> headings =
        Files.readAllLines(PAGE).stream()
            .filter(l -> l.startsWith("### "))
            .map(l -> l.substring(4))
            .toList();
    assertThat(headings).containsExactlyInAnyOrderElementsOf(tested);
  }
}
