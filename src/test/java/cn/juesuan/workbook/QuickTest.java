package cn.juesuan.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import cn.juesuan.plan.BookPlan;
import cn.juesuan.plan.BookPlanner;
import cn.juesuan.plan.Engine;
import cn.juesuan.plan.Placed;
import cn.juesuan.template.CompiledBook;
import cn.juesuan.template.TestDictionary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Formulas that are calculated by their trees have the values that POI's evaluator gives them. */
class QuickTest {

  private static final int ROWS = 40;
  private static final int COLUMNS = 5;
  private static final String[] TEXTS = {
    "\"通过\"", "\"30-*\"", "\"12\"", "\"文*\"", "\"??\"", "\"文字\"", "\">0\"", "\"\"", "\"a\"",
    "\"0\"", "\"<=12\"", "\"<>12\"", "\"<文\"", "\"=12\"", "\">= 5\"", "\"-0\"", "\"30-1\"", "\"A\""
  };
  private static final String[] OPERATORS = {
    "+", "-", "+", "-", "*", "/", "=", "<>", "<", "<=", ">", ">=", "&", "^"
  };

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void randomFormulas(long seed) throws IOException {
    Random random = new Random(seed);
    assertSame(
        Filled.template(
            book -> {
              XSSFSheet data = book.createSheet("数据");
              XSSFSheet formulas = book.createSheet("公式");
              for (int row = 0; row < ROWS; row++) {
                Row constants = data.createRow(row);
                Row calculated = formulas.createRow(row);
                for (int column = 0; column < COLUMNS; column++) {
                  constant(constants.createCell(column), random);
                  calculated.createCell(column).setCellFormula(formula(random, row, 3));
                }
              }
            }));
  }

  @Test
  void circles() throws IOException {
    assertSame(
        Filled.template(
            book ->
                Filled.sheet(
                    book, "圈", "=B1+1|=C1|=SUM(A1:B1)|=D2", "=A1|=IFERROR(A1,0)|5|=SUM(A1:C2)+1")));
  }

  /** One formula for each way out of the tree into POI's evaluator and back. */
  @Test
  void mixtures() throws IOException {
    assertSame(
        Filled.template(
            book ->
                Filled.sheet(
                    book,
                    "表",
                    "=0.1+0.2-0.3|=SUM(B:B)|=IFERROR(D1,7)|=LEFT(12,1)+1",
                    "=B1+C1|1|=SUMPRODUCT((A1:A3>0)*B1:B3)|=C2*2",
                    "=SUM(A1:A2,3,\"4\",TRUE)|2|=VLOOKUP(2,B1:C3,1,FALSE)|=C3+SUM(1:1)",
                    "=IF(A1=0,,1)|=-A1|=A1%|=SUM(C1,D1)",
                    "=SUBTOTAL(9,B2:B3)|=SUM(B2:B3)|=SUBTOTAL(9,A4:B5)|=SUM(A5:C5)")));
  }

  private void assertSame(byte[] template) throws IOException {
    Path file = Files.write(folder.resolve("决算.xlsx"), template);
    CompiledBook book =
        WorkbookTemplate.open(file, TestDictionary.read()).value().orElseThrow().book();
    BookPlan plan = new BookPlanner(book).plan(new Engine().data(), new Placed()).value();
    Programs programs = Programs.of(book, problem -> {});
    Calculation byTree = Calculation.of(plan, programs, true);
    Calculation byPoi = Calculation.of(plan, programs, false);
    assertThat(byTree.problems()).isEqualTo(byPoi.problems());
    List<String> quick = values(plan, byTree);
    List<String> slow = values(plan, byPoi);
    assertThat(quick).hasSameSizeAs(slow);
    List<String> differences = new ArrayList<>();
    for (int i = 0; i < quick.size(); i++) {
      if (!quick.get(i).equals(slow.get(i))) {
        differences.add(quick.get(i) + ", but POI: " + slow.get(i));
      }
    }
    assertThat(differences).isEmpty();
  }

  private static List<String> values(BookPlan plan, Calculation calculation) {
    List<String> values = new ArrayList<>();
    for (int sheet = 0; sheet < plan.sheets().size(); sheet++) {
      for (int row = 0; row < plan.sheets().get(sheet).rows().size(); row++) {
        for (int column = 0; column < COLUMNS; column++) {
          int at = column;
          String where = sheet + " " + row + " " + column + " ";
          calculation
              .cell(sheet, row, column)
              .ifPresent(
                  c ->
                      values.add(
                          where
                              + (c instanceof FormulaCell f ? f.formula().text() : "")
                              + " → "
                              + c.value()
                              + at));
        }
      }
    }
    return values;
  }

  private static void constant(Cell cell, Random random) {
    switch (random.nextInt(12)) {
      case 0 -> cell.setCellValue("文字");
      case 1 -> cell.setCellValue("12.5");
      case 2 -> cell.setCellValue(random.nextBoolean());
      case 3 -> cell.setCellValue(random.nextBoolean() ? "30-1" : "12");
      case 4 -> cell.setCellValue(0);
      case 5 -> {
        if (random.nextInt(6) == 0) {
          cell.setCellErrorValue(FormulaError.DIV0.getCode());
        }
      }
      case 6 -> cell.setCellValue(random.nextInt(10));
      default -> cell.setCellValue((random.nextInt(2_000_000) - 500_000) / 100.0 / 10_000);
    }
  }

  private static String formula(Random random, int row, int depth) {
    if (depth == 0 || random.nextInt(5) == 0) {
      return atom(random, row);
    }
    return switch (random.nextInt(28)) {
      case 0 -> "SUM(" + areas(random, row) + ")";
      case 1 -> "MAX(" + areas(random, row) + ")";
      case 2 -> "COUNT(" + areas(random, row) + ")";
      case 3 -> "COUNTA(" + areas(random, row) + ")";
      case 4 -> "ROUND(" + formula(random, row, depth - 1) + "," + random.nextInt(4) + ")";
      case 5 ->
          "IF("
              + formula(random, row, depth - 1)
              + ","
              + formula(random, row, depth - 1)
              + ","
              + formula(random, row, depth - 1)
              + ")";
      case 6 -> "SUMIF(" + area(random, row) + "," + text(random) + "," + area(random, row) + ")";
      case 7 -> "COUNTIF(" + area(random, row) + "," + atom(random, row) + ")";
      case 15 -> "SUMIF(" + column(random) + "," + atom(random, row) + "," + column(random) + ")";
      case 16 -> "COUNTIF(" + column(random) + "," + atom(random, row) + ")";
      case 17 -> "MATCH(" + atom(random, row) + "," + column(random) + "," + zero(random) + ")";
      case 18 ->
          "VLOOKUP("
              + atom(random, row)
              + ",数据!A1:E"
              + beyond(random)
              + ","
              + random.nextInt(7)
              + ","
              + zero(random)
              + ")";
      case 19 ->
          "INDEX(" + column(random) + ",MATCH(" + atom(random, row) + "," + column(random) + ",0))";
      case 20 -> "IF(ISNUMBER(" + formula(random, row, depth - 1) + "),1,\"无\")";
      case 21 ->
          "SUBSTITUTE("
              + formula(random, row, depth - 1)
              + ","
              + text(random)
              + ","
              + text(random)
              + ")";
      case 22 -> "REPT(" + atom(random, row) + "," + atom(random, row) + ")";
      case 23 ->
          "IFERROR(VALUE(MID("
              + atom(random, row)
              + ",1,2)),FIND(\"字\","
              + cell(random, row)
              + "))";
      case 24 -> "CONCATENATE(" + atom(random, row) + ",CHAR(10)," + atom(random, row) + ")";
      case 26, 27 ->
          (random.nextBoolean() ? "OR(" : "AND(")
              + comparison(random, row, depth)
              + ","
              + comparison(random, row, depth)
              + ")";
      case 25 -> "MAX(" + area(random, row) + ",数据!B2:XFD1000)";
      case 8 -> "ABS(" + formula(random, row, depth - 1) + ")";
      case 11 -> "LOOKUP(" + atom(random, row) + "," + column(random) + "," + column(random) + ")";
      case 9 -> "AND(" + formula(random, row, depth - 1) + "," + area(random, row) + ")";
      case 10 -> "IFERROR(" + formula(random, row, depth - 1) + ",-1)";
      default ->
          "("
              + formula(random, row, depth - 1)
              + OPERATORS[random.nextInt(OPERATORS.length)]
              + formula(random, row, depth - 1)
              + ")";
    };
  }

  private static String comparison(Random random, int row, int depth) {
    return formula(random, row, depth - 1)
        + OPERATORS[OPERATORS.length - 8 + random.nextInt(6)]
        + atom(random, row);
  }

  private static String atom(Random random, int row) {
    return switch (random.nextInt(6)) {
      case 0 -> String.valueOf(random.nextInt(100) / 10.0);
      case 1 -> text(random);
      case 2 -> "TRUE";
      default -> cell(random, row);
    };
  }

  private static String text(Random random) {
    return TEXTS[random.nextInt(TEXTS.length)];
  }

  /** A constant, or a formula in a row above. */
  private static String cell(Random random, int row) {
    char column = (char) ('A' + random.nextInt(COLUMNS));
    return row > 0 && random.nextInt(3) == 0
        ? "" + column + (1 + random.nextInt(row))
        : "数据!" + column + (1 + random.nextInt(ROWS));
  }

  private static String area(Random random, int row) {
    int first = 1 + random.nextInt(ROWS);
    int last = Math.min(ROWS, first + random.nextInt(5));
    return row > 1 && random.nextInt(3) == 0
        ? "A1:" + (char) ('A' + random.nextInt(COLUMNS)) + Math.min(row, 4)
        : "数据!B" + first + ":" + (char) ('B' + random.nextInt(3)) + last;
  }

  private static String column(Random random) {
    char column = (char) ('A' + random.nextInt(COLUMNS));
    return "数据!" + column + "1:" + column + beyond(random);
  }

  /** A last row, sometimes far below the last that is used. */
  private static int beyond(Random random) {
    return random.nextInt(4) == 0 ? 2_000 : ROWS;
  }

  private static String zero(Random random) {
    return random.nextInt(4) == 0 ? "1" : random.nextBoolean() ? "0" : "FALSE";
  }

  private static String areas(Random random, int row) {
    StringBuilder areas = new StringBuilder(area(random, row));
    for (int i = random.nextInt(3); i > 0; i--) {
      areas.append(',').append(random.nextBoolean() ? cell(random, row) : area(random, row));
    }
    return areas.toString();
  }
}
