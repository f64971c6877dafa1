package cn.juesuan.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import cn.juesuan.plan.Engine;
import cn.juesuan.value.Decimals;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Functions over more cells that lie apart than a call takes arguments, or than other programs have
 * room for: scattered rows and repeated sheets, whole groups of them blank.
 */
class ManyPiecesTest {

  private static final String FUNCTIONS =
      "=COUNT(%1$s) | =COUNTA(%1$s) | =SUM(%1$s) | =MAX(%1$s) | =MIN(%1$s) | =PRODUCT(%1$s)"
          + " | =SUMSQ(%1$s)";

  @TempDir private Path folder;

  /** The values of the last cells of a row, before their formulas. */
  private static List<String> values(List<String> rows, int last) {
    String row = rows.get(rows.size() - 1);
    String[] cells = row.substring(row.indexOf(':') + 2).split(" \\| ", -1);
    List<String> values = new ArrayList<>();
    for (int i = cells.length - last; i < cells.length; i++) {
      values.add(cells[i].substring(0, cells[i].indexOf(" =")));
    }
    return values;
  }

  /**
   * Of each 类 an amount stands apart from that of the next; only the last have one: -2, -1, -1 ….
   */
  private static Engine scattered(int pieces, int blank) {
    String[] lines =
        IntStream.range(0, pieces)
            .mapToObj(i -> (100 + i) + "0101,1," + (i < blank ? "" : i == blank ? "-2" : "-1"))
            .toArray(String[]::new);
    return new Engine().given("支出", "科目代码,基本支出,项目支出", lines);
  }

  private static byte[] scatteredTemplate(String last) {
    return Filled.template(
        b ->
            Filled.sheet(
                b,
                "表",
                "${支出#类.科目代码} | ${支出#类.基本支出} | ${支出#类.项目支出}",
                "${支出#项.科目代码} | ${支出#项.基本支出} | ${支出#项.项目支出}",
                last));
  }

  @ParameterizedTest
  @CsvSource({
    "40, 0",
    "40, 36",
    "40, 40",
    "255, 250",
    "256, 255",
    "300, 0",
    "300, 260",
    "530, 511"
  })
  void scatteredRows(int pieces, int blank) {
    String last = String.format(FUNCTIONS, "C1") + " | =COUNT(B1) | =SUM(B1)";
    Filled filled = Filled.fill(folder, scatteredTemplate(last), scattered(pieces, blank));
    assertThat(values(filled.rows(0), 9)).containsExactlyElementsOf(expected(pieces, blank));
  }

  private static List<String> expected(int pieces, int blank) {
    int numbers = pieces - blank;
    List<String> expected = new ArrayList<>();
    expected.add("" + numbers);
    expected.add("" + numbers);
    expected.add("" + (numbers == 0 ? 0 : -numbers - 1));
    expected.add(numbers == 0 ? "0" : numbers == 1 ? "-2" : "-1");
    expected.add(numbers == 0 ? "0" : "-2");
    expected.add(numbers == 0 ? "0" : numbers % 2 == 0 ? "2" : "-2");
    expected.add("" + (numbers == 0 ? 0 : numbers + 3));
    expected.add("" + pieces);
    expected.add("" + pieces);
    return expected;
  }

  @ParameterizedTest
  @CsvSource({"35, 0", "35, 33", "270, 0", "270, 260", "270, 270"})
  void repeatedSheets(int sheets, int blank) {
    String[] lines =
        IntStream.range(0, sheets)
            .mapToObj(i -> i + ",项" + i + "," + (i < blank ? "" : i == blank ? "-2" : "-1") + ",1")
            .toArray(String[]::new);
    Engine data = new Engine().given("项目", "项目编号,项目简称,预算数,得分", lines);
    String last = String.format(FUNCTIONS, "'${项目#.项目简称}'!A1");
    byte[] template =
        Filled.template(
            b -> {
              Filled.sheet(b, "${项目#.项目简称}", "${项目#.预算数} | ${项目#.得分}");
              Filled.sheet(b, "汇总", last + " | =COUNT('${项目#.项目简称}'!B1) | =SUM('${项目#.项目简称}'!B1)");
            });
    Filled filled = Filled.fill(folder, template, data);
    assertThat(values(filled.rows(sheets), 9)).containsExactlyElementsOf(expected(sheets, blank));
  }

  /** No average of averages is the average: of many pieces it is their sum by their count. */
  @ParameterizedTest
  @CsvSource({"40, 36", "255, 251", "256, 252", "300, 296"})
  void averages(int pieces, int blank) {
    byte[] template = scatteredTemplate("=-AVERAGE(C1)^2 | =AVERAGE(B1) | =AVERAGE(B1,3,\"5\")");
    Filled filled = Filled.fill(folder, template, scattered(pieces, blank));
    assertThat(values(filled.rows(0), 3))
        .containsExactly("1.5625", "1", Decimals.digits((pieces + 8) / (pieces + 2.0)));
  }

  /** Constants among the arguments stay where they were, whichever group they are written in. */
  @Test
  void textsAmongTheArguments() {
    String last = "=IF(C1000=\"甲\",1,MAX(\"-7\",C1,\"-5\"))&\"乙\" | =MIN(C1,\"-9\")&\"丙\"";
    byte[] template = scatteredTemplate(last);
    assertThat(values(Filled.fill(folder, template, scattered(300, 300)).rows(0), 2))
        .containsExactly("「-5乙」", "「-9丙」");
  }

  @Test
  void averagesOfNothing() {
    byte[] template = scatteredTemplate("=AVERAGE(C1) | =IFERROR(AVERAGE(C1),\"无\")");
    assertThat(values(Filled.fill(folder, template, scattered(300, 300)).rows(0), 2))
        .containsExactly("错误7", "「无」");
  }

  @Test
  void whatCannotBeGroupedIsRefused() {
    scattered(256, 0)
        .template(
            "${支出#类.科目代码} | ${支出#类.基本支出} | ${支出#类.项目支出}",
            "${支出#项.科目代码} | ${支出#项.基本支出} | ${支出#项.项目支出}",
            "=MEDIAN(B1)")
        .thenProblemsAre("FORMULA_TOO_LONG 表!A3 MEDIAN 有 256 个参数，超过 Excel 的上限 255，又不能分组");
  }

  @Test
  void conditionsOfMany() {
    String last = "=AND(B1) | =OR(C1) | =IF(AND(B1),1,2) | =COUNT(C1)+COUNT(C1)";
    assertThat(values(Filled.fill(folder, scatteredTemplate(last), scattered(300, 260)).rows(0), 4))
        .containsExactly("true", "true", "1", "80");
  }
}
