package cn.juesuan.plan;

import org.junit.jupiter.api.Test;

/** A sheet that must show every amount of a column, though others show them as well. */
class CompleteSheetsTest {

  private static Engine spending() {
    return new Engine()
        .given("支出", "科目代码,基本支出,项目支出", "2080505,1,4", "2010101,2,", "2310101,3,5", "2310102,,0");
  }

  @Test
  void whatHasNoPlaceOnThatSheetIsAnErrorWithItsLine() {
    spending()
        .template("${支出#项.基本支出} | ${支出#项.项目支出}")
        .sheet("总表", "${支出[201].基本支出}", "${支出[208].基本支出}${不漏=支出.基本支出}")
        .thenProblemsAre(
            "AMOUNT_NOT_PLACED 支出.csv 第 4 行「基本支出」 支出 2310101 基本支出 3.000000：模板中没有它的位置（工作表“总表”）");
  }

  @Test
  void whatHasItsPlaceThereIsNone() {
    spending()
        .template(
            "${支出[201].基本支出}${不漏=支出.基本支出}", "${支出[208].基本支出}", "${支出[231].基本支出}", "${支出#项.项目支出}")
        .thenProblemsAre();
  }

  @Test
  void anAmountWithoutAnyPlaceIsSaidOfBoth() {
    new Engine()
        .given("支出", "科目代码,基本支出", "2310101,3")
        .template("${支出[201].基本支出}${不漏=支出.基本支出}")
        .thenProblemsAre(
            "AMOUNT_NOT_PLACED 支出.csv 第 2 行「基本支出」 支出 2310101 基本支出 3.000000：模板中没有它的位置（工作表“表”）",
            "AMOUNT_NOT_PLACED 支出.csv 第 2 行「基本支出」 支出 2310101 基本支出 3.000000：模板中没有它的位置");
  }
}
