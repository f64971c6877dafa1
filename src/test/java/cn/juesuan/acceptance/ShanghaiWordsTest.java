package cn.juesuan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.juesuan.problem.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the set of Shanghai says: the form's sentences, its choices, and what it says of nothing.
 */
class ShanghaiWordsTest {

  /**
   * 501 has grown and spent more, 502 is as it was and as planned, 503 has shrunk; 504 is empty.
   */
  private static final String BATCH =
      """
      单位 501,甲局,,,,2024,,万元
      收入 501,2010301,,100,,,,,
      支出 501,2010301,,70,50,,,
      支出 501,2120803,,,6,,,
      收支总表 501,年初结转和结余,30
      收支总表 501,年末结转和结余,4
      财政拨款 501,一般公共预算,30,90,0
      财政拨款 501,政府性基金预算,,10,4
      一般公共预算支出 501,2010301,,70,50
      经济分类 501,30101,,60
      经济分类 501,30201,,10
      政府性基金 501,2120803,,,10,,6,4
      三公经费 501,公务接待费,3,2
      三公经费 501,公务用车运行维护费,1,1.5
      上年数 501,收支总计,120
      上年数 501,财政拨款收支总计,0
      上年数 501,一般公共预算支出,100
      上年数 501,公务接待费,2.5
      上年数 501,公务用车运行维护费,1.5
      上年数 501,机关运行经费,8
      年初预算 501,2010301,,100,增加人员
      说明事项 501,收支总计原因,主要原因是任务增加。
      说明事项 501,一般公共预算支出原因,任务增加
      说明事项 501,一般公共预算预决算原因,追加经费
      说明事项 501,三公经费预决算原因,车辆老旧
      说明事项 501,公务接待费原因,来访减少
      说明事项 501,用途2010301,保障运转
      说明事项 501,机关运行经费,10
      说明事项 501,机关运行经费原因,物价上涨
      单位 502,乙局,,,,2024,,万元
      收入 502,2010301,,50,,,,,
      支出 502,2010301,,50,,,,
      财政拨款 502,一般公共预算,,50,
      一般公共预算支出 502,2010301,,50,
      三公经费 502,公务接待费,2,2
      上年数 502,收支总计,50.004
      上年数 502,财政拨款收支总计,50
      上年数 502,一般公共预算支出,50
      上年数 502,公务接待费,2
      年初预算 502,2010301,,50.001,
      单位 503,丙中心,丁局,,,2024,,万元
      收入 503,2010301,,40,,5,,,
      支出 503,2010301,,45,,,,
      财政拨款 503,一般公共预算,,40,
      一般公共预算支出 503,2010301,,40,
      上年数 503,收支总计,60
      上年数 503,公务接待费,1
      年初预算 503,2010301,,64,机构调整
      年初预算 503,2080505,,2,
      说明事项 503,一般公共预算预决算原因,机构调整
      单位 504,戊局,,,,2024,,万元
      收支总表 504,年初结转和结余,1
      收支总表 504,年末结转和结余,1
      """;

  @TempDir static Path folder;
  private static Generated generated;

  @BeforeAll
  static void generates() throws IOException {
    Path batch = Csvs.only(folder.resolve("in"), Csvs.byDataset(BATCH));
    generated = Generated.batch(Shanghai.TEMPLATES, batch, folder.resolve("out"));
    assertThat(generated.all().filter(Problem::isError).map(Problem::text)).isEmpty();
  }

  private static List<String> says(String unit) throws IOException {
    try (XSSFWorkbook book = generated.opened(unit, "决算公开.xlsx")) {
      return Paragraphs.of(book);
    }
  }

  @Test
  void growthAndOverspending() throws IOException {
    assertThat(says("501"))
        .containsSubsequence(
            "甲局2024年度收入支出总计130.00万元。与2023年度相比，收入支出总计增加10.00万元，增长8.33%。主要原因：任务增加。",
            "本年收入合计100.00万元，其中：财政拨款收入100.00万元，占100.00%。",
            "本年支出合计126.00万元，其中：基本支出70.00万元，占55.56%；项目支出56.00万元，占44.44%。",
            // last year nothing: no rate; nobody has told why
            "甲局2024年度财政拨款收入支出总计130.00万元。与2023年度相比，财政拨款收入支出总计增加130.00万元。主要原因：（待补充：“说明事项”中的"
                + " 财政拨款收支总计原因）。",
            "一般公共预算财政拨款支出120.00万元，占本年支出合计的95.24%。与2023年度相比，一般公共预算财政拨款支出增加20.00万元，增长20.00%。"
                + "主要原因：任务增加。",
            "一般公共预算财政拨款支出120.00万元，主要用于以下方面：一般公共服务支出（类）120.00万元，占100.00%。",
            "一般公共预算财政拨款支出年初预算为100.00万元，支出决算为120.00万元，完成年初预算的120.00%。决算数大于预算数的主要原因：追加经费。其中：",
            "1、一般公共服务支出（类）政府办公厅（室）及相关机构事务（款）行政运行（项）。主要用于：保障运转。年初预算为100.00万元，支出决算为120.00万元。"
                + "决算数大于预算数的主要原因：增加人员。",
            "一般公共预算财政拨款基本支出70.00万元。其中：人员经费60.00万元，主要包括：基本工资；公用经费10.00万元，主要包括：办公费。",
            "（一）“三公”经费财政拨款支出决算总体情况说明。",
            "“三公”经费财政拨款支出年初预算为4.00万元，支出决算为3.50万元，完成预算的87.50%，其中：因公出国（境）费决算为0.00万元；"
                + "公务用车购置及运行维护费支出决算为1.50万元，完成预算的150.00%；公务接待费支出决算为2.00万元，完成预算的66.67%。"
                + "2024年度“三公”经费支出决算数小于预算数的主要原因：车辆老旧。",
            "2024年度“三公”经费财政拨款支出决算数比2023年度减少0.50万元，下降12.50%，其中：因公出国（境）费支出决算与2023年度持平；"
                + "公务用车购置及运行维护费支出决算与2023年度持平；公务接待费支出决算减少0.50万元，下降20.00%。"
                + "公务接待费支出减少的主要原因是来访减少。",
            "1、因公出国（境）费支出0.00万元。",
            // without 年初预算 of the funds only what was spent; nobody has told what for
            "政府性基金预算财政拨款收入10.00万元，支出6.00万元，支出具体情况如下：",
            "1、城乡社区支出（类）国有土地使用权出让收入安排的支出（款）城市建设支出（项）。主要用于：（待补充：“年初预算”的用途）。支出决算为6.00万元。",
            "甲局2024年度无国有资本经营预算财政拨款收入和支出。",
            "甲局2024年度预算绩效管理工作开展情况如下：（待补充：“绩效管理”）",
            "机关运行经费支出10.00万元，比2023年度增加2.00万元，增长25.00%。主要原因是物价上涨。");
  }

  @Test
  void equalToLastYearAndToTheBudgetAsPrinted() throws IOException {
    assertThat(says("502"))
        .containsSubsequence(
            "第三部分 乙局2024年度部门决算情况说明",
            "乙局2024年度收入支出总计50.00万元。收入支出总计与2023年度持平。",
            "乙局2024年度财政拨款收入支出总计50.00万元。财政拨款收入支出总计与2023年度持平。",
            "一般公共预算财政拨款支出年初预算为50.00万元，支出决算为50.00万元，完成年初预算的100.00%。决算数与预算数持平。其中：",
            "2024年度“三公”经费财政拨款支出决算数与2023年度持平，其中：因公出国（境）费支出决算与2023年度持平；"
                + "公务用车购置及运行维护费支出决算与2023年度持平；公务接待费支出决算与2023年度持平。",
            "乙局2024年度无机关运行经费支出。");
    assertThat(says("502"))
        .anyMatch(p -> p.endsWith("年初预算为50.00万元，支出决算为50.00万元。决算数与预算数持平。"))
        .anyMatch(p -> p.endsWith("2024年度“三公”经费支出决算数与预算数持平。"));
  }

  @Test
  void decreaseAndAnItemThatOnlyHasABudget() throws IOException {
    assertThat(says("503"))
        .containsSubsequence(
            "第三部分 丙中心2024年度单位决算情况说明",
            "丙中心2024年度收入支出总计45.00万元。与2023年度相比，收入支出总计减少15.00万元，下降25.00%。主要原因：（待补充：“说明事项”中的 收支总计原因）。",
            "本年收入合计45.00万元，其中：财政拨款收入40.00万元，占88.89%；事业收入5.00万元，占11.11%。",
            "丙中心2024年度财政拨款收入支出总计40.00万元。",
            "一般公共预算财政拨款支出年初预算为66.00万元，支出决算为40.00万元，完成年初预算的60.61%。决算数小于预算数的主要原因：机构调整。其中：",
            "2、社会保障和就业支出（类）行政事业单位养老支出（款）机关事业单位基本养老保险缴费支出（项）。主要用于：（待补充：“年初预算”的用途）。"
                + "年初预算为2.00万元，支出决算为0.00万元。决算数小于预算数的主要原因：（待补充：“年初预算”的原因）。",
            // last year there was some: the section keeps its text
            "2024年度“三公”经费财政拨款支出决算数比2023年度减少1.00万元，下降100.00%，其中：因公出国（境）费支出决算与2023年度持平；"
                + "公务用车购置及运行维护费支出决算与2023年度持平；公务接待费支出决算减少1.00万元，下降100.00%。"
                + "公务接待费支出减少的主要原因是（待补充：“说明事项”中的 公务接待费原因）。");
  }

  @Test
  void nothingAtAll() throws IOException {
    assertThat(says("504"))
        .containsSubsequence(
            "戊局2024年度收入支出总计1.00万元。",
            "七、财政拨款“三公”经费支出决算情况说明",
            "戊局2024年度无“三公”经费财政拨款支出。",
            "八、政府性基金预算财政拨款收入支出决算情况说明",
            "戊局2024年度无政府性基金预算财政拨款收入和支出。",
            "九、国有资本经营预算财政拨款收入支出决算情况说明",
            "戊局2024年度无国有资本经营预算财政拨款收入和支出。",
            "戊局2024年度无机关运行经费支出。")
        .noneMatch(p -> p.contains("（二）“三公”"));
    assertThat(note("504", "政府性基金表", "说明：戊局本年度没有政府性基金预算财政拨款收入和支出，故本表无数据。")).isTrue();
    assertThat(note("504", "国有资本经营表", "说明：戊局本年度没有国有资本经营预算财政拨款收入和支出，故本表无数据。")).isTrue();
    assertThat(note("501", "国有资本经营表", "说明：甲局本年度没有国有资本经营预算财政拨款收入和支出，故本表无数据。")).isTrue();
    assertThat(says("504")).noneMatch(p -> p.contains("主要原因"));
  }

  private static boolean note(String unit, String sheet, String text) throws IOException {
    try (XSSFWorkbook book = generated.opened(unit, "决算公开.xlsx")) {
      Grid grid = new Grid(book.getSheet(sheet));
      return grid.shown(grid.lastRow(), 0).equals(text);
    }
  }

  /** Only a carry-over is not nothing, and the sentence would not be true. */
  @Test
  void aTableWithDataSaysNothingBelow() throws IOException {
    assertThat(note("501", "政府性基金表", "")).isTrue();
  }

  /** The form's instructions are not to be printed. */
  @Test
  void noInstructionOfTheForm() throws IOException {
    for (String unit : List.of("501", "502", "503", "504")) {
      assertThat(String.join("\n", says(unit)))
          .doesNotContain("如持平作", "不涉及的", "按上述格式", "作下述说明", "列明", "以下同", "XX");
    }
  }

  /** Part three of the invented department, every paragraph. */
  @Test
  void theInventedDepartment(@TempDir Path output) throws IOException {
    Path actual = Path.of("target/情况说明-上海2024.actual.txt");
    try (XSSFWorkbook book = Shanghai.generated(output).opened(Shanghai.DEPARTMENT, "决算公开.xlsx")) {
      Files.writeString(actual, String.join("\n", Paragraphs.of(book)) + "\n");
    }
    Path golden = Path.of("src/test/resources/acceptance/情况说明-上海2024.golden.txt");
    if (System.getProperty("juesuan.golden", "").equals("refresh")) {
      Files.writeString(golden, Files.readString(actual));
    }
    assertThat(actual)
        .usingCharset(StandardCharsets.UTF_8)
        .hasSameTextualContentAs(golden, StandardCharsets.UTF_8);
  }

  /** How figures are written is one cell of the template each. */
  @Test
  void figuresAreWrittenAsTheTemplateSays(@TempDir Path set) throws IOException {
    Path templates = copied(set.resolve("set"));
    Sheets.edit(
        templates.resolve("决算公开.xlsx"),
        book -> {
          for (Map.Entry<String, String> change :
              Map.of("金额的写法", "#,##0.00", "比例的写法", "0.0").entrySet()) {
            Sheets.rightOf(book.getSheet("说明数据"), change.getKey()).setCellValue(change.getValue());
          }
        });
    Generated made = Generated.batch(templates, Shanghai.INPUT, set.resolve("out"));
    try (XSSFWorkbook book = made.opened(Shanghai.DEPARTMENT, "决算公开.xlsx")) {
      assertThat(Paragraphs.of(book))
          .contains(
              "上海市滨江创新局2024年度收入支出总计4,006.12万元。与2023年度相比，收入支出总计增加406.12万元，增长11.3%。主要原因：增加了公共空间建设支出。");
    }
  }

  static Path copied(Path folder) throws IOException {
    Files.createDirectories(folder);
    try (DirectoryStream<Path> files = Files.newDirectoryStream(Shanghai.TEMPLATES)) {
      for (Path file : files) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
    }
    return folder;
  }
}
