package cn.juesuan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a strict inspector would strike out: rates, counts, other people's keys, careless texts. */
class NarrativeRulesTest {

  /** 401: small amounts, cancelled lines, budgets only; 402: keys, counts, money; 403: texts. */
  private static final String BATCH =
      """
      单位 401,甲中心,,,,2024,,万元
      收入 401,2010301,,100,,0.0023,,,
      支出 401,2010301,,80,20,,,
      财政拨款 401,一般公共预算,,100.0023,
      一般公共预算支出 401,2010301,,79.99,
      一般公共预算支出 401,2010302,,0.01,
      一般公共预算支出 401,2010399,,5,-5
      一般公共预算支出 401,2040601,,20.0023,
      经济分类 401,30101,,100.0023
      年初预算 401,2010301,,80,压缩开支
      年初预算 401,2010350,,3,项目推迟
      年初预算 401,2010101,,2,主要原因为：停办。
      年初预算 401,2050201,,1,主要是停办
      年初预算 401,2030601,,1,　停办
      上年数 401,一般公共预算支出,0.0022
      上年数 401,机关运行经费,0.0022
      说明事项 401,机关运行经费,0.0023
      说明事项 401,一般公共预算支出原因,　主要原因为：经费减少；
      说明事项 401,用途201,用于机关运转
      说明事项 401,用途204,主要用于普法。
      单位 402,乙中心,,,,2024,,元,行政
      收入 402,2010301,,300000,,,,,
      支出 402,2010301,,,300000,,,
      一般公共预算支出 402,2010301,,,200000
      政府性基金 402,2120803,,,100000,,100000,
      财政拨款 402,一般公共预算,,200000,
      财政拨款 402,政府性基金预算,,100000,
      项目自评 402,P1,甲项目,大写,乙,乙,,30000,20010,目标,完成。,18,无,
      项目自评 402,p1,乙工程,小写,乙,乙,,100,33.33,目标,小写完成,18,无,
      项目自评 402,P*,丙工程,星号,乙,乙,,100000,66700,目标,星号完成,18,无,
      项目指标 402,P1,产出指标,数量指标,数,1,1,60,60
      项目指标 402,p1,产出指标,数量指标,数,1,1,50,50
      说明事项 402,p1主要产出和效益,小写的产出
      说明事项 402,P1主要产出和效益,大写的产出
      三公经费 402,公务接待费,10000,15000
      三公经费 402,因公出国（境）费,10000,10000
      三公经费 402,公务用车购置费,10000,10000
      三公经费 402,公务用车运行维护费,10000,10000
      说明事项 402,国内公务接待批次,3
      说明事项 402,外事接待批次,4
      说明事项 402,公务用车购置数,0
      说明事项 402,公务用车保有量,3
      说明事项 402,其他用车,1
      说明事项 402,机要通信用车,1
      说明事项 402,车辆总数,3
      说明事项 402,单位价值100万元以上设备,0
      说明事项 402,政府采购货物支出,9.5
      说明事项 402,政府采购工程支出,0
      说明事项 402,政府采购服务支出,95200
      说明事项 402,机关运行经费,3
      单位 403,丙局,,,,2024,,万元,事业
      收入 403,2010301,,5,,,,,
      支出 403,2010301,,5,,,,
      支出 403,2050201,,5,-5,,,
      财政拨款 403,一般公共预算,,5,
      一般公共预算支出 403,2010301,,2.5,2.5
      一般公共预算支出 403,2050201,,5,-5
      一般公共预算支出 403,2120801,,0.01,
      经济分类 403,30101,,2.5
      项目自评 403,X,道路养护项目,道路,丙,丙,,2,2.5,目标,完成,18,无,,一般公共预算
      项目指标 403,X,产出指标,数量指标,数,1,1,60,60
      整体指标 403,产出指标,数量指标,数,1,1,60,60
      说明事项 403,机关运行经费,3
      说明事项 403,收支总计原因,增加（减少）XX项目
      说明事项 403,本年收入原因,收入增长20，上年2019年的经费（已核减
      说明事项 403,绩效自评结果,本部门整體良好。。
      上年数 403,收支总计,50000
      上年数 403,本年收入,6
      上年数 403,公务接待费,1
      上年数 403,支出201,1
      """;

  @TempDir static Path folder;
  private static Generated generated;

  @BeforeAll
  static void generates() throws IOException {
    Map<String, List<String>> lines = new HashMap<>();
    for (String line : BATCH.lines().toList()) {
      int space = line.indexOf(' ');
      lines
          .computeIfAbsent(line.substring(0, space), d -> new ArrayList<>())
          .add(line.substring(space + 1));
    }
    Path batch = Csvs.only(folder.resolve("in"), lines);
    Csvs.widened(batch, "单位", "单位性质");
    Csvs.widened(batch, "项目自评", "资金类型");
    generated = Generated.batch(Generated.TEMPLATES, batch, folder.resolve("out"));
  }

  private static List<String> says(String unit) throws IOException {
    try (XSSFWorkbook book = generated.opened(unit, "决算公开.xlsx")) {
      return Paragraphs.of(book);
    }
  }

  /** The open checks whose numbers begin so: number, conclusion, what it says. */
  private static List<String> open(String unit, String... numbers) {
    return generated.outcomes().stream()
        .filter(o -> o.unit().code().equals(unit))
        .flatMap(o -> o.checks().open().stream())
        .filter(v -> List.of(numbers).stream().anyMatch(v.number()::startsWith))
        .map(v -> v.number() + " " + v.conclusion().label() + " " + v.what())
        .toList();
  }

  @Test
  void smallAmountsHaveTheirDecimalsAndRatesThoseThatTellThemApart() throws IOException {
    assertThat(says("401"))
        .contains(
            "2024年度一般公共预算财政拨款支出100万元。与2023年度相比，一般公共预算财政拨款支出增加100万元，主要原因是经费减少。",
            "1.一般公共服务支出类支出80万元，占80%。主要是用于机关运转。",
            "2.公共安全支出类支出20万元，占20%。主要是用于普法。",
            "本单位2024年度机关运行经费支出0.0023万元，与2023年度相比，机关运行经费支出增加0.0001万元，增长4.5%。")
        .anyMatch(p -> p.contains("支出决算为79.99万元，完成年初预算的99.99%，支出决算数小于年初预算数的主要原因：压缩开支。"));
  }

  @Test
  void whatOnlyHasABudgetStandsInCodeOrder() throws IOException {
    assertThat(says("401").stream().map(p -> p.replaceAll("年初预算为.*", "")).toList())
        .containsSubsequence(
            "1.一般公共服务支出具体包括：",
            "（1）一般公共服务支出（类）人大事务（款）行政运行（项）",
            "（2）一般公共服务支出（类）政府办公厅（室）及相关机构事务（款）行政运行（项）",
            "（3）一般公共服务支出（类）政府办公厅（室）及相关机构事务（款）一般行政管理事务（项）",
            "（4）一般公共服务支出（类）政府办公厅（室）及相关机构事务（款）事业运行（项）",
            "2.国防支出具体包括：",
            "（1）国防支出（类）国防动员（款）兵役征集（项）",
            "3.公共安全支出具体包括：",
            "（1）公共安全支出（类）司法（款）行政运行（项）",
            "4.教育支出具体包括：",
            "（1）教育支出（类）普通教育（款）学前教育（项）");
    assertThat(says("401")).filteredOn(p -> p.endsWith("的主要原因：停办。")).hasSize(3);
  }

  @Test
  void projectsAreTheirOwnWhateverTheirCodes() throws IOException {
    assertThat(says("402"))
        .containsSubsequence(
            "根据预算绩效管理要求，本单位组织对2024年度项目支出开展绩效自评，共涉及项目3个，资金8.67万元。",
            "1.甲项目绩效自评综述：项目全年预算数为3万元，执行数为2万元，完成预算66.7%。",
            "主要产出和效益：大写的产出。",
            "2.乙工程项目绩效自评综述：项目全年预算数为0.01万元，执行数为0.003333万元，完成预算33.33%。",
            "主要产出和效益：小写的产出。",
            "3.丙工程项目绩效自评综述：项目全年预算数为10万元，执行数为6.67万元，完成预算66.7%。",
            "主要产出和效益：星号完成。");
    assertThat(open("402", "评09", "评11"))
        .containsExactly(
            "评09 不符 各项目自评 20 分 + 20 分 + 各指标分值 不是 100 的项目数 = 0；乙工程（90）",
            "评11 不符 没有“项目指标”的项目数 = 0；丙工程");
  }

  @Test
  void noZeroIsInvented() throws IOException {
    assertThat(says("402"))
        .contains(
            "1.因公出国（境）费全年预算为1万元，支出决算为1万元，完成全年预算的100%。" + "（待补充：“说明事项”中的 因公出国（境）团组数、因公出国（境）人次数）",
            "3.公务接待费全年预算为1万元，支出决算为1.5万元，完成全年预算的150%。" + "（待补充：“说明事项”中的 国内公务接待批次、国内公务接待人次）",
            "（待补充：“说明事项”中的 授予中小企业合同金额、授予小微企业合同金额、货物授予中小企业合同金额、服务授予中小企业合同金额）",
            "截至2024年12月31日，乙中心共有车辆3辆，其中，机要通信用车1辆、其他用车1辆；单位价值100万元以上设备0台（套）。");
    assertThat(open("402", "文05", "文14", "文2"))
        .containsExactly(
            "文05 提示 情况说明：“说明事项”没有填、句中写着“待补充”的段落数 = 0：九、因公出国（境）团组数、人次数；九、国内公务接待批次、人次；十一、政府采购；"
                + "十三、绩效评价结果应用；十四、专项支出；单位主要职责；机构设置",
            "文14 不符 说明事项 政府采购支出总额 ≤ 公开03 本年支出合计(1栏)",
            "文20-1 提示 公开09 因公出国（境）费 与 说明事项 因公出国（境）团组数 同有同无（有费用而没有填个数的为提示）",
            "文20-2 提示 公开09 因公出国（境）费 与 说明事项 因公出国（境）人次数 同有同无（有费用而没有填个数的为提示）",
            "文20-3 不符 公开09 公务用车购置费 与 说明事项 公务用车购置数 同有同无（有费用而没有填个数的为提示）",
            "文20-6 提示 公开09 公务接待费 与 说明事项 国内公务接待人次 同有同无（有费用而没有填个数的为提示）",
            "文20-9 不符 说明事项 外事接待批次 ≤ 国内公务接待批次",
            "文21 不符 说明事项 车辆总数 = 八种车辆之和（两样都填时）",
            "文23-1 提示 公开09 合计 决算数 ≤ 预算数（超出为提示）",
            "文23-5 提示 公开09 公务接待费 决算数 ≤ 预算数（超出为提示）",
            "文24 不符 说明事项 机关运行经费：事业单位没有；行政、参公单位 = 公开06 公用经费合计（“单位”填了单位性质时）");
  }

  @Test
  void noShareBesideANegativePartNoneAboveTheWhole() throws IOException {
    assertThat(says("403"))
        .contains(
            "2024年度支出合计5万元。其中：基本支出10万元；项目支出-5万元。本年度无上缴上级支出、经营支出、对附属单位补助支出。",
            "2024年度一般公共预算财政拨款支出5.01万元。",
            "2024年度财政拨款收入总计5万元，支出总计5.01万元。",
            "根据预算绩效管理要求，本单位组织对2024年度项目支出开展绩效自评，共涉及项目1个，资金2.5万元。本部门整體良好。",
            "1.道路养护项目绩效自评综述：项目全年预算数为2万元，执行数为2.5万元，完成预算125%。");
  }

  @Test
  void checksReadTextsAndSizes() {
    assertThat(open("403", "评12", "评13", "文12", "文13", "文16", "文17", "文24", "文27", "文29", "文30"))
        .containsExactly(
            "评12 不符 有“整体指标”而没有“整体自评”时不符（1 为是）",
            "评13 不符 资金类型是一般公共预算的项目执行数之和 ≤ 公开05 项目支出(3栏)",
            "文12 提示 “上年数”中“三公”经费四项没有都填，没有填的当作 0：因公出国（境）费、公务用车购置费、公务用车运行维护费",
            "文13 提示 支出增减一半以上而没有写原因的类：一般公共服务支出",
            "文16-1 提示 “说明事项”的写法（空位、重复、括号、比例、年份等，见 说明数据）：收支总计原因（“增加（减少）”没有选定、有“XX”这样的空位）、"
                + "本年收入原因（括号或引号不成对、比例没有写%、写了别的年份）、绩效自评结果（有重复的字或标点、“部门”和“单位”混用、有繁体字）",
            "文17 提示 “说明事项”中原因说的增减与数相反：本年收入原因",
            "文24 不符 说明事项 机关运行经费：事业单位没有；行政、参公单位 = 公开06 公用经费合计（“单位”填了单位性质时）",
            "文27 不符 公开05 中有政府性基金、国有资本经营预算的科目：2120801",
            "文29-1 提示 收支总计 与上年相差一千倍以上（请核对 金额单位 是元还是万元；差额 1 为是）",
            "文30 提示 公开03 本年支出合计不到 10 万元，或单位超过 10 亿元、部门超过 100 亿元（请核对 金额单位；差额 1 为是）");
  }

  @Test
  void theWholeAssessmentIsLeftOutWhereThereIsNone() throws IOException {
    try (XSSFWorkbook book = generated.opened("403", "决算公开.xlsx")) {
      assertThat(book.getSheet("整体绩效自评表")).isNull();
      assertThat(book.getSheet("自评_道路")).isNotNull();
    }
    assertThat(open("403", "评05"))
        .containsExactly("评05 提示 整体自评 执行数(B) = 公开01 本年支出合计(57行)（没有填报“整体自评”时整张表略去，为提示）");
  }
}
