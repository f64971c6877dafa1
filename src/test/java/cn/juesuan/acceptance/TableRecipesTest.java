package cn.juesuan.acceptance;

import static cn.juesuan.acceptance.Editor.row;
import static cn.juesuan.acceptance.Editor.type;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Recipes of 模板.md that are about whole tables, done step by step to the shipped set. */
class TableRecipesTest {

  private static final String ASSESSMENT = "整体绩效自评表${重复=整体自评#}";

  @TempDir private Path folder;

  @Test
  @DisplayName("加一张表、移动一张表、加一条校验、加一个数据集")
  void whatComesAndMoves() {
    EditedSet set = EditedSet.in(folder);
    addTable(set);
    moveTable(set);
    addCheck(set);
    addDataset(set);
    assertThat(set.problems()).isEmpty();
    EditedSet.Unit unit = set.unit();
    assertThat(unit.faults()).isEmpty();
    assertThat(unit.cell("公开10", "C7")).isEqualTo("90.60005 =SUM(C8:C9)");
    assertThat(unit.cell("公开10", "E9")).isEqualTo("0.60005 =C9-D9");
    assertThat(unit.checks()).contains("资01 公开10 合计 = 各类之和", "自01 公开09 决算数 ≤ 预算数");
    assertThat(unit.book().getSheetName(7)).isEqualTo("公开09");
    String document = unit.document();
    assertThat(document).contains("十、国有资产情况表", "公开10表", "房屋", "2. 项目支出包含上年结转。");
    assertThat(document.indexOf("公开09表")).isLessThan(document.indexOf("公开08表"));
  }

  private static void addTable(EditedSet set) {
    set.list(
            "数据字典.csv",
            t ->
                t
                    + "国有资产(可缺),单位代码,代码,,是,,,,\n"
                    + "国有资产,类别,文本,是,是,,,房屋、车辆、设备,\n"
                    + "国有资产,年末数,金额,,,是,,,\n"
                    + "国有资产,年初数,金额,,,是,,,\n")
        .book(TableRecipesTest::drawAssets)
        .document(
            t ->
                Document.insertBefore(
                    t,
                    "${段落=情况说明}",
                    Document.paragraph(t, "九、财政拨款“三公”经费支出决算表", "十、国有资产情况表")
                        + Document.paragraph(t, "${表格=公开09}", "${表格=公开10}")))
        .data("国有资产.csv", t -> "单位代码,类别,年末数,年初数\n101001,房屋,900000,1000000\n101001,设备,6000.5,\n");
  }

  private static void drawAssets(XSSFWorkbook book) {
    XSSFSheet sheet = book.cloneSheet(book.getSheetIndex("公开08"), "公开10");
    Editor.moveSheet(book, "公开10", 9);
    type(sheet, "A1", "国有资产情况表");
    type(sheet, "A2", "公开10表");
    type(sheet, "C4", "国有资产");
    row(sheet, "A5", "类别", "", "年末数", "年初数", "增减");
    row(sheet, "A7", "合计", "", "=SUM(C8)", "=SUM(D8)", "=C7-D7");
    row(sheet, "A8", "${国有资产#.类别}", "", "${国有资产#.年末数}", "${国有资产#.年初数}", "=C8-D8");
    Editor.deleteRows(sheet, 9, 10);
    Editor.deleteRows(sheet, 10, 10);
    type(sheet, "A9", "注：本表反映部门年末国有资产情况。");
    for (int row = 6; row <= 8; row++) {
      row(sheet, "G" + row, "", "");
    }
    book.setPrintArea(book.getSheetIndex("公开10"), 0, 4, 0, 8);
    sheet.setRepeatingRows(CellRangeAddress.valueOf("1:6"));
    XSSFSheet checks = book.getSheet("校验");
    Editor.insertCopyOfRow(checks, 130);
    row(checks, "A130", "资01", "公开10 合计 = 各类之和", "=公开10!C7", "=SUM(公开10!C8)");
  }

  private static void moveTable(EditedSet set) {
    set.book(book -> Editor.moveSheet(book, "公开09", 7))
        .document(
            t -> {
              String table = Document.paragraph(t, "${表格=公开09}", "${表格=公开09}");
              return Document.insertBefore(t.replace(table, ""), "八、国有资本经营预算财政拨款支出决算表", table);
            });
  }

  private static void addCheck(EditedSet set) {
    set.book(
        book -> {
          XSSFSheet checks = book.getSheet("校验");
          Editor.insertCopyOfRow(checks, 130);
          row(checks, "A130", "自01", "公开09 决算数 ≤ 预算数", "=公开09!G8", "=公开09!A8");
          type(checks, "F130", "=IF(ROUND(E130,6)<=0,\"通过\",\"提示\")");
        });
  }

  private static void addDataset(EditedSet set) {
    set.list(
            "数据字典.csv",
            t ->
                t
                    + "表注(可缺),单位代码,代码,,是,,,,\n"
                    + "表注,表,文本,是,是,,写在哪张表下面,公开02、公开03,\n"
                    + "表注,内容,文本,,,,一段话,,\n")
        .book(
            book -> {
              type(book.getSheet("公开02"), "A12", "${表注[公开02].内容}");
              type(book.getSheet("公开03"), "A12", "${表注[公开03].内容}");
              book.setPrintArea(book.getSheetIndex("公开02"), 0, 8, 0, 11);
              book.setPrintArea(book.getSheetIndex("公开03"), 0, 7, 0, 11);
            })
        .data("表注.csv", t -> "单位代码,表,内容\n101001,公开03,2. 项目支出包含上年结转。\n");
  }

  @Test
  @DisplayName("去掉一张表、给一张表改名、科目代码分三列")
  void whatGoesAndIsCalledOtherwise() {
    EditedSet set = EditedSet.in(folder);
    removeTable(set);
    renameTable(set);
    splitCode(set);
    assertThat(set.problems()).isEmpty();
    EditedSet.Unit unit = set.unit();
    assertThat(unit.faults()).isEmpty();
    assertThat(unit.book().getSheet("整体绩效自评表")).isNull();
    assertThat(unit.cell("公开01", "F14")).contains("SUMIF(财决03!A8:A24,\"208\",财决03!F8:F24)");
    assertThat(unit.cell("财决03", "B10")).isEqualTo("206");
    assertThat(unit.cell("财决03", "C10")).isEqualTo("01");
    assertThat(unit.cell("财决03", "D10")).isEqualTo("99");
    assertThat(unit.document()).contains("财决03表", "类\n款\n项").doesNotContain("公开03", "整体绩效自评表");
  }

  private static void removeTable(EditedSet set) {
    set.book(
            book -> {
              XSSFSheet checks = book.getSheet("校验");
              Editor.deleteRows(checks, 264, 264);
              Editor.deleteRows(checks, 249, 253);
              Editor.deleteSheet(book, ASSESSMENT);
              book.removeName(book.getName("文档整体自评"));
            })
        .document(t -> Document.without(Document.without(t, "${段落=文档整体自评}"), "${表格=整体绩效自评表*，可缺}"));
    assertThat(set.problems())
        .hasSize(9)
        .allMatch(p -> p.matches("警告 数据字典.csv .*没有一个占位符取“(整体自评|整体指标)”的列.*"));
    set.list("数据字典.csv", TableRecipesTest::withoutWhatOnlyThatTableTook)
        .without("整体自评.csv")
        .without("整体指标.csv");
  }

  private static String withoutWhatOnlyThatTableTook(String dictionary) {
    return dictionary.replaceAll(
        "(?m)^(整体自评,(填报日期|预算数|执行数)|整体指标,(二级指标|指标名称|年初目标值|实际完成值|分值|得分)),.*\\R", "");
  }

  private static void renameTable(EditedSet set) {
    set.book(book -> Editor.renameSheet(book, "公开03", "财决03"));
    assertThat(set.problems())
        .containsExactly("错误 情况说明模板.docx：${表格=公开03} 没有这张工作表。核对工作表、名称、图表标题和段落样式的写法。");
    set.book(book -> Editor.texts(book, "公开03", "财决03"))
        .document(t -> t.replace("${表格=公开03}", "${表格=财决03}"));
  }

  private static void splitCode(EditedSet set) {
    set.book(
        book -> {
          XSSFSheet sheet = book.getSheet("财决03");
          Editor.insertColumns(sheet, "B", 3);
          sheet.setColumnHidden(0, true);
          row(sheet, "B5", "类", "款", "项");
          type(sheet, "B8", "${支出#类.科目代码.类}");
          row(sheet, "B9", "${支出#款.科目代码.类}", "${支出#款.科目代码.款}");
          row(sheet, "B10", "${支出#项.科目代码.类}", "${支出#项.科目代码.款}", "${支出#项.科目代码.项}");
        });
  }
}
