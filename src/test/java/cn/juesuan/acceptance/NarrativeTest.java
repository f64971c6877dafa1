package cn.juesuan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a careful accountant would write: of units that have grown, stayed as they were, had nothing
 * before, have funds, have told no reasons, or nothing at all.
 */
class NarrativeTest {

  @TempDir static Path folder;
  private static Generated generated;

  @BeforeAll
  static void generates() throws IOException {
    generated =
        Generated.batch(
            Generated.TEMPLATES,
            Csvs.only(folder.resolve("in"), NarrativeUnits.lines()),
            folder.resolve("out"));
  }

  private static List<String> says(String unit) throws IOException {
    try (XSSFWorkbook book = generated.opened(unit, "决算公开.xlsx")) {
      return Paragraphs.of(book);
    }
  }

  /** The open checks about 情况说明. */
  private static List<String> hints(String unit) {
    return generated.outcomes().stream()
        .filter(o -> o.unit().code().equals(unit))
        .flatMap(o -> o.checks().open().stream())
        .filter(v -> v.number().startsWith("文"))
        .map(v -> v.number() + " " + v.what())
        .toList();
  }

  @Test
  void growthWithReasons() throws IOException {
    assertThat(says("301"))
        .containsSubsequence(
            "2024年度收、支总计均为120万元。与2023年度相比，收、支总计增加20万元，增长20%，主要原因是新增项目。",
            "2024年度收入合计120万元，与2023年度相比，收入合计增加20万元，增长20%。其中：财政拨款收入100万元，占本年收入83.3%；"
                + "事业收入20万元，占本年收入16.7%。本年度无上级补助收入、经营收入、附属单位上缴收入、其他收入。",
            "2024年度支出合计120万元，与2023年度相比，支出合计减少30万元，下降20%。其中：基本支出90万元，占本年支出75%；"
                + "项目支出30万元，占本年支出25%。本年度无上缴上级支出、经营支出、对附属单位补助支出。",
            // 99.996 is 100.00
            "2024年度财政拨款收、支总计均为100万元，与上年持平。",
            "2024年度财政拨款收入中，一般公共预算财政拨款收入100万元，比2023年度决算数增加0.01万元，增加主要原因是增资。"
                + "本年度无政府性基金预算财政拨款收入和国有资本经营预算财政拨款收入。",
            "2024年度一般公共预算财政拨款支出100万元，占本年支出合计的83.3%。与2023年度相比，一般公共预算财政拨款支出增加0.01万元，增长0.01%，"
                + "主要原因是增资。",
            "1.一般公共服务支出类支出100万元，占100%。",
            "2024年度一般公共预算财政拨款支出年初预算为80万元，支出决算为100万元，完成年初预算的125%。其中：",
            "1.一般公共服务支出具体包括：",
            "（1）一般公共服务支出（类）政府办公厅（室）及相关机构事务（款）行政运行（项）年初预算为80万元，支出决算为100万元，"
                + "完成年初预算的125%，支出决算数大于年初预算数的主要原因：增加人员。",
            "人员经费50万元，主要包括：基本工资。",
            "公用经费20万元，主要包括：办公费。",
            "2024年度“三公”经费财政拨款支出全年预算为2万元，支出决算为1.5万元，完成全年预算的75%。较上年增加0.5万元，增长50%，决算数较上年增加的主要原因：来访增加。",
            "1.因公出国（境）费全年预算为0万元，支出决算为0万元。较上年持平。",
            "（1）公务用车购置费支出0万元。",
            "3.公务接待费全年预算为2万元，支出决算为1.5万元，完成全年预算的75%，较上年增加0.5万元，增长50%，决算数较上年增加的主要原因：来访增加。"
                + "其中：国内公务接待3批次，30人次。",
            "本单位2024年度机关运行经费支出20万元，与2023年度相比，机关运行经费支出增加10万元，增长100%，主要原因是机构增加。",
            "全部由上级采购。");
    assertThat(hints("301")).hasSize(2);
  }

  @Test
  void equalYearsZeroBasesBudgetsWithoutSpendingAndMissingReasons() throws IOException {
    assertThat(says("302"))
        .containsSubsequence(
            "2024年度收、支总计均为50万元，与上年持平。",
            "2024年度收入合计50万元，与2023年度相比，收入合计增加50万元。其中：财政拨款收入50万元，占本年收入100%。"
                + "本年度无上级补助收入、事业收入、经营收入、附属单位上缴收入、其他收入。",
            "2024年度财政拨款收入中，一般公共预算财政拨款收入50万元，比2023年度决算数增加50万元。"
                + "本年度无政府性基金预算财政拨款收入和国有资本经营预算财政拨款收入。",
            "2024年度一般公共预算财政拨款支出50万元，占本年支出合计的100%。一般公共预算财政拨款支出与上年持平。",
            "2024年度一般公共预算财政拨款支出年初预算为51万元，支出决算为50万元，完成年初预算的98%。其中：",
            "1.一般公共服务支出具体包括：",
            "（1）一般公共服务支出（类）政府办公厅（室）及相关机构事务（款）行政运行（项）年初预算为40万元，支出决算为50万元，"
                + "完成年初预算的125%，支出决算数大于年初预算数。",
            "（2）一般公共服务支出（类）政府办公厅（室）及相关机构事务（款）一般行政管理事务（项）年初预算为5万元，支出决算为0万元，"
                + "完成年初预算的0%，支出决算数小于年初预算数的主要原因：项目推迟。",
            "2.社会保障和就业支出具体包括：",
            "（1）社会保障和就业支出（类）行政事业单位养老支出（款）事业单位离退休（项）年初预算为6万元，支出决算为0万元，" + "完成年初预算的0%，支出决算数小于年初预算数。",
            "2024年度一般公共预算财政拨款基本支出50万元，其中：",
            "2024年度“三公”经费财政拨款支出全年预算为0万元，支出决算为0万元。较上年减少0.5万元，下降100%。");
    assertThat(hints("302"))
        .containsExactly(
            "文03 情况说明：“说明事项”缺少的主要原因（与上年不同而没有写）：一般公共预算收入原因、三公经费原因、公务接待费原因",
            "文04 情况说明：“年初预算”缺少的原因（有年初预算、没有支出的科目）：" + "社会保障和就业支出（类）行政事业单位养老支出（款）事业单位离退休（项）",
            "文05 情况说明：“说明事项”没有填、句中写着“待补充”的段落数 = 0："
                + "十、机关运行经费；十一、政府采购；十二、国有资产；十三、绩效评价结果应用；十四、专项支出；单位主要职责；机构设置",
            "文06 “上年数”、“说明事项”中用不到的项目（写法与数据字典不同）：P09发现的问题及原因",
            "文12 “上年数”中“三公”经费四项没有都填，没有填的当作 0：因公出国（境）费、公务用车购置费、公务用车运行维护费",
            "文2010301 行政运行 支出决算数与年初预算数不同的原因（“年初预算”；1 为没有写）");
  }

  @Test
  void funds() throws IOException {
    assertThat(says("303"))
        .containsSubsequence(
            "2024年度收入总计95万元，支出总计60万元。",
            "2024年度财政拨款收、支总计均为96万元。",
            "2024年度财政拨款收入中，一般公共预算财政拨款收入20万元；政府性基金预算财政拨款收入60万元，比2023年度决算数增加10万元，"
                + "增加主要原因是土地出让增加；国有资本经营预算财政拨款收入10万元，与上年持平。",
            "本单位2024年度无一般公共预算财政拨款基本支出。",
            "2024年度政府性基金预算财政拨款年初结转和结余5万元，本年收入60万元，本年支出50万元，年末结转和结余15万元。"
                + "与2023年度相比，政府性基金预算财政拨款支出增加50万元。具体支出情况为：",
            "（1）城乡社区支出（类）国有土地使用权出让收入安排的支出（款）城市建设支出（项）支出决算为30万元，主要用于城市建设。",
            "（2）城乡社区支出（类）国有土地使用权出让收入安排的支出（款）其他国有土地使用权出让收入安排的支出（项）支出决算为20万元。",
            "2024年度国有资本经营预算财政拨款年初结转和结余1万元，本年收入10万元，本年支出10万元，年末结转和结余1万元。"
                + "与2023年度相比，国有资本经营预算财政拨款支出减少10万元，下降50%，主要原因是项目完工。具体支出情况为：",
            "（1）国有资本经营预算支出（类）解决历史遗留问题及改革成本支出（款）国有企业退休人员社会化管理补助支出（项）支出决算为10万元。");
  }

  @Test
  void withoutLastYearBudgetAndReasonsOnlyWhatIsKnown() throws IOException {
    assertThat(says("304"))
        .containsSubsequence(
            "2024年度收、支总计均为8万元。",
            "2024年度财政拨款收、支总计均为8万元。",
            "2024年度一般公共预算财政拨款支出8万元，占本年支出合计的100%。",
            "2024年度一般公共预算财政拨款支出8万元。其中：",
            "（1）一般公共服务支出（类）政府办公厅（室）及相关机构事务（款）行政运行（项）支出决算为8万元。",
            "2.公务用车购置及运行费全年预算为0万元，支出决算为0万元。其中：",
            "（待补充：“说明事项”中的 机关运行经费）",
            "本单位2024年度政府采购支出总额1000.5万元，其中：政府采购货物支出1000.5万元、政府采购工程支出0万元、政府采购服务支出0万元。"
                + "授予中小企业合同金额800万元，占政府采购支出总额的80%，其中：授予小微企业合同金额0万元，占授予中小企业合同金额的0%；"
                + "货物采购授予中小企业合同金额占货物支出金额的80%，工程采购授予中小企业合同金额占工程支出金额的0%，服务采购授予中小企业合同金额占服务支出金额的0%。",
            "根据预算绩效管理要求，本单位组织对2024年度项目支出开展绩效自评，共涉及项目2个，资金15.5万元。",
            "1.绿化项目绩效自评综述：项目全年预算数为20万元，执行数为15.5万元，完成预算77.5%。",
            "主要产出和效益：完成九成。",
            "发现的问题及原因：雨天多。",
            "2.保洁项目绩效自评综述：项目全年预算数为0万元，执行数为0万元。",
            "主要产出和效益：保洁到位。");
    assertThat(String.join("", says("304"))).doesNotContain("2023", "上年", "年初预算", "主要原因");
  }

  @Test
  void whatIsNoMoreIsComparedAllTheSame() throws IOException {
    assertThat(says("305"))
        .containsSubsequence(
            "2024年度收、支总计均为10万元。与2023年度相比，收、支总计减少2万元，下降16.7%。",
            "本单位2024年度无财政拨款收入和支出。",
            "2024年度财政拨款收入中，政府性基金预算财政拨款收入0万元，比2023年度决算数减少3万元。" + "本年度无一般公共预算财政拨款收入和国有资本经营预算财政拨款收入。",
            "本单位2024年度无一般公共预算财政拨款支出。",
            "本单位2024年度无一般公共预算财政拨款基本支出。",
            "戊2024年度无政府性基金预算财政拨款支出，与2023年度相比，减少3万元，下降100%。",
            "戊2024年度无国有资本经营预算财政拨款支出。");
  }

  /** What is little, less than nothing or nothing at all, and what rounds to the same. */
  @Test
  void littleAmountsNegativeOnesAndSubjectsOfNothing() throws IOException {
    assertThat(says("307"))
        .containsSubsequence(
            "2024年度收入总计799.8万元，支出总计799.5万元。与2023年度相比，收入总计增加802.8万元。",
            "2024年度收入合计800.3万元。其中：财政拨款收入800万元，占本年收入99.96%；附属单位上缴收入0.3万元，占本年收入0.04%；"
                + "其他收入0.0023万元，占本年收入0.0003%。本年度无上级补助收入、事业收入、经营收入。",
            "1.一般公共服务支出类支出800万元。",
            "2.教育支出类支出-0.5万元。",
            "（三）一般公共预算财政拨款支出决算具体情况。",
            "2024年度一般公共预算财政拨款支出年初预算为803万元，支出决算为799.5万元，完成年初预算的99.6%。其中：",
            "1.一般公共服务支出具体包括：",
            "（1）一般公共服务支出（类）政府办公厅（室）及相关机构事务（款）行政运行（项）年初预算为800万元，支出决算为800万元，完成年初预算的100%。",
            "2.教育支出具体包括：",
            "（1）教育支出（类）普通教育（款）学前教育（项）年初预算为0万元，支出决算为-0.5万元，支出决算数小于年初预算数。",
            "3.社会保障和就业支出具体包括：",
            "（1）社会保障和就业支出（类）行政事业单位养老支出（款）机关事业单位基本养老保险缴费支出（项）年初预算为3万元，"
                + "支出决算为0万元，完成年初预算的0%，支出决算数小于年初预算数的主要原因：停办。",
            "六、一般公共预算财政拨款基本支出决算情况说明",
            "2024年度一般公共预算财政拨款基本支出794.5万元。",
            "七、政府性基金预算财政拨款收入支出决算情况说明");
    assertThat(says("307")).noneMatch(p -> p.contains("公共安全") || p.contains("科学技术"));
  }

  /** Bands and formulas grow within what Excel takes. */
  @Test
  void manySubjects() throws IOException {
    List<String> said = says("308");
    assertThat(said).filteredOn(p -> p.contains("（项）年初预算为60万元，支出决算为57万元，完成年初预算的95%，")).hasSize(60);
    assertThat(said)
        .filteredOn(p -> p.startsWith("人员经费"))
        .singleElement()
        .asString()
        .contains("基本工资、津贴补贴、奖金");
    try (XSSFWorkbook book = generated.opened("308", "决算公开.xlsx")) {
      for (Sheet sheet : book) {
        for (Row row : sheet) {
          for (Cell cell : row) {
            assertThat(cell.getCellType() == CellType.FORMULA ? cell.getCellFormula() : "")
                .hasSizeLessThan(8192);
          }
        }
      }
    }
  }

  @Test
  void aDepartmentSpeaksOfItself() throws IOException {
    assertThat(says("306"))
        .contains(
            "第三部分  2024年度部门决算情况说明",
            "2024年度收入合计8万元。其中：财政拨款收入8万元，占本年收入100%。" + "本年度无上级补助收入、事业收入、经营收入、附属单位上缴收入、其他收入。",
            "本部门无机关运行经费支出。",
            "（二）部门决算中项目绩效自评结果。");
  }

  /** A batch that knows nothing of the three files is as good as before. */
  @Test
  void theFilesMayBeMissing() throws IOException {
    Path batch = Csvs.only(folder.resolve("old"), Map.of());
    for (String file : List.of("上年数.csv", "年初预算.csv", "说明事项.csv")) {
      Files.delete(batch.resolve(file));
    }
    Files.writeString(
        batch.resolve("单位.csv"), "单位代码,单位名称,部门名称,上级单位代码,汇总,年度,填报日期,金额单位\n1,旧,,,,2024,,元\n");
    Files.writeString(
        batch.resolve("收入.csv"),
        "单位代码,科目代码,财政拨款收入,上级补助收入,事业收入,经营收入,附属单位上缴收入,其他收入\n1,2010301,5000,,,,,\n");
    Generated old = Generated.batch(Generated.TEMPLATES, batch, folder.resolve("old-out"));
    assertThat(old.problems()).isEmpty();
    try (XSSFWorkbook book = old.opened("1", "决算公开.xlsx")) {
      assertThat(Paragraphs.of(book))
          .contains(
              "2024年度收入合计0.5万元。其中：财政拨款收入0.5万元，占本年收入100%。" + "本年度无上级补助收入、事业收入、经营收入、附属单位上缴收入、其他收入。",
              "本单位2024年度无一般公共预算财政拨款支出。");
    }
  }
}
