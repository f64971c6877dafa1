package cn.juesuan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sample batch is that of a real unit: the tables show every figure that it has published. */
class PublishedFiguresTest {

  @TempDir static Path output;
  private static XSSFWorkbook book;

  @BeforeAll
  static void generates() {
    Generated generated = Generated.sample(output);
    assertThat(generated.problems()).isEmpty();
    book = generated.opened("101001", "决算公开.xlsx");
  }

  @AfterAll
  static void closes() throws IOException {
    book.close();
  }

  private static Grid grid(String table) {
    return new Grid(book.getSheet(table));
  }

  @ParameterizedTest
  @ValueSource(strings = {"公开01", "公开02", "公开03", "公开04", "公开05", "公开06", "公开07", "公开08", "公开09"})
  void headAndHeaderAndNotes(String table) {
    Grid grid = grid(table);
    List<String> header = Published.header(table);
    assertThat(grid.texts(0)).containsExactly(Published.head(table).get(0));
    assertThat(IntStream.range(0, 3).boxed().flatMap(r -> grid.texts(r).stream()))
        .containsExactlyElementsOf(Published.head(table));
    List<String> printed = new ArrayList<>();
    for (int row = 3; row < 3 + header.size(); row++) {
      printed.add(row(grid, row, header.get(0).split(" \\| ", -1).length));
    }
    assertThat(printed).isEqualTo(header);
    List<String> notes = Published.notes(table);
    assertThat(IntStream.rangeClosed(grid.lastRow() - notes.size() + 1, grid.lastRow()))
        .extracting(r -> String.join("", grid.texts(r)))
        .isEqualTo(notes);
  }

  private static String row(Grid grid, int row, int columns) {
    return String.join(" | ", IntStream.range(0, columns).mapToObj(c -> grid.own(row, c)).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"公开01", "公开04"})
  void everyLineOfBothHalves(String table) {
    List<String> left = List.of("金额");
    List<String> right =
        table.equals("公开01") ? left : List.of("合计", "一般公共预算财政拨款", "政府性基金预算财政拨款", "国有资本经营预算财政拨款");
    Grid grid = grid(table);
    int first = grid.column(0, 4, 4, List.of("行次"));
    int second = grid.column(first + 1, 4, 4, List.of("行次"));
    List<String> lines = new ArrayList<>(half(grid, first, left));
    lines.addAll(half(grid, second, right));
    assertThat(lines).isEqualTo(Published.halves(table, left, right));
  }

  private static List<String> half(Grid grid, int number, List<String> names) {
    List<String> lines = new ArrayList<>();
    for (int row = 6; grid.shown(row, number).matches("[0-9]+"); row++) {
      StringBuilder line = new StringBuilder(grid.shown(row, number));
      line.append(" ").append(grid.shown(row, number - 1));
      for (String name : names) {
        line.append(" | ").append(grid.figure(row, grid.column(number, 4, 4, List.of(name))));
      }
      lines.add(line.toString());
    }
    return lines;
  }

  @ParameterizedTest
  @ValueSource(strings = {"公开02", "公开03", "公开05", "公开07", "公开08"})
  void everySubjectInEveryColumn(String table) {
    Grid grid = grid(table);
    int code = grid.column(0, 3, 4, List.of("科目代码"));
    int name = grid.column(0, 3, 4, List.of("科目名称"));
    List<String> lines = new ArrayList<>();
    for (int row = 6; !grid.shown(row, code).startsWith("注"); row++) {
      // 合计 is one cell over code and name; an empty band prints nothing
      boolean total = grid.shown(row, code).equals("合计");
      StringBuilder line = new StringBuilder(total ? "" : grid.shown(row, code));
      line.append(" ").append(grid.shown(row, name));
      for (String column : Published.columns(table)) {
        List<String> path = List.of(column.split("-", -1));
        line.append(" | ").append(grid.figure(row, grid.column(name + 1, 3, 4, path)));
      }
      lines.add(line.toString());
    }
    lines.removeIf(l -> l.replaceAll("[ |]", "").isEmpty());
    assertThat(lines).isEqualTo(Published.subjects(table));
  }

  @Test
  void everyEconomicSubject() {
    Grid grid = grid("公开06");
    List<String> lines = new ArrayList<>();
    int row = 5;
    for (; !grid.shown(row, 0).equals("人员经费合计"); row++) {
      List<String> parts = new ArrayList<>();
      for (int block = 0; block < 9; block += 3) {
        String label = grid.shown(row, block) + " " + grid.shown(row, block + 1);
        parts.add(label.strip() + " | " + grid.figure(row, block + 2));
      }
      lines.add(String.join(" ‖ ", parts).replaceAll("(^|‖ ) \\|", "$1 |"));
    }
    assertThat(lines).isEqualTo(Published.blocks("公开06"));
    assertThat(Grid.figure(grid.rightOf("人员经费合计")) + " " + Grid.figure(grid.rightOf("公用经费合计")))
        .isEqualTo("984.20 85.97");
  }

  @Test
  void everyFigureOfTheThreePublicExpenses() {
    Grid grid = grid("公开09");
    List<String> columns = Published.columns("公开09");
    List<String> figures =
        columns.stream()
            .map(c -> c + " " + grid.figure(7, grid.column(0, 3, 5, List.of(c.split("-", -1)))))
            .toList();
    var published = Published.objects(Published.table("公开09").getAsJsonArray("rows")).get(0);
    assertThat(figures)
        .isEqualTo(
            columns.stream().map(c -> c + " " + Published.figure(published.get(c))).toList());
  }

  @Test
  void amountsPrintWithThousandsAndTwoDecimalsAndZeroAsBlank() {
    assertThat(List.of(grid("公开01").texts(6), grid("公开01").texts(11)))
        .extracting(t -> String.join(" | ", t))
        .containsExactly(
            "一、一般公共预算财政拨款收入 | 1 | 1,115.55 | 一、一般公共服务支出 | 31",
            "六、经营收入 | 6 | 六、科学技术支出 | 36 | 718.91");
  }
}
