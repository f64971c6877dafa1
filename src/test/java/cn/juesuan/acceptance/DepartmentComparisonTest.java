package cn.juesuan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.juesuan.view.Headline;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A department is compared with last year and the budget only where all units below it gave theirs.
 */
class DepartmentComparisonTest {

  private static final String BATCH =
      """
      单位 700,某局,某局,,是,2024,,万元
      单位 701,甲中心,某局,700,,2024,,万元
      单位 702,乙站,某局,700,,2024,,元
      收入 701,2010301,,200,,,,,
      收入 702,2010301,,1500000,,,,,
      支出 701,2010301,,150,50,,,
      支出 702,2010301,,1500000,,,,
      财政拨款 701,一般公共预算,,200,
      财政拨款 702,一般公共预算,,1500000,
      一般公共预算支出 701,2010301,,150,50
      一般公共预算支出 702,2010301,,1500000,
      经济分类 701,30101,,150
      经济分类 702,30101,,1500000
      三公经费 701,公务接待费,3,2
      上年数 701,收支总计,180
      上年数 701,本年支出,180
      上年数 702,本年支出,1000000
      上年数 701,公务接待费,1
      年初预算 701,2010301,,170,
      """;

  @TempDir static Path folder;
  private static Generated generated;

  @BeforeAll
  static void generates() throws IOException {
    generated =
        Generated.batch(
            Generated.TEMPLATES,
            Csvs.only(folder.resolve("in"), Csvs.byDataset(BATCH)),
            folder.resolve("out"));
  }

  private static List<String> says(String unit) throws IOException {
    try (XSSFWorkbook book = generated.opened(unit, "决算公开.xlsx")) {
      return Paragraphs.of(book);
    }
  }

  private static List<String> open(String unit, String... numbers) {
    return generated.outcomes().stream()
        .filter(o -> o.unit().code().equals(unit))
        .flatMap(o -> o.checks().open().stream())
        .filter(v -> List.of(numbers).contains(v.number()))
        .map(v -> v.number() + " " + v.conclusion().label() + " " + v.what())
        .toList();
  }

  @Test
  void whatOneUnitDidNotGiveIsNotCompared() throws IOException {
    assertThat(says("700"))
        .contains(
            "2024年度收、支总计均为350万元。",
            "2024年度支出合计350万元，与2023年度相比，支出合计增加70万元，增长25%。其中：基本支出300万元，占本年支出85.7%；"
                + "项目支出50万元，占本年支出14.3%。本年度无上缴上级支出、经营支出、对附属单位补助支出。",
            "2024年度一般公共预算财政拨款支出350万元。其中：",
            "（1）一般公共服务支出（类）政府办公厅（室）及相关机构事务（款）行政运行（项）支出决算为350万元。",
            "2024年度“三公”经费财政拨款支出全年预算为3万元，支出决算为2万元，完成全年预算的66.7%。");
    assertThat(open("700", "文02", "文11"))
        .containsExactly("文11 提示 部门的下级单位没有都填、因此不比较的项目：收支总计（乙站）；公务接待费（乙站）；年初预算（乙站）");
  }

  @Test
  void theUnitThatGaveItsOwnIsCompared() throws IOException {
    assertThat(says("701"))
        .contains(
            "2024年度收、支总计均为200万元。与2023年度相比，收、支总计增加20万元，增长11.1%。",
            "2024年度一般公共预算财政拨款支出年初预算为170万元，支出决算为200万元，完成年初预算的117.6%。其中：");
    assertThat(open("701", "文11")).isEmpty();
  }

  @Test
  void eachHasItsHeadlines() {
    assertThat(headlines("700")).containsExactly("本年收入 350.00万元", "本年支出 350.00万元", "上年支出 280.00万元");
    assertThat(headlines("702")).containsExactly("本年收入 150.00万元", "本年支出 150.00万元", "上年支出 100.00万元");
  }

  private static List<String> headlines(String unit) {
    return generated.outcomes().stream()
        .filter(o -> o.unit().code().equals(unit))
        .flatMap(o -> o.headlines().stream())
        .map(Headline::text)
        .toList();
  }
}
