package cn.juesuan.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import cn.juesuan.plan.Engine;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCell;

/** Array formulas of one cell are read, calculated, moved, written and verified. */
class ArrayFormulasTest {

  private static final String SHEET = "xl/worksheets/sheet1.xml";

  @TempDir private Path folder;

  private static Engine spending() {
    return new Engine()
        .given(
            "支出",
            "科目代码,基本支出,项目支出",
            "2010101,1,5",
            "2010102,-2,5",
            "2080505,4,7",
            "2080506,4,",
            "2210201,3,2");
  }

  private static byte[] drawn(String formula) {
    return Filled.template(
        b -> {
          Filled.sheet(
              b, "表", "合计", "${支出#项.科目代码} | ${支出#项.基本支出} | ${支出#项.项目支出} | x", "甲 | 1", "乙 | 2");
          b.getSheetAt(0).getRow(0).createCell(1).getCTCell().addNewF().setStringValue(formula);
        });
  }

  private static byte[] array(byte[] template, String formula) {
    String xml = formula.replace("&", "&amp;").replace("<", "&lt;");
    return Filled.edited(
        template, SHEET, "<f>" + xml + "</f>", "<f t=\"array\" ref=\"B1\">" + xml + "</f>");
  }

  private String first(byte[] template) {
    String row = Filled.fill(folder, template, spending()).rows(0).get(0);
    return row.substring(row.indexOf('|') + 2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      value = {
        "SUM(IF(LEFT(A2:A2,3)=\"208\",B2:B2,0)) => 8",
        "SUM(IF(B2:B2>1,B2:B2)) => 11",
        "MAX(IF(B2:B2<4,B2:B2)) => 3",
        "MIN(IF(B2:B2>0,B2:B2)) => 1",
        "AVERAGE(IF(B2:B2>0,B2:B2)) => 3",
        "COUNT(IF(B2:B2>0,B2:B2)) => 4",
        "SUM(B2:B2*C2:C2) => 29",
        "SUM((B2:B2>0)*(C2:C2>2)*B2:B2) => 5",
        "SUM(1/COUNTIF(B2:B2,B2:B2)) => 4",
        "SUM(LEN(A2:A2)) => 35",
        "INDEX(B2:B2,MATCH(1,(B2:B2>1)*(C2:C2<5),0)) => 4",
        "LARGE(IF(B2:B2>0,B2:B2),2) => 4",
        "SMALL(IF(C2:C2<>\"\",B2:B2),3) => 3",
        "SUM(IFERROR(B2:B2/C2:C2,0)) => 1.8714285714285714",
        "_xlfn.TEXTJOIN(\",\",TRUE,IF(B2:B2>3,A2:A2,\"\")) => 「2080505,2080506」",
        "SUM(ROUND(B2:B2/3,2)) => 3.3200000000000003",
        "SUM(IF(C2:C2>4,IF(B2:B2>0,B2:B2,10),0)) => 15",
        "MIN(IF(A2:A2<>\"\",C2:C2)) => 0",
        "SUM(IFERROR(B2:B2/C2:C2,100)) => 101.87142857142857",
        "SUM(IF(D1=\"\",B2:B2,C2:C2)) => 10",
        "SUM(_xlfn.IFS(B2:B2>3,1,B2:B2>0,10,TRUE,100)) => 122",
        "SUM(_xlfn.SWITCH(B2:B2,4,1,3,10,100)) => 212",
        "SUM(IF(B2:B2>0,,5)) => 5",
        "VLOOKUP(4,CHOOSE({1,2},B2:B2,A2:A2),2,FALSE) => 「2080505」",
        "SUM(B2:B2)-SUM(C2:C2) => -9",
        "SUM(LARGE(B2:B2,{1,2})) => 8",
        "MATCH(TRUE,B2:B2>3,0) => 3",
        "AND(B2:B2>-3) => true",
        "SUM(IF(ISNUMBER(C2:C2),1,0)) => 4",
        "MAX(ABS(B2:B2)) => 4",
        "SUM(ROW(A2:A2)) => 20",
        "SUM(--(MID(A2:A2,4,2)=\"05\")) => 2",
        "SUM(VALUE(LEFT(A2:A2,1))) => 10",
      })
  void theyGrowWithTheRows(String formula, String value) {
    String written = first(array(drawn(formula), formula));
    String grown = formula.replace(":A2", ":A6").replace(":B2", ":B6").replace(":C2", ":C6");
    assertThat(written).isEqualTo(value + " =" + grown);
  }

  private static byte[] inRow(byte[] template, String ref, String formula, String attributes) {
    return Filled.edited(
        template,
        SHEET,
        "<c r=\"" + ref + "\" s=\"0\"><f>" + formula + "</f>",
        "<c r=\""
            + ref
            + "\""
            + attributes
            + "><f t=\"array\" ref=\""
            + ref
            + "\">"
            + formula
            + "</f>");
  }

  private static byte[] moving() {
    byte[] template =
        Filled.template(
            b -> {
              Filled.sheet(b, "表", "${支出#项.科目代码} | ${支出#项.基本支出} | x", "合计 | x");
              addFormula(
                  b.getSheetAt(0).getRow(0).createCell(2).getCTCell(), "SUM(IF(B1:B1=B1,1))");
              addFormula(b.getSheetAt(0).getRow(1).createCell(1).getCTCell(), "SUM(B1:B1*2)");
            });
    return inRow(
        inRow(template, "C1", "SUM(IF(B1:B1=B1,1))", ""), "B2", "SUM(B1:B1*2)", " cm=\"1\"");
  }

  private static void addFormula(CTCell cell, String formula) {
    cell.addNewF().setStringValue(formula);
  }

  @Test
  void theyMoveWithTheirCell() {
    Filled filled = Filled.fill(folder, moving(), spending());
    assertThat(filled.part(SHEET))
        .contains(
            "<c r=\"C5\"><f t=\"array\" ref=\"C5\">SUM(IF(B5:B5=B5,1))</f><v>1</v></c>",
            "<c r=\"B6\" cm=\"1\"><f t=\"array\" ref=\"B6\">SUM(B1:B5*2)</f><v>20</v></c>");
    assertThat(filled.rows(0)).element(5).isEqualTo("6: 「合计」 | 20 =SUM(B1:B5*2)");
  }

  /** Excel writes the one value that it has now as a formula of one cell; many would spill. */
  @Test
  void whatWouldSpillIsRefused() {
    String formula = "IF(A3:A4=\"甲\",1,2)";
    byte[] braces = array(drawn(formula), formula);
    assertThat(first(braces)).isEqualTo("1 =IF(A7:A8=\"甲\",1,2)");
    byte[] spilling =
        Filled.edited(braces, SHEET, "<c r=\"B1\" s=\"0\"><f", "<c r=\"B1\" cm=\"1\"><f");
    assertThat(Filled.failures(folder, spilling))
        .containsExactly("FORMULA_FAILS 决算.xlsx 表!B1：计算出错（结果有 2 行 1 列，会溢出到别的单元格）");
  }

  /** In a finished workbook, the cells of one formula for many are not what the file remembers. */
  @Test
  void cellsOfOneFormulaForManyAreRefusedAll() {
    byte[] template =
        Filled.edited(drawn("B3*2"), SHEET, "<f>B3*2</f>", "<f t=\"array\" ref=\"B1:B2\">B3*2</f>");
    assertThat(Filled.faults(folder, template))
        .containsExactly(
            "FEATURE_UNSUPPORTED 决算.xlsx 表!B1：用了占多个单元格（B1:B2）的数组公式，请改成每格一个公式",
            "FEATURE_UNSUPPORTED 决算.xlsx 表!B2：用了占多个单元格（B1:B2）的数组公式，请改成每格一个公式");
  }

  @Test
  void theNoiseOfManySumsIsNotCertain() {
    String formula = "{0.2,0.5}+0.1-0.3";
    byte[] template = array(drawn(formula), formula);
    assertThat(Filled.failures(folder, template))
        .containsExactly("FORMULA_FAILS 决算.xlsx 表!B1：计算出错（数组公式几乎抵消成 0 的结果，各软件不同，请套一层 ROUND）");
  }
}
