package cn.juesuan.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.juesuan.data.Unit;
import cn.juesuan.value.MoneyUnit;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which units there are, what belongs to which, and what concerns all of them. */
class UnitsTest {

  @TempDir private Path folder;
  private Given given;

  @BeforeEach
  void aSmallDictionary() {
    given = new Given(folder, "三公: 项目 文本 键, 决算数 金额", "参数(可缺) 无单位: 名称 文本 键 必填, 值 数值");
    given.csv("三公", "单位代码,项目,决算数", "A1,接待费,1.5", "A2,接待费,1");
  }

  @Test
  void unitsComeInTheFilesOrderWithTheirOwnMoneyUnits() {
    given.unitLines("A2, 乙 ,A1,否,2024,万元", "A1,甲,,是, 2024年 ,元");
    try (Batch batch = given.read()) {
      assertThat(batch.units())
          .containsExactly(
              new Unit("A2", "乙", "2024", MoneyUnit.WAN, "A1", false),
              new Unit("A1", "甲", "2024", MoneyUnit.YUAN, "", true));
      assertThat(batch.problems()).isEmpty();
      assertThat(batch.stopsEveryUnit()).isFalse();
    }
    assertThat(given.linesOf("A2", "三公")).containsExactly("3: A2 | 接待费 | 10000.00");
    assertThat(given.linesOf("A2", "单位")).containsExactly("2: A2 |  乙  | A1 | 否 | 2024 | 万元");
  }

  @Test
  void faultsOfAUnitAreTheUnits() {
    given.unitLines("A1,,,,24,", "A2,乙,,对,2024年,亿元", "A2,丙,,,2024,元");
    assertThat(given.problems())
        .containsExactly(
            "[A1] REQUIRED_EMPTY 单位.csv 第 2 行「单位名称」 列“单位名称”必填，却是空的",
            "[A1] UNIT_YEAR 单位.csv 第 2 行「年度」 “24”不是四位数字的年度",
            "[A1] UNIT_MONEY 单位.csv 第 2 行「金额单位」 这一列是空的",
            "[A2] UNIT_MONEY 单位.csv 第 3 行「金额单位」 “亿元”不是程序认得的金额单位",
            "[A2] UNIT_MARK 单位.csv 第 3 行「汇总」 “对”不是“是”",
            "[A2] UNIT_REPEATED 单位.csv 第 4 行「单位代码」 单位 A2 已在第 3 行列出");
    try (Batch batch = given.read()) {
      assertThat(batch.units()).extracting(Unit::year).containsExactly("", "2024");
    }
  }

  @Test
  void aUnitCodeMustBeKnown() {
    given
        .unitLines("A1,甲,,,2024,元", ",乙,,,2024,元", "1.01E+05,丙,,,2024,元")
        .csv("三公", "单位代码,项目,决算数", "A1,接待费,1", "B1,接待费,1", "B1,用车费,1", ",用车费,1", "1.01E+05,x,1");
    assertThat(given.problems())
        .containsExactly(
            "KEY_EMPTY 单位.csv 第 3 行「单位代码」 列“单位代码”是空的",
            "CODE_UNREADABLE 单位.csv 第 4 行「单位代码」 “1.01E+05”是科学计数法，原来的数字已经丢失",
            "KEY_EMPTY 三公.csv 第 5 行「单位代码」 列“单位代码”是空的，不知道这一行是哪个单位的",
            "CODE_UNREADABLE 三公.csv 第 6 行「单位代码」 “1.01E+05”是科学计数法，原来的数字已经丢失",
            "UNIT_UNKNOWN 三公.csv 第 3 行「单位代码」 单位.csv 里没有单位 B1，这样的行共 2 行");
    try (Batch batch = given.read()) {
      assertThat(batch.stopsEveryUnit()).isFalse();
    }
  }

  @Test
  void mendedCodesMeetEachOther() {
    given.unitLines("101001.0,甲,,,2024,元").csv("三公", "单位代码,项目,决算数", "'101001,接待费,1");
    assertThat(given.linesOf("101001", "三公")).containsExactly("2: 101001 | 接待费 | 1.00");
    assertThat(given.problems())
        .containsExactly(
            "CODE_MENDED 单位.csv 第 2 行「单位代码」 “101001.0”已按“101001”读取",
            "CODE_MENDED 三公.csv 第 2 行「单位代码」 “'101001”已按“101001”读取");
  }

  @Test
  void aUnitHasLinesSomewhere() {
    given.units("A1", "A2", "A3");
    given.csv("三公", "单位代码,项目,决算数", "A1,接待费,1.5", "A2,接待费");
    assertThat(given.problems())
        .containsExactly(
            "RECORD_SHORT 三公.csv 第 3 行 第 3 行比表头短，末尾没有写的列当作空的",
            "[A3] UNIT_EMPTY 单位.csv 第 4 行「单位代码」 单位 A3 在所有数据文件里都没有一行");
  }

  @Test
  void theTreeOfUnitsHasNoHolesAndNoCircles() {
    given
        .unitLines(
            "A1,甲,A2,,2024,元",
            "A2,乙,A1,是,2024,元",
            "A3,丙,A2,,2024,元",
            "A4,丁,A4,,2024,元",
            "A5,戊,B1,,2024,元")
        .csv("三公", "单位代码,项目,决算数", "A1,x,", "A2,x,", "A3,x,", "A4,x,", "A5,x,");
    assertThat(given.problems())
        .containsExactly(
            "[A1] UPPER_CYCLE 单位.csv 第 2 行「上级单位代码」 上级单位绕成了圈：A1 → A2 → A1",
            "[A2] UPPER_CYCLE 单位.csv 第 3 行「上级单位代码」 上级单位绕成了圈：A2 → A1 → A2",
            "[A2] UNIT_BELOW_FAILED 单位.csv 第 3 行「汇总」 下级单位 A1 有错误",
            "[A4] UPPER_CYCLE 单位.csv 第 5 行「上级单位代码」 上级单位绕成了圈：A4 → A4",
            "[A5] UPPER_UNKNOWN 单位.csv 第 6 行「上级单位代码」 单位.csv 里没有代码为 B1 的单位");
  }

  @Test
  void aSpoiltRecordIsItsUnits() {
    given.units("A1", "A2", "A3");
    given.csv("三公", "单位代码,项目,决算数", "A1,\"接待费,1", "A2,接待\u0001费,x", "\"A3\"x,接待费,1", "A3,接待费,1");
    assertThat(given.problems())
        .containsExactly(
            "QUOTE_BROKEN 三公.csv 第 4 行 第 1 个字段的双引号不成对",
            "[A1] QUOTE_BROKEN 三公.csv 第 2 行 第 2 个字段的双引号不成对",
            "[A2] CHARACTER_FORBIDDEN 三公.csv 第 3 行「项目」 “接待�费”里有控制字符 U+0001",
            "[A2] AMOUNT_UNREADABLE 三公.csv 第 3 行「决算数」 “x”不是金额，带有文字");
  }

  @Test
  void aSpoiltLineOfUnitsIsAUnitStill() {
    given.unitLines("A1,甲,,,2024,元", "A2,乙,,,2024");
    assertThat(given.problems())
        .containsExactly("[A2] FIELD_COUNT 单位.csv 第 3 行 有 5 个字段，表头有 6 列，到不了必填的列“金额单位”");
  }

  @Test
  void aFaultOfAWholeFileStopsEveryUnit() throws Exception {
    given.units("A1", "A2").csv("三公", "单位代码,决算数", "A1,x", "A2,1");
    try (Batch batch = given.read()) {
      assertThat(batch.stopsEveryUnit()).isTrue();
    }
    assertThat(given.problems())
        .containsExactly("COLUMN_MISSING 三公.csv 第 1 行「项目」 前 3 行中它最像表头，缺少列“项目”");
    Files.delete(folder.resolve("三公.csv"));
    assertThat(given.problems()).containsExactly("FILE_MISSING 三公.csv 数据文件夹里没有 三公.csv");
    Files.createDirectory(folder.resolve("三公.csv"));
    assertThat(given.problems()).containsExactly("FILE_UNREADABLE 三公.csv 它是文件夹，不是文件");
  }

  @Test
  void aFolderWithoutAnyListIsMostLikelyTheWrongOne() throws Exception {
    Files.deleteIfExists(folder.resolve("三公.csv"));
    Files.writeString(folder.resolve("读我.txt"), "x");
    assertThat(given.problems())
        .containsExactly(
            "DATA_MISSING 单位.csv 数据文件夹里没有 单位.csv，别的数据文件也一个都没有", "FILE_UNKNOWN 读我.txt 没有数据集从它读取");
    given.csv("三公", "单位代码,项目,决算数", "A1,x,1");
    assertThat(given.problems()).startsWith("FILE_MISSING 单位.csv 数据文件夹里没有 单位.csv");
  }

  @Test
  void withoutUnitsThereIsNothing() throws Exception {
    given.units();
    assertThat(given.problems()).contains("UNITS_NONE 单位.csv 文件里没有一个可用的单位");
    Files.delete(folder.resolve("单位.csv"));
    assertThat(given.problems()).startsWith("FILE_MISSING 单位.csv 数据文件夹里没有 单位.csv");
    try (Batch batch = given.read()) {
      assertThat(batch.units()).isEmpty();
      assertThat(batch.stopsEveryUnit()).isTrue();
    }
  }

  @Test
  void theBatchsOwnLinesAreEveryUnits() {
    given.units("A1", "A2").csv("参数", "名称,值", "人均,12", "人均,12", "标准,");
    assertThat(given.linesOf("A1", "参数")).containsExactly("2: 人均 | 12", "4: 标准 | ");
    assertThat(given.linesOf("A2", "参数")).containsExactly("2: 人均 | 12", "4: 标准 | ");
  }

  @Test
  void anErrorInTheBatchsOwnLinesStopsEveryUnit() {
    given.units("A1", "A2").csv("参数", "名称,值", "人均,多");
    assertThat(given.problems()).containsExactly("NUMBER_UNREADABLE 参数.csv 第 2 行「值」 “多”不是数值，带有文字");
    try (Batch batch = given.read()) {
      assertThat(batch.stopsEveryUnit()).isTrue();
    }
  }

  @Test
  void aFileThatNothingIsReadFromIsSaid() {
    given.units("A1", "A2").csv("参数(1)", "一", "二").csv("~$三公", "一");
    assertThat(given.problems())
        .containsExactly("FILE_UNKNOWN 参数(1).csv 没有数据集从它读取；它多半是数据集“参数”，请改名为 参数.csv");
  }

  @Test
  void noFileIsToBePutInThePlaceOfOneThatIsRead() {
    given.units("A1", "A2").csv("单位明细", "一", "二").csv("三公单位", "一", "二");
    assertThat(given.problems())
        .containsExactly(
            "FILE_UNKNOWN 三公单位.csv 没有数据集从它读取",
            "FILE_UNKNOWN 单位明细.csv 没有数据集从它读取；数据集“单位”已经从 单位.csv 读取，它若也是，把各行并到那里");
  }

  @Test
  void howFilesAreWrittenIsSaid() {
    given.units("A1", "A2");
    given.bytes("三公", "单位代码;项目;决算数\nA1;公务接待费;1".getBytes(Charset.forName("GB18030")));
    try (Batch batch = given.read()) {
      assertThat(batch.formats())
          .extracting(f -> f.file() + "：" + f.form())
          .containsExactly("单位.csv：UTF-8，逗号分隔", "三公.csv：GB18030，分号分隔");
    }
  }

  @Test
  void theUserMaySayTheEncoding() {
    given.units("A1", "A2");
    try (Batch batch =
        BatchReader.read(
            folder,
            given.dictionary(),
            cn.juesuan.dictionary.SubjectListSet.none(),
            new ReadOptions(java.util.Optional.of(StandardCharsets.UTF_16LE)))) {
      assertThat(batch.stopsEveryUnit()).isTrue();
    }
  }

  @Test
  void aUnitOfAnotherBatchIsTheProgramsMistake() {
    given.units("A1", "A2");
    try (Batch batch = given.read()) {
      Unit other = new Unit("B1", "", "", MoneyUnit.YUAN, "", false);
      assertThatThrownBy(() -> batch.dataOf(other)).isInstanceOf(IllegalArgumentException.class);
    }
  }
}
