package cn.juesuan.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import cn.juesuan.calculation.ExcelResultsTest;
import cn.juesuan.finished.FinishedBook;
import cn.juesuan.finished.FinishedCells;
import cn.juesuan.formula.Formula;
import cn.juesuan.formula.FormulaException;
import cn.juesuan.formula.NewerFunctions;
import cn.juesuan.plan.Engine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files have a prefix before the names of functions that came after Excel 2007. */
class NewerFunctionsTest {

  private static final String SHEET = "xl/worksheets/sheet1.xml";

  @TempDir private Path folder;

  /** What POI knows it writes with a prefix itself. */
  private static byte[] template(String formula) {
    byte[] template =
        Filled.template(b -> Filled.sheet(b, "表", "${支出#项.基本支出}", "=SUM(A1)", "=1+A2"));
    return Filled.edited(template, SHEET, "<f>SUM(A1)</f>", "<f>" + formula + "</f>");
  }

  private static Engine spending() {
    return new Engine().given("支出", "科目代码,基本支出", "2010101,1", "2010102,2.5");
  }

  /** As scripts write them; Excel would show #NAME?. */
  @Test
  void thePrefixIsPutInWhereATemplateLacksIt() {
    byte[] template = template("ifs(SUM(A1)&gt;3,RANK.EQ(1,A1:A1),TRUE,_xlfn.CONCAT(\"X\"))");
    assertThat(Filled.fill(folder, template, spending()).rows(0))
        .containsExactly(
            "1: 1",
            "2: 2.5",
            "3: 2 =_xlfn.ifs(SUM(A1:A2)>3,_xlfn.RANK.EQ(1,A1:A2),TRUE,_xlfn.CONCAT(\"X\"))",
            "4: 3 =1+A3");
  }

  @Test
  void aFinishedWorkbookWithoutItIsRefused() throws IOException {
    Path file = Files.write(folder.resolve("成品.xlsx"), template("IFS(TRUE,1)"));
    FinishedCells cells = FinishedBook.open(file, "成品.xlsx").value().orElseThrow().cells();
    assertThat(cells.value(0, 2, 0)).isEmpty();
    assertThat(cells.failed().get(0).reason())
        .isEqualTo("函数 IFS 前面没有 _xlfn.，Excel 打开文件时显示 #NAME?；请在 Excel 里重新输入这个公式，用脚本写的写成 _xlfn.IFS");
  }

  private static byte[] named(String formula) {
    byte[] template =
        Filled.template(
            b -> {
              Filled.sheet(b, "表", "${支出#项.基本支出}", "=SUM(A1)");
              XSSFName name = b.createName();
              name.setNameName("档次");
              name.setRefersToFormula("SUM(1,2)");
            });
    template = Filled.edited(template, "xl/workbook.xml", "SUM(1,2)", formula);
    return Filled.edited(template, SHEET, "<f>SUM(A1)</f>", "<f>档次*2</f>");
  }

  @Test
  void namesGetItToo() {
    Filled filled = Filled.fill(folder, named("IFS(TRUE,2)"), spending());
    assertThat(filled.rows(0)).contains("3: 4 =档次*2");
    assertThat(filled.part("xl/workbook.xml")).contains(">_xlfn.IFS(TRUE,2)<");
  }

  @Test
  void aFinishedWorkbookWhoseNameLacksItIsRefused() throws IOException {
    Path file = Files.write(folder.resolve("成品.xlsx"), named("IFS(TRUE,2)"));
    FinishedCells cells = FinishedBook.open(file, "成品.xlsx").value().orElseThrow().cells();
    assertThat(cells.value(0, 1, 0)).isEmpty();
    assertThat(cells.failed().get(0).reason())
        .isEqualTo(
            "名称“档次”里的函数 IFS 前面没有 _xlfn.，Excel 打开文件时显示 #NAME?；"
                + "请在 Excel 的“名称管理器”里重新输入它，用脚本写的写成 _xlfn.IFS");
    Files.write(file, named("_xlfn.IFS(TRUE,2)"));
    cells = FinishedBook.open(file, "成品.xlsx").value().orElseThrow().cells();
    assertThat(cells.failed()).isEmpty();
  }

  /** Excel wrote these formulas. */
  @Test
  void excelWritesItBeforeTheSameFunctions() throws IOException, FormulaException {
    List<String> without = new ArrayList<>();
    for (ExcelResultsTest.Fact fact : ExcelResultsTest.facts()) {
      if (fact.value().isPresent()) {
        NewerFunctions.withoutPrefix(Formula.parse(fact.formula())).ifPresent(without::add);
      }
    }
    assertThat(without).isEmpty();
  }
}
