package cn.juesuan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.juesuan.problem.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A department adds up the two units below it and its own adjustment: 100,000 yuan that one of them
 * gives to the other count on neither side. The figures were worked out by hand from the CSVs.
 */
class DepartmentTest {

  @TempDir static Path output;
  private static XSSFWorkbook book;

  @BeforeAll
  static void generates() {
    Generated generated = Department.generated(output);
    assertThat(generated.all().filter(Problem::isError)).isEmpty();
    book = generated.opened("201", "决算公开.xlsx");
  }

  @AfterAll
  static void closes() throws IOException {
    book.close();
  }

  private static Grid grid(String sheet) {
    return new Grid(book.getSheet(sheet));
  }

  @Test
  void totalsOfTheTablesOfSubjects() {
    assertThat(total("公开02", 7)).isEqualTo("473.75 | 450.50 |  | 8.25 |  |  | 15.00");
    assertThat(total("公开03", 6)).isEqualTo("466.75 | 358.75 | 108.00 |  |  | ");
    assertThat(total("公开05", 3)).isEqualTo("420.50 | 350.50 | 70.00");
    assertThat(total("公开07", 6)).isEqualTo("3.00 | 20.00 | 18.00 |  | 18.00 | 5.00");
    assertThat(total("公开08", 3)).isEqualTo("10.00 |  | 10.00");
  }

  private static String total(String table, int columns) {
    Grid grid = grid(table);
    return grid.figures(grid.rowStarting("合计"), 2, columns);
  }

  @Test
  void linesOfTheGeneralTable() {
    Grid grid = grid("公开01");
    assertThat(lines(grid, 1, 1))
        .isEqualTo("1 420.50; 2 20.00; 3 10.00; 5 8.25; 8 15.00; 27 473.75; 29 3.00; 30 476.75");
    assertThat(lines(grid, 4, 1))
        .isEqualTo("37 438.75; 51 10.00; 53 18.00; 57 466.75; 59 10.00; 60 476.75");
  }

  @Test
  void linesOfTheTableOfAppropriations() {
    Grid grid = grid("公开04");
    assertThat(lines(grid, 1, 1))
        .isEqualTo("1 420.50; 2 20.00; 3 10.00; 27 450.50; 28 3.00; 30 3.00; 32 453.50");
    assertThat(lines(grid, 4, 4))
        .isEqualTo(
            "39 420.50 | 420.50 |  | "
                + "; 53 10.00 |  |  | 10.00"
                + "; 55 18.00 |  | 18.00 | "
                + "; 59 448.50 | 420.50 | 18.00 | 10.00"
                + "; 60 5.00 |  | 5.00 | "
                + "; 64 453.50 | 420.50 | 23.00 | 10.00");
  }

  /** The lines that have a figure; {@code number} is the column of 行次. */
  private static String lines(Grid grid, int number, int columns) {
    return IntStream.rangeClosed(6, grid.lastRow())
        .filter(r -> grid.shown(r, number).matches("[0-9]+"))
        .filter(r -> grid.figures(r, number + 1, columns).matches(".*[0-9].*"))
        .mapToObj(r -> grid.shown(r, number) + " " + grid.figures(r, number + 1, columns))
        .reduce((a, b) -> a + "; " + b)
        .orElse("");
  }

  @Test
  void economicSubjectsAndThreePublicExpenses() {
    Grid grid = grid("公开06");
    assertThat(Grid.figure(grid.rightOf("人员经费合计"))).isEqualTo("280.00");
    assertThat(Grid.figure(grid.rightOf("公用经费合计"))).isEqualTo("70.50");
    assertThat(grid("公开09").figures(7, 0, 12))
        .isEqualTo("3.00 |  | 2.00 |  | 2.00 | 1.00 | 2.30 |  | 1.80 |  | 1.80 | 0.50");
  }

  @Test
  void rowsOfSubjectsAreThoseOfAllUnitsInTheOrderOfTheirCodes() {
    Grid grid = grid("公开03");
    assertThat(IntStream.range(6, 16).mapToObj(r -> grid.shown(r, 0) + " " + grid.figures(r, 2, 3)))
        .containsExactly(
            "合计 466.75 | 358.75 | 108.00",
            "207 438.75 | 358.75 | 80.00",
            "20701 438.75 | 358.75 | 80.00",
            "2070101 300.00 | 250.00 | 50.00",
            "2070104 138.75 | 108.75 | 30.00",
            "223 10.00 |  | 10.00",
            "22301 10.00 |  | 10.00",
            "2230105 10.00 |  | 10.00",
            "229 18.00 |  | 18.00",
            "22960 18.00 |  | 18.00");
  }

  @Test
  void selfAssessments() {
    assertThat(assessed("整体绩效自评表", "总分：")).isEqualTo("93.35% 18.67 18.67");
    assertThat(assessed("自评_读者服务", "自评得分：")).isEqualTo("100.00% 20 100");
    // a second project of the same short name; it has no indicators
    assertThat(assessed("自评_读者服务(2)", "自评得分：")).isEqualTo("50.00% 10 25.5");
  }

  private static String assessed(String sheet, String total) {
    Grid grid = grid(sheet);
    return grid.shown(grid.below("执行率（B/A）"))
        + " "
        + grid.shown(grid.below("得分（20分*执行率）"))
        + " "
        + grid.shown(grid.rightOf(total));
  }

  @Test
  void theSentencesOfEmptyTablesAreNotShown() {
    assertThat(grid("公开07").texts(grid("公开07").lastRow())).isEmpty();
    assertThat(grid("公开08").texts(grid("公开08").lastRow())).isEmpty();
  }
}
