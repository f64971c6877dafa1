package cn.juesuan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Every subtotal, total and link is a formula, every figure of the data a number.
 *
 * <p>f is a formula, n a number, a dot an empty cell.
 */
class FormulaCellsTest {

  /** Checks that say by a formula what is missing. */
  @RegisterExtension static final SampleBook SAMPLE = new SampleBook();

  private static Grid grid(String sheet) {
    return SAMPLE.grid(sheet);
  }

  @Test
  void rowsOfSubjects() {
    assertThat(subjects("公开02", 7))
        .containsExactly(
            "合计 fffffff",
            "206 fffffff",
            "20601 fffffff",
            "2060199 fn.....",
            "208 fffffff",
            "20805 fffffff",
            "2080502 fn.....",
            "2080505 fn.....",
            "2080506 fn.....",
            "210 fffffff",
            "21011 fffffff",
            "2101102 fn.....",
            "2101199 fn.....",
            "221 fffffff",
            "22102 fffffff",
            "2210201 fn.....",
            "2210202 fn.....",
            "2210203 fn.....");
    assertThat(subjects("公开03", 6))
        .containsExactly(
            "合计 ffffff",
            "206 ffffff",
            "20601 ffffff",
            "2060199 fnn...",
            "208 ffffff",
            "20805 ffffff",
            "2080502 fn....",
            "2080505 fn....",
            "2080506 fn....",
            "210 ffffff",
            "21011 ffffff",
            "2101102 fn....",
            "2101199 f.n...",
            "221 ffffff",
            "22102 ffffff",
            "2210201 fn....",
            "2210202 fn....",
            "2210203 fn....");
    assertThat(subjects("公开05", 3))
        .containsExactly(
            "合计 fff",
            "206 fff",
            "20601 fff",
            "2060199 fnn",
            "208 fff",
            "20805 fff",
            "2080502 fn.",
            "2080505 fn.",
            "2080506 fn.",
            "210 fff",
            "21011 fff",
            "2101102 fn.",
            "2101199 f.n",
            "221 fff",
            "22102 fff",
            "2210201 fn.",
            "2210202 fn.",
            "2210203 fn.");
  }

  @Test
  void emptyBandsKeepTheirFormulas() {
    assertThat(subjects("公开07", 6)).containsExactly("合计 ffffff", " ffffff", " ffffff", " ..f...");
    assertThat(subjects("公开08", 3)).containsExactly("合计 fff", " fff", " fff", " f..");
  }

  private static List<String> subjects(String table, int columns) {
    Grid grid = grid(table);
    List<String> lines = new ArrayList<>();
    for (int row = 6; !grid.shown(row, 0).startsWith("注"); row++) {
      lines.add(grid.shown(row, 0) + " " + kinds(grid, row, 2, columns));
    }
    return lines;
  }

  private static String kinds(Grid grid, int row, int first, int count) {
    return IntStream.range(first, first + count)
        .mapToObj(c -> grid.kind(row, c))
        .reduce("", String::concat);
  }

  @Test
  void linesOfTheGeneralTables() {
    assertThat(ranges("公开01", 1, 1)).containsExactly("1-8 f", "9-26 .", "27 f", "28-29 .", "30 f");
    assertThat(ranges("公开01", 4, 1)).containsExactly("31-57 f", "58-59 .", "60 f");
    assertThat(ranges("公开04", 1, 1)).containsExactly("1 n", "2-26 .", "27-28 f", "29-31 .", "32 f");
    assertThat(ranges("公开04", 4, 4))
        .containsExactly("33-59 ffff", "60 f...", "61-63 ....", "64 ffff");
  }

  /** Neighbouring lines of the same kinds as one; {@code number} is the column of 行次. */
  private static List<String> ranges(String table, int number, int columns) {
    Grid grid = grid(table);
    List<String> ranges = new ArrayList<>();
    int first = 6;
    for (int row = 6; grid.shown(row, number).matches("[0-9]+"); row++) {
      String kinds = kinds(grid, row, number + 1, columns);
      if (!kinds(grid, row + 1, number + 1, columns).equals(kinds)
          || !grid.shown(row + 1, number).matches("[0-9]+")) {
        String from = grid.shown(first, number);
        String to = grid.shown(row, number);
        ranges.add((from.equals(to) ? from : from + "-" + to) + " " + kinds);
        first = row + 1;
      }
    }
    return ranges;
  }

  @Test
  void classesAndTotalsOfEconomicSubjects() {
    Grid grid = grid("公开06");
    List<String> formulas = new ArrayList<>();
    List<String> others = new ArrayList<>();
    for (int row = 5; row < grid.rowStarting("人员经费合计"); row++) {
      for (int block = 0; block < 9; block += 3) {
        String code = grid.shown(row, block);
        String kind = grid.kind(row, block + 2);
        (kind.equals("f") ? formulas : others).add(code);
        assertThat(code.length() == 5 ? "n." : code.isEmpty() ? "." : "f").as(code).contains(kind);
      }
    }
    assertThat(formulas).containsExactlyInAnyOrder("301", "302", "303", "307", "310", "399");
    others.removeIf(String::isEmpty);
    assertThat(others).hasSize(75);
    assertThat(Grid.kind(grid.rightOf("人员经费合计")) + Grid.kind(grid.rightOf("公用经费合计")))
        .isEqualTo("ff");
  }

  @Test
  void theThreePublicExpenses() {
    // 合计 因公出国 公车小计 购置 运行 接待, twice
    assertThat(kinds(grid("公开09"), 7, 0, 12)).isEqualTo("f.f.n." + "f.f.n.");
  }

  @Test
  void selfAssessments() {
    assertThat(assessed("整体绩效自评表", "基本支出总额", "项目支出总额", "总分：")).isEqualTo("fff nn ff");
    for (String project : List.of("自评_营商环境建设", "自评_企业服务工作", "自评_事业综合运行工作")) {
      assertThat(assessed(project, "自评得分：")).as(project).isEqualTo("f nn ff");
    }
  }

  /** What is right of the labels, then 预算数 and 执行数, then 执行率 and 得分. */
  private static String assessed(String sheet, String... labels) {
    Grid grid = grid(sheet);
    StringBuilder kinds = new StringBuilder();
    for (String label : labels) {
      kinds.append(Grid.kind(grid.rightOf(label)));
    }
    return kinds
        + " "
        + Grid.kind(grid.below("预算数（A）"))
        + Grid.kind(grid.below("执行数（B）"))
        + " "
        + Grid.kind(grid.below("执行率（B/A）"))
        + Grid.kind(grid.below("得分（20分*执行率）"));
  }

  @Test
  void everyCheckIsLiveAndNoneFails() {
    Grid grid = grid("校验");
    List<String> verdicts = new ArrayList<>();
    for (int row = grid.rowStarting("编号") + 1; row <= grid.lastRow(); row++) {
      String number = grid.shown(row, 0);
      // what some of them say names the lines that are wrong
      assertThat(kinds(grid, row, 0, 6)).as(number).matches("t[tf]ffff");
      String verdict = grid.shown(row, 5);
      if (!verdict.equals("通过")) {
        verdicts.add(grid.shown(row, 0) + " " + verdict);
      }
    }
    // the rate of 85.61% and the points of its indicators differ, and 30110 is 0.86 yuan below
    // 2101102; the printed parts of 公开06 add up to 0.01 less
    assertThat(verdicts).containsExactly("提01 提示", "提02 提示", "尾10 提示");
  }
}
