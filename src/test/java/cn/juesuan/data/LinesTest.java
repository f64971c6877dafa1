package cn.juesuan.data;

import static org.assertj.core.api.Assertions.assertThat;

import cn.juesuan.batch.Batch;
import cn.juesuan.batch.Given;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lines of one unit: values, keys, adding up, names, control totals. */
class LinesTest {

  private static final String HEADER = "单位代码,科目代码,科目名称,基本支出,项目支出";

  @TempDir private Path folder;
  private Given given;

  @BeforeEach
  void aSmallDictionary() {
    given =
        new Given(
                folder,
                "支出: 科目代码 功能科目 键 必填, 科目名称 文本, 基本支出 金额 汇总, 项目支出 金额 汇总",
                "三公(可缺): 项目 文本 键, 决算数 金额, 人数 数值, 日期 日期",
                "指标(可缺): 名称 文本 必填, 得分 数值",
                "明细(可缺): 科目代码 功能科目 键, 来源 代码 键, 金额 金额")
            .units("A1")
            .subjects(
                "208,社会保障", "20805,养老", "2080502,离退休", "2080505,养老保险", "20808,抚恤", "2080801,死亡抚恤");
  }

  private Given spending(String... lines) {
    return given.csv("支出", HEADER, lines);
  }

  @Test
  void valuesAreTypedAndNamesFilledIn() {
    spending("A1,2080505,,\"1,115.55\",-", "A1,2080502, 离退休 ,（5）,0");
    assertThat(given.linesOf("A1", "支出"))
        .containsExactly(
            "2: A1 | 2080505 | 养老保险 | 1115.55 | ", "3: A1 | 2080502 |  离退休  | -5.00 | 0.00");
  }

  @Test
  void aFileMayLackTheNamesThatTheListKnows() {
    given.csv("支出", "单位代码,科目代码,基本支出,项目支出", "A1,2080505,1,", "A1,2080599,2,");
    assertThat(given.linesOf("A1", "支出"))
        .containsExactly(
            "2: A1 | 2080505 | 养老保险 | 1.00 | ",
            "3: A1 | 2080599 |  | 2.00 | ",
            "[A1] SUBJECT_UNKNOWN 支出.csv 第 3 行「科目代码」 科目表里没有 2080599，这一行也没有写科目名称");
    assertThat(given.problems()).hasSize(1);
  }

  @Test
  void oneBadCellHidesNoOther() {
    spending("A1,20805025,离退休,1.2.3,1元", "A1,2080505.0,养老,2,3");
    assertThat(given.linesOf("A1", "支出"))
        .containsExactly(
            "3: A1 | 2080505 | 养老 | 2.00 | 3.00",
            "[A1] CODE_LENGTH 支出.csv 第 2 行「科目代码」 “20805025”有 8 位，应为 3、5 或 7 位",
            "[A1] AMOUNT_UNREADABLE 支出.csv 第 2 行「基本支出」 “1.2.3”不是金额",
            "[A1] AMOUNT_UNREADABLE 支出.csv 第 2 行「项目支出」 “1元”不是金额，带有文字",
            "[A1] NAME_DIFFERS 支出.csv 第 3 行「科目名称」 2080505 写的是“养老”，科目表里是“养老保险”");
  }

  @Test
  void linesWithOneKeyAreAddedUpIntoTheFirst() {
    spending("A1,2080505,,1.10,", "A1,2080502,,7,", "A1,2080505,养老保险,2.20,", "A1,2080505,,,-");
    assertThat(given.linesOf("A1", "支出"))
        .containsExactly("2: A1 | 2080505 | 养老保险 | 3.30 | ", "3: A1 | 2080502 | 离退休 | 7.00 | ");
  }

  @Test
  void otherFieldsOfLinesWithOneKeyMustAgree() {
    spending("A1,2080505,,1,");
    given.csv(
        "三公",
        "单位代码,项目,决算数,人数,日期",
        "A1,接待费,1,12.0,2024-01-02",
        "A1, 接待费,2,12,2024年1月2日",
        "A1,接待费,3,,",
        "A1,接待费,4,13,20240103");
    assertThat(given.linesOf("A1", "三公"))
        .containsExactly(
            "2: A1 | 接待费 | 10.00 | 12.0 | 2024-01-02",
            "[A1] TEXTS_DIFFER 三公.csv 第 5 行「人数」 写的是“13”，第 2 行的同一项写的是“12”",
            "[A1] TEXTS_DIFFER 三公.csv 第 5 行「日期」 写的是“2024-01-03”，第 2 行的同一项写的是“2024-01-02”");
  }

  @Test
  void linesWithoutAKeyStayAsTheyAre() {
    spending("A1,2080505,,1,");
    given.csv("指标", "单位代码,名称,得分", "A1,一,5", "A1,一,5", "A1,合计,10", "A1,,1");
    assertThat(given.linesOf("A1", "指标"))
        .containsExactly(
            "2: A1 | 一 | 5",
            "3: A1 | 一 | 5",
            "5: A1 |  | 1",
            "[A1] REQUIRED_EMPTY 指标.csv 第 5 行「名称」 列“名称”必填，却是空的");
  }

  @Test
  void aKeyMustBeGiven() {
    spending("A1,,离退休,1,");
    given.csv("三公", "单位代码,项目,决算数,人数,日期", "A1,,1,,");
    given.csv("明细", "单位代码,科目代码,来源,金额", "A1,2080505,,1", "A1,,财政,2");
    assertThat(given.problems())
        .containsExactly(
            "[A1] KEY_EMPTY 支出.csv 第 2 行「科目代码」 列“科目代码”是空的",
            "[A1] KEY_EMPTY 三公.csv 第 2 行「项目」 列“项目”是空的",
            "[A1] KEY_EMPTY 明细.csv 第 3 行「科目代码」 列“科目代码”是空的");
  }

  @Test
  void controlTotalsAreTakenOut() {
    spending(
        "A1,,合 计,6,2",
        "A1,208,社会保障,6,2",
        "A1,20805,养老,3,",
        "A1,2080505,,1,",
        "A1,2080502,,2,",
        "A1,20808,,,",
        "A1,2080801,,3,2",
        "A1,合计,,6.00,2");
    assertThat(given.linesOf("A1", "支出"))
        .containsExactly(
            "5: A1 | 2080505 | 养老保险 | 1.00 | ",
            "6: A1 | 2080502 | 离退休 | 2.00 | ",
            "8: A1 | 2080801 | 死亡抚恤 | 3.00 | 2.00");
  }

  @Test
  void controlTotalsThatDifferAreSaidWithBothFigures() {
    spending("A1,,合计,6,1", "A1,208,社会保障,4.5,", "A1,2080505,,1,", "A1,2080502,,2.50,1");
    assertThat(given.problems())
        .containsExactly(
            "[A1] TOTAL_DIFFERS 支出.csv 第 2 行「基本支出」 写的是 6.00 元，各行之和是 3.50 元，相差 2.50 元",
            "[A1] TOTAL_DIFFERS 支出.csv 第 3 行「基本支出」 写的是 4.50 元，各行之和是 3.50 元，相差 1.00 元",
            "[A1] TOTAL_DIFFERS 支出.csv 第 3 行「项目支出」 写的是 0.00 元，各行之和是 1.00 元，相差 1.00 元");
  }

  @Test
  void theTotalOfATextKeyIsNamedSo() {
    spending("A1,2080505,,1,");
    given.csv("三公", "单位代码,项目,决算数,人数,日期", "A1,接待费,1,,", "A1,合计,2,9,", "A1,用车费,3,,");
    assertThat(given.linesOf("A1", "三公"))
        .containsExactly(
            "2: A1 | 接待费 | 1.00 |  | ",
            "4: A1 | 用车费 | 3.00 |  | ",
            "[A1] TOTAL_DIFFERS 三公.csv 第 3 行「决算数」 写的是 2.00 元，各行之和是 4.00 元，相差 2.00 元");
  }

  @Test
  void withSeveralKeysATotalStandsForTheLinesUnderItsOwn() {
    spending("A1,2080505,,1,");
    given.csv(
        "明细",
        "单位代码,科目代码,来源,金额",
        "A1,208,,6",
        "A1,208,财政,3",
        "A1,2080505,财政,1",
        "A1,2080502,财政,2",
        "A1,2080505,自筹,3",
        "A1,2080505,合计,4",
        "A1,合计,自筹,5");
    assertThat(given.linesOf("A1", "明细"))
        .containsExactly(
            "4: A1 | 2080505 | 财政 | 1.00",
            "5: A1 | 2080502 | 财政 | 2.00",
            "6: A1 | 2080505 | 自筹 | 3.00",
            "[A1] TOTAL_DIFFERS 明细.csv 第 8 行「金额」 写的是 5.00 元，各行之和是 3.00 元，相差 2.00 元");
  }

  @Test
  void sumsThatAreNotKnownAreNotCompared() {
    spending("A1,,合计,6,5", "A1,2080505,,x,1");
    assertThat(given.problems())
        .containsExactly(
            "[A1] TOTAL_DIFFERS 支出.csv 第 2 行「项目支出」 写的是 5.00 元，各行之和是 1.00 元，相差 4.00 元",
            "[A1] AMOUNT_UNREADABLE 支出.csv 第 3 行「基本支出」 “x”不是金额，带有文字");
    spending("A1,,合计,6,5", "A1");
    assertThat(given.problems())
        .containsExactly("[A1] FIELD_COUNT 支出.csv 第 3 行 有 1 个字段，表头有 5 列，到不了必填的列“科目代码”");
  }

  @Test
  void anUpperSubjectWithAmountsNeedsLinesUnderIt() {
    spending("A1,208,,3,", "A1,20805,,2,", "A1,20808,,0,", "A1,2080801,,1,", "A1,209,x,0.00,-");
    assertThat(given.problems())
        .containsExactly(
            "[A1] PARENT_ALONE 支出.csv 第 3 行「科目代码」 20805 有金额，却没有它下级科目的行",
            "[A1] TOTAL_DIFFERS 支出.csv 第 4 行「基本支出」 写的是 0.00 元，各行之和是 1.00 元，相差 1.00 元");
  }

  @Test
  void subjectsNeedANameSomewhere() {
    spending("A1,2290101,其他支出,1,", "A1,2290102,,1,", "A1,20805,养老金,1,", "A1,2080502,,1,");
    assertThat(given.linesOf("A1", "支出"))
        .containsExactly(
            "2: A1 | 2290101 | 其他支出 | 1.00 | ",
            "3: A1 | 2290102 |  | 1.00 | ",
            "5: A1 | 2080502 | 离退休 | 1.00 | ",
            "[A1] SUBJECT_UNNAMED 支出.csv 第 2 行「科目代码」 科目表里没有上级科目 229，它的名称会空着",
            "[A1] SUBJECT_UNNAMED 支出.csv 第 2 行「科目代码」 科目表里没有上级科目 22901，它的名称会空着",
            "[A1] SUBJECT_UNLISTED 支出.csv 第 2 行「科目代码」 科目表里没有 2290101“其他支出”，名称用数据里写的",
            "[A1] SUBJECT_UNKNOWN 支出.csv 第 3 行「科目代码」 科目表里没有 2290102，这一行也没有写科目名称",
            "[A1] NAME_DIFFERS 支出.csv 第 4 行「科目名称」 20805 写的是“养老金”，科目表里是“养老”");
  }

  @Test
  void upperSubjectsAreNamedByTheFileAndElseByTheList() {
    spending("A1,20805,养老金,1,", "A1,2080502,,1,", "A1,229, 其他 ,1,", "A1,2290101,其他支出,1,");
    try (Batch batch = given.read()) {
      UnitData data = batch.dataOf(Given.unitOf(batch, "A1")).value();
      var dataset = given.dictionary().dataset("支出").orElseThrow();
      var subject = dataset.subject().orElseThrow();
      assertThat(data.subjectName(dataset, subject, "20805")).contains("养老金");
      assertThat(data.subjectName(dataset, subject, "208")).contains("社会保障");
      assertThat(data.subjectName(dataset, subject, "229")).contains("其他");
      assertThat(data.subjectName(dataset, subject, "22901")).isEmpty();
    }
  }

  @Test
  void namesThatDifferOnlyInBlanksAndBracketsAreTheSame() {
    given.subjects("2080502,离退休(费)", "208,社会", "20805,养老");
    spending("A1,2080502,　离 退休（费）,1,");
    assertThat(given.problems()).isEmpty();
  }

  @Test
  void aSumMustFitACellToo() {
    spending("A1,2080505,,9999999999999.99,", "A1,2080505,,0.01,");
    assertThat(given.problems())
        .containsExactly("[A1] NUMBER_TOO_LONG 支出.csv 第 3 行「基本支出」 加到这一行时合计超过 15 位数字");
  }

  @Test
  void problemsQuoteTheValueAsWritten() {
    spending("A1,,合计,\" 6,000 \",-", "A1,２080505,养老 金,1,", "A1,2080505.0,金,1,");
    try (Batch batch = given.read()) {
      assertThat(batch.dataOf(Given.unitOf(batch, "A1")).problems())
          .extracting(p -> p.kind() + " " + p.value())
          .containsExactly(
              "TOTAL_DIFFERS  6,000 ", "NAME_DIFFERS 养老 金", "NAME_DIFFERS 金", "TEXTS_DIFFER 金");
    }
  }
}
