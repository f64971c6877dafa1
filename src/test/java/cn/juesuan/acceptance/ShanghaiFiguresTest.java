package cn.juesuan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.juesuan.problem.Problem;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The nine tables of the invented department, figure by figure, against arithmetic of its own: each
 * 项 rounded by itself, 款 and 类 as what is printed adds up, everything else from exact amounts.
 */
class ShanghaiFiguresTest {

  private static final List<String> SPENDING = List.of("基本支出", "项目支出");
  private static final List<String> CARRIED = List.of("年初结转和结余", "本年收入", "基本支出", "项目支出", "年末结转和结余");

  @TempDir static Path output;
  private static XSSFWorkbook book;

  @BeforeAll
  static void generates() {
    Generated generated = Shanghai.generated(output);
    assertThat(generated.all().filter(Problem::isError)).isEmpty();
    book = generated.opened(Shanghai.DEPARTMENT, "决算公开.xlsx");
  }

  @AfterAll
  static void closes() throws IOException {
    book.close();
  }

  private static Grid grid(String sheet) {
    return new Grid(book.getSheet(sheet));
  }

  /** Rows of code and figures, as a sheet prints them. */
  private static List<String> printed(String sheet, int from, int columns) {
    Grid grid = grid(sheet);
    return IntStream.rangeClosed(from, grid.lastRow())
        .takeWhile(r -> !grid.shown(r, 0).startsWith("注："))
        .mapToObj(r -> grid.shown(r, 0) + " | " + grid.figures(r, 2, columns))
        .toList();
  }

  private static BigDecimal rounded(BigDecimal amount) {
    return amount.setScale(2, RoundingMode.HALF_UP);
  }

  private static String row(String head, List<BigDecimal> amounts) {
    return head + " | " + amounts.stream().map(Grid::figure).collect(Collectors.joining(" | "));
  }

  /** The amounts of a table of subjects, and how its columns are made of those of the dataset. */
  private record Table(
      Map<String, Map<String, BigDecimal>> byColumn,
      Function<Function<String, BigDecimal>, List<BigDecimal>> columns) {

    static Table of(
        String dataset,
        List<String> names,
        Function<Function<String, BigDecimal>, List<BigDecimal>> columns) {
      return new Table(
          names.stream()
              .collect(Collectors.toMap(n -> n, n -> Shanghai.amounts(dataset, "科目代码", n))),
          columns);
    }

    List<String> rows() {
      TreeSet<String> codes = new TreeSet<>();
      byColumn.values().forEach(m -> m.keySet().forEach(c -> codes.addAll(upper(c))));
      return codes.stream().map(c -> row(c, columns.apply(n -> sum(n, c, true)))).toList();
    }

    String total() {
      return row("合计", columns.apply(n -> sum(n, "", false)));
    }

    private static List<String> upper(String code) {
      return List.of(code.substring(0, 3), code.substring(0, 5), code);
    }

    BigDecimal sum(String column, String code, boolean round) {
      return byColumn.get(column).entrySet().stream()
          .filter(e -> e.getKey().startsWith(code))
          .map(e -> round ? rounded(e.getValue()) : e.getValue())
          .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
  }

  /** A sum first, then its parts. */
  private static Function<Function<String, BigDecimal>, List<BigDecimal>> summed(
      List<String> names) {
    return of -> {
      List<BigDecimal> amounts = new ArrayList<>();
      names.forEach(n -> amounts.add(of.apply(n)));
      amounts.add(0, amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
      return amounts;
    };
  }

  private static List<BigDecimal> carried(Function<String, BigDecimal> of) {
    BigDecimal spent = of.apply("基本支出").add(of.apply("项目支出"));
    List<BigDecimal> amounts = new ArrayList<>();
    CARRIED.forEach(n -> amounts.add(of.apply(n)));
    amounts.add(2, spent);
    return amounts;
  }

  private static List<String> totalFirst(Table table) {
    return Stream.concat(Stream.of(table.total()), table.rows().stream()).toList();
  }

  @Test
  void income() {
    List<String> names = List.of("财政拨款收入", "上级补助收入", "事业收入", "经营收入", "附属单位上缴收入", "其他收入");
    assertThat(printed("收入表", 4, 7)).isEqualTo(totalFirst(Table.of("收入", names, summed(names))));
  }

  @Test
  void spending() {
    List<String> names = List.of("基本支出", "项目支出", "上缴上级支出", "经营支出", "对附属单位补助支出");
    assertThat(printed("支出表", 4, 6)).isEqualTo(totalFirst(Table.of("支出", names, summed(names))));
  }

  @Test
  void generalBudgetHasItsTotalLast() {
    Table table = Table.of("一般公共预算支出", SPENDING, summed(SPENDING));
    List<String> expected = new ArrayList<>(table.rows());
    expected.add(table.total());
    assertThat(printed("一般公共预算表", 4, 3)).isEqualTo(expected);
  }

  @Test
  void funds() {
    Table table = Table.of("政府性基金", CARRIED, ShanghaiFiguresTest::carried);
    assertThat(printed("政府性基金表", 5, 6)).isEqualTo(totalFirst(table));
  }

  @Test
  void stateCapital() {
    Table table = Table.of("国有资本经营", CARRIED, ShanghaiFiguresTest::carried);
    assertThat(printed("国有资本经营表", 5, 6)).isEqualTo(totalFirst(table));
  }

  /** The two overviews are rounded from exact amounts, so that a class may differ by 0.01. */
  @Test
  void classesOfTheOverviews() {
    List<String> all = List.of("基本支出", "项目支出", "上缴上级支出", "经营支出", "对附属单位补助支出");
    Table spent = Table.of("支出", all, summed(all));
    List<Table> funds =
        Stream.of("一般公共预算支出", "政府性基金", "国有资本经营")
            .map(d -> Table.of(d, SPENDING, summed(SPENDING)))
            .toList();
    Grid whole = grid("收支总表");
    Grid granted = grid("财政拨款总表");
    for (int i = 0; i < CLASSES.size(); i++) {
      String code = CLASSES.get(i);
      assertThat(whole.figure(4 + i, 3)).as(code).isEqualTo(Grid.figure(exact(spent, code)));
      List<BigDecimal> parts = new ArrayList<>();
      funds.forEach(f -> parts.add(exact(f, code)));
      parts.add(0, parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
      assertThat(code + " | " + granted.figures(4 + i, 3, 4)).isEqualTo(row(code, parts));
    }
    assertThat(whole.figure(9, 3)).isEqualTo("3020.73");
    assertThat(printed("支出表", 4, 1)).contains("206 | 3020.72");
    assertThat(granted.figure(9, 4)).isEqualTo("2910.13");
    assertThat(printed("一般公共预算表", 4, 1)).contains("206 | 2910.12");
  }

  private static final List<String> CLASSES =
      List.of(
          "201", "202", "203", "204", "205", "206", "207", "208", "210", "211", "212", "213", "214",
          "215", "216", "217", "219", "220", "221", "222", "223", "224", "229", "234");

  private static BigDecimal exact(Table table, String code) {
    return table.columns().apply(n -> table.sum(n, code, false)).get(0);
  }

  private static BigDecimal total(String dataset, String column) {
    return Shanghai.amounts(dataset, "科目代码", column).values().stream()
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  @Test
  void totalsOfTheOverviews() {
    Map<String, BigDecimal> general = Shanghai.amounts("收支总表", "项目", "金额");
    BigDecimal income =
        Stream.of("财政拨款收入", "上级补助收入", "事业收入", "经营收入", "附属单位上缴收入", "其他收入")
            .map(c -> total("收入", c))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal whole = income.add(general.get("使用非财政拨款结余")).add(general.get("年初结转和结余"));
    Grid grid = grid("收支总表");
    assertThat(grid.figure(28, 1)).isEqualTo(Grid.figure(income));
    assertThat(grid.figure(31, 1)).isEqualTo(Grid.figure(whole));
    assertThat(grid.figure(31, 3)).isEqualTo(Grid.figure(whole));
    Map<String, BigDecimal> received = Shanghai.amounts("财政拨款", "预算类型", "本年收入");
    Map<String, BigDecimal> begun = Shanghai.amounts("财政拨款", "预算类型", "年初结转和结余");
    Map<String, BigDecimal> left = Shanghai.amounts("财政拨款", "预算类型", "年末结转和结余");
    Grid granted = grid("财政拨款总表");
    List<String> funds = List.of("一般公共预算", "政府性基金预算", "国有资本经营预算");
    for (int i = 0; i < 3; i++) {
      String fund = funds.get(i);
      assertThat(granted.figure(4 + i, 1)).isEqualTo(Grid.figure(received.get(fund)));
      assertThat(granted.figure(30 + i, 1)).isEqualTo(Grid.figure(begun.get(fund)));
      assertThat(granted.figure(29, 4 + i)).isEqualTo(Grid.figure(left.get(fund)));
      assertThat(granted.figure(33, 4 + i))
          .isEqualTo(Grid.figure(received.get(fund).add(begun.get(fund))));
    }
  }

  @Test
  void economicSubjects() {
    Map<String, BigDecimal> amounts = Shanghai.amounts("经济分类", "科目代码", "金额");
    Grid grid = grid("基本支出表");
    int seen = 0;
    for (int row = 3; row <= 40; row++) {
      for (int column = 0; column <= 3; column += 3) {
        String code = grid.shown(row, column);
        if (!code.isEmpty()) {
          assertThat(grid.figure(row, column + 2))
              .as(code)
              .isEqualTo(Grid.figure(sum(amounts, code)));
          seen++;
        }
      }
    }
    assertThat(seen).isEqualTo(65);
    assertThat(grid.figure(41, 2))
        .isEqualTo(Grid.figure(sum(amounts, "301").add(sum(amounts, "303"))));
    assertThat(grid.figure(41, 5))
        .isEqualTo(Grid.figure(sum(amounts, "302").add(sum(amounts, "310"))));
  }

  private static BigDecimal sum(Map<String, BigDecimal> amounts, String code) {
    return amounts.entrySet().stream()
        .filter(e -> e.getKey().startsWith(code))
        .map(Map.Entry::getValue)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** 年初预算数 is given, so that 预算数 is not what is printed. */
  @Test
  void publicTrips() {
    assertThat(grid("三公经费表").figures(6, 0, 12))
        .isEqualTo(
            "36.38 | 49.90 | 15.00 | 6.00 | 17.38 | 41.55 |  | 24.89 | 17.38 | 16.67 | 4.00 |"
                + " 2.35");
  }
}
