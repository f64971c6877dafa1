package cn.juesuan.data;

import static org.assertj.core.api.Assertions.assertThat;

import cn.juesuan.batch.Given;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What accountants type that is nearly right: it is understood for certain, or told with its place.
 */
class StrictReadingTest {

  @TempDir private Path folder;

  private Given given;

  @BeforeEach
  void twoUnits() {
    given =
        new Given(
            folder,
            "支出: 科目代码 功能科目 键, 科目名称 文本, 基本 金额 汇总",
            "事项: 项目 文本 键 取值=用车：辆、运行费：万元、人次：人次/人、比例：数/%、原因、用途*, 内容 文本",
            "自评: 编号 代码 键, 简称 文本",
            "指标: 编号 代码, 名称 文本",
            "上年: 项目 文本 键, 金额 金额 汇总, 缺报 缺报单位");
    given
        .subjects("208,社保", "20805,养老", "2080505,养老保险")
        .unitLines("D,部门,,是,2024,元", "A1,甲,D,,2024,元", "A2,乙,D,,2024,元");
    given.csv("支出", "单位代码,科目代码,科目名称,基本", "A1,2080505,,1", "A2,2080505,,1");
    for (String list : new String[] {"事项:项目,内容", "自评:编号,简称", "指标:编号,名称", "上年:项目,金额"}) {
      String[] words = list.split(":", -1);
      given.csv(words[0], "单位代码," + words[1]);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "用车   | 1辆       | 1",
        "用车   | １２      | 12",
        "人次   | 3人       | 3",
        "运行费 | 9.52万元  | 9.520000",
        "运行费 | 95200元   | 9.520000",
        "运行费 | 12.5      | 12.500000",
        "比例   | 12.5%     | 12.5",
        "原因   | 12%       | 12%",
        "用途208 | 办公     | 办公"
      })
  void figuresInTextAreRead(String key, String content, String read) {
    given.csv("事项", "单位代码,项目,内容", "A1," + key + "," + content);
    assertThat(given.linesOf("A1", "事项")).containsExactly("2: A1 | " + key + " | " + read);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "用车   | 1.5      | FIGURE_UNREADABLE 事项.csv 第 2 行「内容」 “1.5”不是从 0 起的整数，这一项填以辆为单位的数",
        "用车   | 1人      | FIGURE_UNREADABLE 事项.csv 第 2 行「内容」 “1人”的计量单位不是辆，这一项填以辆为单位的数",
        "运行费 | 12%      | FIGURE_UNREADABLE 事项.csv 第 2 行「内容」 “12%”的单位不是元或万元，这一项填以万元为单位的数",
        "运行费 | 2024-1-5 | FIGURE_UNREADABLE 事项.csv 第 2 行「内容」 “2024-1-5”不是数字，这一项填以万元为单位的数",
        "用车费 | 1        | VALUE_UNLISTED 事项.csv 第 2 行「项目」 不能写“用车费”，最接近的是“用车”；可以写：用车、运行费、人次、比例、原因、用途*"
      })
  void othersAreRefused(String key, String content, String problem) {
    given.csv("事项", "单位代码,项目,内容", "A1," + key + "," + content);
    assertThat(given.linesOf("A1", "事项")).contains("[A1] " + problem);
  }

  @Test
  void aWrongKeyIsNotToldAgainForItsDepartment() {
    given.csv("事项", "单位代码,项目,内容", "A1,用车费,1");
    assertThat(given.problems())
        .hasSize(2)
        .anyMatch(p -> p.startsWith("[D] UNIT_BELOW_FAILED"))
        .anyMatch(p -> p.startsWith("[A1] VALUE_UNLISTED"));
  }

  @Test
  void aLineHangsOnALineThatIsThere() {
    given.csv("自评", "单位代码,编号,简称", "A1,P1,一");
    given.csv("指标", "单位代码,编号,名称", "A1,P1,甲", "A1,p1,乙", "A1,p1,丙");
    assertThat(given.linesOf("A1", "指标"))
        .contains(
            "[A1] REFERENCE_UNKNOWN 指标.csv 第 3 行「编号」 自评.csv 里，这个单位没有编号“p1”，最接近的是“P1”，这样的行共 2 行");
  }

  @Test
  void aDepartmentKnowsWhoGaveNoSuchLine() {
    given.csv("上年", "单位代码,项目,金额", "A1,收入,1", "A1,支出,1", "A2,支出,2", "D,余额,3");
    assertThat(given.linesOf("D", "上年"))
        .containsExactly("2: D | 收入 | 1.00 | 乙", "3: D | 支出 | 3.00 | ", "5: D | 余额 | 3.00 | ");
    assertThat(given.linesOf("A1", "上年")).first().isEqualTo("2: A1 | 收入 | 1.00 | ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        ",,合计,2               | 第 4 行“合计”",
        "总 计,,,2              | 第 4 行“总 计”",
        "A1,,小计,1             | 第 4 行“A1”",
        "制表人：张三,,审核：李四, | 第 4 行“制表人：张三”",
        "第 1 页,,,             | 第 4 行“第 1 页”",
        "单位代码,科目代码,科目名称,基本 | 第 4 行“单位代码”"
      })
  void whatIsNoDataIsLeftOut(String line, String shown) {
    given.csv("支出", "单位代码,科目代码,科目名称,基本", "A1,2080505,,1", "A2,2080505,,1", line);
    assertThat(given.problems())
        .containsExactly("LINES_LEFT_OUT 支出.csv 第 4 行 " + shown + "不是数据，没有读");
  }

  @Test
  void aUnitsGrandTotalIsCompared() {
    given.csv("支出", "单位代码,科目代码,科目名称,基本", "A1,2080505,,1", "A2,2080505,,1", "A1,,总计,2");
    assertThat(given.problems())
        .contains("[A1] TOTAL_DIFFERS 支出.csv 第 4 行「基本」 写的是 2.00 元，各行之和是 1.00 元，相差 1.00 元");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2080505-养老保险", "[2080505]养老保险", "2080505 养老保险", "'2080505", "=\"2080505\""})
  void codesAreReadOutOfWhatStandsAroundThem(String code) {
    given.csv("支出", "单位代码,科目代码,科目名称,基本", "A1," + code + ",,1", "A2,2080505,,1");
    assertThat(given.linesOf("A1", "支出")).containsExactly("2: A1 | 2080505 | 养老保险 | 1.00");
    assertThat(given.problems())
        .singleElement()
        .asString()
        .startsWith("CODE_MENDED 支出.csv 第 2 行「科目代码」 ");
  }

  @Test
  void whatAllLinesOfAnExportHaveIsToldOnce() {
    given.csv(
        "支出",
        "单位代码,科目代码,科目名称,基本",
        "A1,=\"2080505\",,'1",
        "'A1,=\"2080505\",,2",
        "A2,2080505.0,,=\"3\"",
        "A2,2080505-养老保险,,\"=\"\"4\"\"\"",
        "A2,,合计,'7");
    assertThat(given.problems())
        .containsExactlyInAnyOrder(
            "CODE_MENDED 支出.csv 第 2 行「科目代码」 “=\"2080505\"”已按“2080505”读取；第 3 行：“'A1”已按“A1”读取；"
                + "第 3 行：“=\"2080505\"”已按“2080505”读取；这样的共 5 处",
            "FIGURE_MENDED 支出.csv 第 2 行「基本」 “'1”已去掉文本标记读取；第 4 行：“=\"3\"”已去掉文本标记读取；"
                + "第 5 行：“=\"4\"”已去掉文本标记读取；这样的共 4 处");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "单位：万元                     | 单位代码,科目代码,科目名称,基本       | 第 1 行=万元",
        "编制单位：甲局 金额单位: 万元   | 单位代码,科目代码,科目名称,基本       | 第 1 行=万元",
        "（人民币）千元                 | 单位代码,科目代码,科目名称,基本(千元) | 第 2 行「基本」=千元",
        "支出                           | 单位代码,科目代码,科目名称,基本（单位：万元） | 第 2 行「基本」=万元",
        "万元                           | 单位代码,科目代码,科目名称,基本       | 第 1 行=万元",
      })
  void moneyThatIsSaidToBeInAnotherUnit(String title, String header, String said) {
    given.csv("支出", title, header, "A1,2080505,,1", "A2,2080505,,1");
    List<String> words = List.of(said.split("=", -1));
    assertThat(given.problems())
        .filteredOn(p -> !p.startsWith("[D]"))
        .containsExactly(contradiction("A1", 3, words), contradiction("A2", 4, words));
  }

  private static String contradiction(String unit, int line, List<String> said) {
    return "[%s] MONEY_UNIT_DIFFERS 支出.csv %s 这里写着 %s，单位.csv 第 %d 行「金额单位」 写的是 元"
        .formatted(unit, said.get(0), said.get(1), line);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "单位：元         | 单位代码,科目代码,科目名称,基本",
        "单位：元氏县财政局 | 单位代码,科目代码,科目名称,基本",
        "金额单位：人民币元 | 单位代码,科目代码,科目名称,基本（元）",
        "支出（万元户）   | 单位代码,科目代码,科目名称,基本(人民币元)",
      })
  void moneyInTheUnitsOwnUnitIsRead(String title, String header) {
    given.csv("支出", title, header, "A1,2080505,,1", "A2,2080505,,1");
    assertThat(given.problems()).isEmpty();
    assertThat(given.linesOf("A1", "支出")).containsExactly("3: A1 | 2080505 | 养老保险 | 1.00");
  }

  @Test
  void aTextThatNoCellHoldsIsToldOnceAndGoesNoFurther() {
    given.csv("自评", "单位代码,编号,简称", "A1,P1," + "很".repeat(40_000));
    assertThat(given.linesOf("A1", "自评"))
        .containsExactly(
            "2: A1 | P1 | ",
            "[A1] TEXT_TOO_LONG 自评.csv 第 2 行「简称」 “" + "很".repeat(40) + "…”超过 32767 个字符");
  }

  @Test
  void anUntouchedFormIsNoData() {
    given.csv("事项", "单位代码,项目,内容", ",用车,", ",运行费,", "A1,用车,1");
    assertThat(given.linesOf("A1", "事项")).containsExactly("4: A1 | 用车 | 1");
    assertThat(given.problems()).isEmpty();
  }

  @Test
  void whatFollowsFromAnUnreadableListOfUnitsIsNotTold() {
    given.csv("单位", "名称,年度", "甲,2024");
    assertThat(given.problems())
        .containsExactly("COLUMN_MISSING 单位.csv 第 1 行 前 2 行中它最像表头，缺少列“单位代码”“单位名称”“金额单位”");
  }

  @Test
  void accountsOfTwoYearsAreNoSum() {
    given.unitLines("D,部门,,是,2024,元", "A1,甲,D,,2023,元", "A2,乙,D,,２０２４年,元");
    assertThat(given.problems())
        .contains(
            "[A1] UNIT_YEAR_DIFFERS 单位.csv 第 3 行「年度」 A1 的年度是 2023，汇总它的部门 D 的年度是 2024（单位.csv 第 2 行「年度」）");
  }
}
