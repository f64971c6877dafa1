package cn.juesuan.batch;

import static org.assertj.core.api.Assertions.assertThat;

import cn.juesuan.data.UnitData;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DepartmentsTest {

  private static final String HEADER = "单位代码,科目代码,科目名称,基本支出,备注数,人数";

  @TempDir private Path folder;
  private Given given;

  @BeforeEach
  void aDepartmentOfThreeUnits() {
    given =
        new Given(
                folder,
                "支出: 科目代码 功能科目 键, 科目名称 文本, 基本支出 金额 汇总, 备注数 金额, 人数 数值",
                "自评(可缺): 目标 文本, 执行数 金额",
                "流水(可缺): 摘要 文本, 金额 金额 汇总",
                "预算(可缺): 科目代码 功能科目 键, 原因 文本, 金额 金额 汇总")
            .unitLines(
                "A1,甲,D2,,2024,元",
                "D1,局,,是,2024,元",
                "D2,处,D1,是,2024,元",
                "A2,乙,D1,,2024,万元",
                "A3,丙,A2,,2024,元")
            .subjects("208,社会保障", "20805,养老", "2080502,离退休", "2080505,养老保险");
  }

  private Given spending(String... lines) {
    return given.csv("支出", HEADER, lines);
  }

  @Test
  void aDepartmentIsTheSumOfAllBelowItAndItsAdjustments() {
    spending(
        "A2,2080505,,0.0002,1,1",
        "A1,2080502,,10,,2",
        "A1,2080505,,1,,",
        "D2,2080502,,-4,7,3",
        "D1,2080505,,-0.50,9,4",
        "A3,2080505,,,,",
        "A3,2080502,,0.01,,");
    assertThat(given.linesOf("D1", "支出"))
        .containsExactly(
            "2: D1 | 2080505 | 养老保险 | 2.50 | 9.00 | 4", "3: D1 | 2080502 | 离退休 | 6.01 |  | ");
    assertThat(given.linesOf("D2", "支出"))
        .containsExactly(
            "3: D2 | 2080502 | 离退休 | 6.00 | 7.00 | 3", "4: D2 | 2080505 | 养老保险 | 1.00 |  | ");
    assertThat(given.linesOf("A1", "支出"))
        .containsExactly(
            "3: A1 | 2080502 | 离退休 | 10.00 |  | 2", "4: A1 | 2080505 | 养老保险 | 1.00 |  | ");
  }

  @Test
  void controlTotalsAreEachUnitsOwn() {
    spending(
        "A1,,合计,3,,",
        "A1,2080502,,3,,",
        "A2,2080505,,1,,",
        "A3,2080505,,1,,",
        "D2,208,,5,,",
        "D2,2080505,,5,,");
    assertThat(given.linesOf("D2", "支出"))
        .containsExactly(
            "3: D2 | 2080502 | 离退休 | 3.00 |  | ", "7: D2 | 2080505 | 养老保险 | 5.00 |  | ");
  }

  @Test
  void whatDoesNotAddUpIsTheDepartmentsOwn() {
    spending("A1,2080502,,1,,", "A2,2080502,,1,,", "A3,2080502,,1,,");
    given.csv("自评", "单位代码,目标,执行数", "A1,甲的,1", "D1,局的,2");
    given.csv("流水", "单位代码,摘要,金额", "A3,一,1", "D1,二,2", "A1,一,3");
    assertThat(given.linesOf("D1", "自评")).containsExactly("3: D1 | 局的 | 2.00");
    assertThat(given.linesOf("D2", "自评")).isEmpty();
    assertThat(given.linesOf("D1", "流水"))
        .containsExactly("2: D1 | 一 | 1.00", "3: D1 | 二 | 2.00", "4: D1 | 一 | 3.00");
    assertThat(given.linesOf("D1", "单位")).containsExactly("3: D1 | 局 |  | 是 | 2024 | 元");
  }

  @Test
  void textsAboutAUnitsAmountStayWithIt() {
    spending("A1,2080502,,1,,", "A2,2080502,,1,,", "A3,2080502,,1,,");
    given.csv("预算", "单位代码,科目代码,原因,金额", "A1,2080502,甲,1", "D1,2080502,局的,", "A2,2080502,乙,2");
    assertThat(given.linesOf("D1", "预算")).containsExactly("2: D1 | 2080502 | 局的 | 20001.00");
    assertThat(given.linesOf("D2", "预算")).containsExactly("2: D2 | 2080502 |  | 1.00");
  }

  @Test
  void anErrorBelowStopsEveryDepartmentAbove() {
    spending("A1,2080502,,1,,", "A2,2080502,,1,,", "A3,2080502,,x,,");
    assertThat(given.linesOf("D1", "支出"))
        .containsExactly(
            "2: D1 | 2080502 | 离退休 | 10001.00 |  | ",
            "[D1] UNIT_BELOW_FAILED 单位.csv 第 3 行「汇总」 下级单位 A3 有错误");
    assertThat(given.problems())
        .containsExactly(
            "[D1] UNIT_BELOW_FAILED 单位.csv 第 3 行「汇总」 下级单位 A3 有错误",
            "[A3] AMOUNT_UNREADABLE 支出.csv 第 4 行「基本支出」 “x”不是金额，带有文字");
  }

  @Test
  void namesComeWithTheLinesAndAreSaidOnceWhereTheyVary() {
    spending(
        "A1,2080599,其他养老,1,,",
        "A2,2080599,其他养老金,1,,",
        "A3,2080599,其他养老金,1,,",
        "A1,229,其他支出,1,,",
        "A1,2290101,其他,1,,",
        "A1,22901,其他款,1,,");
    assertThat(given.linesOf("D1", "支出"))
        .containsExactly(
            "2: D1 | 2080599 | 其他养老 | 10002.00 |  | ",
            "6: D1 | 2290101 | 其他 | 1.00 |  | ",
            "[D1] TEXTS_VARY 支出.csv 第 3 行「科目名称」 写的是“其他养老金”，第 2 行的同一项写的是“其他养老”");
    try (Batch batch = given.read()) {
      UnitData data = batch.dataOf(Given.unitOf(batch, "D1")).value();
      var dataset = given.dictionary().dataset("支出").orElseThrow();
      assertThat(data.subjectName(dataset, dataset.subject().orElseThrow(), "229"))
          .contains("其他支出");
    }
  }

  @Test
  void aDepartmentNeedsNoLinesOfItsOwnButAUnitBelow() {
    given.unitLines("D1,局,,是,2024,元", "D2,处,D1,是,2024,元", "A1,甲,D1,,2024,元");
    spending("A1,2080502,,1,,");
    assertThat(given.problems())
        .containsExactly(
            "[D1] UNIT_BELOW_FAILED 单位.csv 第 2 行「汇总」 下级单位 D2 有错误",
            "[D2] UNIT_EMPTY 单位.csv 第 3 行「单位代码」 单位 D2 在所有数据文件里都没有一行");
  }

  @Test
  void aSumThatFitsNoCellIsAnErrorOfTheDepartment() {
    spending("A1,2080502,,9999999999999,,", "A2,2080502,,999999999,,", "A3,2080502,,1,,");
    assertThat(given.problems())
        .containsExactly("[D1] NUMBER_TOO_LONG 支出.csv 第 3 行「基本支出」 加到这一行时合计超过 15 位数字");
  }
}
