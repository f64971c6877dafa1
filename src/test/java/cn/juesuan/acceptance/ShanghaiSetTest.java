package cn.juesuan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.juesuan.dictionary.Column;
import cn.juesuan.dictionary.Dataset;
import cn.juesuan.dictionary.Dictionary;
import cn.juesuan.dictionary.DictionaryReader;
import cn.juesuan.problem.Problem;
import cn.juesuan.run.Verification;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The set of Shanghai as a set: its form, its classes, what it shares with the default one. */
class ShanghaiSetTest {

  private static final List<String> CODES =
      List.of(
          "201", "202", "203", "204", "205", "206", "207", "208", "210", "211", "212", "213", "214",
          "215", "216", "217", "219", "220", "221", "222", "223", "224", "229", "234");

  @TempDir static Path shared;
  private static Generated department;

  @TempDir Path folder;

  @BeforeAll
  static void generates() {
    department = Shanghai.generated(shared);
  }

  private Generated made(String batch) throws IOException {
    Path input = Csvs.only(folder.resolve("in"), Csvs.byDataset(batch));
    return Generated.batch(Shanghai.TEMPLATES, input, folder.resolve("out"));
  }

  /** A row's texts, a merged region where it begins; / between rows. */
  private static String head(Grid grid, int first, int last) {
    return IntStream.rangeClosed(first, last)
        .mapToObj(r -> String.join("|", grid.texts(r)))
        .reduce((a, b) -> a + " / " + b)
        .orElse("");
  }

  @Test
  void titlesAndHeadsAreThoseOfTheForm() throws IOException {
    try (XSSFWorkbook book = department.opened(Shanghai.DEPARTMENT, "决算公开.xlsx")) {
      Map<String, String> heads =
          Map.of(
              "收支总表",
              "收入支出决算总表 / 单位：万元 / 收入|支出 / 项目|决算数|项目|决算数",
              "收入表",
              "收入决算表 / 单位：万元 / 项目|本年收入合计|财政拨款收入|上级补助收入|事业收入|经营收入|附属单位上缴收入|其他收入 / 功能分类科目编码|科目名称",
              "支出表",
              "支出决算表 / 单位：万元 / 项目|本年支出合计|基本支出|项目支出|上缴上级支出|经营支出|对附属单位补助支出 / 功能分类科目编码|科目名称",
              "财政拨款总表",
              "财政拨款收入支出决算总表 / 单位：万元 / 收入|支出 / 项目|决算数|项目|合计|一般公共预算财政拨款|政府性基金预算财政拨款|国有资本经营预算财政拨款",
              "一般公共预算表",
              "一般公共预算财政拨款支出决算表 / 单位：万元 / 项目|合计|基本支出|项目支出 / 功能分类科目编码|科目名称",
              "基本支出表",
              "一般公共预算财政拨款基本支出决算表 / 单位：万元 / 经济分类科目编码|科目名称|决算数|经济分类科目编码|科目名称|决算数",
              "三公经费表",
              "财政拨款“三公”经费支出决算表 / 单位：万元 / 财政拨款“三公”经费 / 合计|因公出国（境）费|公务用车购置及运行维护费|公务接待费 /"
                  + " 小计|公务用车购置费|公务用车运行维护费 / 预算数|决算数|预算数|决算数|预算数|决算数|预算数|决算数|预算数|决算数|预算数|决算数",
              "政府性基金表",
              "政府性基金预算财政拨款收入支出决算表 / 单位：万元 / 项目|年初结转和结余|本年收入|本年支出|年末结转和结余 / 功能分类科目编码|科目名称 /"
                  + " 合计|基本支出|项目支出",
              "国有资本经营表",
              "国有资本经营预算财政拨款收入支出决算表 / 单位：万元 / 项目|年初结转和结余|本年收入|本年支出|年末结转和结余 / 功能分类科目编码|科目名称 /"
                  + " 合计|基本支出|项目支出");
      heads.forEach(
          (name, head) -> {
            Grid grid = new Grid(book.getSheet(name));
            assertThat(head(grid, 0, head.split(" / ").length - 1)).isEqualTo(head);
            assertThat(grid.all().map(grid::shown))
                .noneMatch(t -> t.contains("2024") || t.contains("编制") || t.contains("行次"));
          });
      assertThat(book.getSheet("三公经费表").getMergedRegions())
          .extracting(r -> r.formatAsString())
          .containsExactlyInAnyOrder(
              "A1:L1", "A2:L2", "A3:L3", "A4:B5", "C4:D5", "E4:J4", "K4:L5", "E5:F5", "G5:H5",
              "I5:J5", "A8:L8");
    }
  }

  @Test
  void everyClassHasItsLineInBothOverviews() throws IOException {
    StringBuilder batch = new StringBuilder("单位 501,甲局,,,,2024,,万元\n");
    int whole = 0;
    for (int i = 0; i < CODES.size(); i++) {
      String code = CODES.get(i) + "9901,项";
      batch.append("支出 501,").append(code).append(",,").append(i + 1).append(",,,\n");
      batch.append("收入 501,").append(code).append(',').append(i + 1).append(",,,,,\n");
      batch.append("一般公共预算支出 501,").append(code).append(",,").append(i + 1).append("\n");
      whole += i + 1;
    }
    batch.append("财政拨款 501,一般公共预算,,").append(whole).append(",\n");
    Generated generated = made(batch.toString());
    try (XSSFWorkbook book = generated.opened("501", "决算公开.xlsx")) {
      Grid total = new Grid(book.getSheet("收支总表"));
      Grid granted = new Grid(book.getSheet("财政拨款总表"));
      for (int i = 0; i < CODES.size(); i++) {
        assertThat(total.figure(4 + i, 3)).as(CODES.get(i)).isEqualTo(i + 1 + ".00");
        assertThat(granted.figures(4 + i, 3, 2))
            .as(CODES.get(i))
            .isEqualTo(i + 1 + ".00 | " + (i + 1) + ".00");
      }
      assertThat(total.shown(27, 2)).isEqualTo("二十四、抗疫特别国债安排的支出");
    }
    assertThat(generated.outcomes().get(0).checks().failed()).isZero();
  }

  @Test
  void moneyWithoutALineIsAnErrorWithItsPlace() throws IOException {
    Generated generated =
        made(
            """
            单位 501,甲局,,,,2024,,元
            收入 501,2310101,甲,1000,,,,,
            支出 501,2310101,甲,,1000,,,
            一般公共预算支出 501,2320101,乙,,20
            经济分类 501,30703,,30
            经济分类 501,31005,,40
            经济分类 501,39999,,50
            """);
    assertThat(
            generated.all().filter(Problem::isError).map(p -> p.place().text() + " " + p.detail()))
        .containsExactlyInAnyOrder(
            "支出.csv 第 2 行「项目支出」 支出 2310101 项目支出 1000.00：模板中没有它的位置（工作表“分类数”）",
            "一般公共预算支出.csv 第 2 行「项目支出」 一般公共预算支出 2320101 项目支出 20.00：模板中没有它的位置（工作表“分类数”）",
            "经济分类.csv 第 2 行「金额」 经济分类 30703 金额 30.00：模板中没有它的位置",
            "经济分类.csv 第 3 行「金额」 经济分类 31005 金额 40.00：模板中没有它的位置",
            "经济分类.csv 第 4 行「金额」 经济分类 39999 金额 50.00：模板中没有它的位置");
  }

  /** Every column that both have means the same to both; what only one has may be missing. */
  @Test
  void sharesTheDatasetsOfTheDefaultSet() throws IOException {
    Dictionary ours = DictionaryReader.read(Shanghai.TEMPLATES).value();
    Dictionary theirs = DictionaryReader.read(Generated.TEMPLATES).value();
    int shared = 0;
    for (Dataset dataset : ours.datasets()) {
      boolean known = theirs.dataset(dataset.name()).isPresent();
      assertThat(known || dataset.optional()).as(dataset.name()).isTrue();
      for (Column column : dataset.columns()) {
        var other = theirs.dataset(dataset.name()).flatMap(d -> d.column(column.name()));
        if (other.isPresent()) {
          assertThat(shape(column)).as(dataset.name()).isEqualTo(shape(other.get()));
          shared++;
        } else if (known) {
          assertThat(column.required()).as(dataset.name() + column.name()).isFalse();
        }
      }
    }
    assertThat(shared).isEqualTo(73);
  }

  private static String shape(Column column) {
    return column.name() + column.type() + column.key() + column.required() + column.addsUp();
  }

  @Test
  void aBatchOfOneRunsThroughTheOther() {
    Generated sample = Generated.batch(Shanghai.TEMPLATES, Generated.SAMPLE, folder.resolve("a"));
    Generated ours = Generated.batch(Generated.TEMPLATES, Shanghai.INPUT, folder.resolve("b"));
    Generated other = Generated.batch(Shanghai.TEMPLATES, Department.INPUT, folder.resolve("c"));
    for (Generated generated : List.of(sample, ours, other)) {
      assertThat(generated.all().filter(Problem::isError).map(Problem::text)).isEmpty();
      assertThat(generated.outcomes()).allMatch(o -> o.checks().failed() == 0);
    }
    assertThat(ours.outcomes()).hasSize(3);
  }

  @Test
  void verifySaysTheSame() {
    List<Verification.Verified> verified = new ArrayList<>();
    List<Path> files =
        Stream.of("310", "310001", "310002").map(u -> department.workbook(u, "决算公开.xlsx")).toList();
    Verification.run(files, verified::add);
    assertThat(verified).allMatch(v -> v.problems().isEmpty());
    assertThat(verified.stream().map(Verification.Verified::checks))
        .isEqualTo(department.outcomes().stream().map(o -> o.checks()).toList());
  }

  /** The other policy, every amount exact: without ",2" in the five tables nothing is rounded. */
  @Test
  void everyAmountExactIsTheSameSetWithoutTheDecimals() throws IOException {
    Path templates = ShanghaiWordsTest.copied(folder.resolve("set"));
    Sheets.edit(
        templates.resolve("决算公开.xlsx"), book -> book.forEach(ShanghaiSetTest::withoutDecimals));
    Generated made = Generated.batch(templates, Shanghai.INPUT, folder.resolve("out"));
    assertThat(made.outcomes()).allMatch(o -> o.checks().failed() == 0);
    try (XSSFWorkbook book = made.opened(Shanghai.DEPARTMENT, "决算公开.xlsx")) {
      Sheet sheet = book.getSheet("一般公共预算表");
      assertThat(sheet.getRow(6).getCell(3).getNumericCellValue()).isEqualTo(1234.567885);
      assertThat(new Grid(sheet).figure(4, 2)).isEqualTo("2910.13");
      assertThat(new Grid(book.getSheet("支出表")).figure(5, 2)).isEqualTo("3020.73");
    }
  }

  private static void withoutDecimals(Sheet sheet) {
    for (Row row : sheet) {
      for (Cell cell : row) {
        if (cell.getCellType() == CellType.STRING && cell.getStringCellValue().endsWith(",2}")) {
          cell.setCellValue(cell.getStringCellValue().replace(",2}", "}"));
        }
      }
    }
  }
}
