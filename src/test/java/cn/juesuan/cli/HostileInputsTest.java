package cn.juesuan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.juesuan.docx.Word;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Seeded attacks on what the program is given, data and template sets: it answers in its own words
 * with its own exit status, touches nobody's file, and makes the units that are not concerned.
 */
class HostileInputsTest {

  @TempDir private Path folder;

  @TestFactory
  Stream<DynamicTest> namesAndValues() {
    return new SeededAttacks(folder)
        .tests(
            "names",
            (stage, random) -> {
              stage.write(
                  "数据/单位.csv",
                  "单位代码,单位名称,上级单位代码,汇总,年度,金额单位\n\""
                      + SeededAttacks.text(random)
                      + "\",\""
                      + SeededAttacks.text(random)
                      + "\",,,2024,元\n102,乙局,,,2024,元\n");
              stage.write(
                  "数据/支出.csv",
                  "单位代码,科目代码,科目名称,金额\n101,2010301,\""
                      + SeededAttacks.text(random)
                      + "\",\""
                      + SeededAttacks.text(random)
                      + "\"\n102,2010301,行政运行,200.00\n");
              assertThat(stage.generate().text()).contains("102 乙局：已生成");
              assertListsAreHarmless(stage);
            });
  }

  private static void assertListsAreHarmless(HostileStage stage) throws IOException {
    for (String list : List.of("问题清单.csv", "生成结果.csv", "生成结果.html")) {
      assertThat(Files.readString(stage.path("结果/2024/" + list)))
          .as(list)
          .doesNotContainPattern("[\\p{Cc}&&[^\\r\\n\\t]]|[\\u202A-\\u202E\\u2066-\\u2069]");
    }
  }

  @TestFactory
  Stream<DynamicTest> dataFiles() {
    return new SeededAttacks(folder)
        .tests(
            "data",
            (stage, random) -> {
              stage.spoil(random.nextBoolean() ? "数据/支出.csv" : "数据/单位.csv", random);
              stage.generate();
              stage.run("check", "-i", "@数据", "-t", "@模板", "-o", "@结果");
            });
  }

  /** Lists as workbooks: 支出.xlsx, 支出.xls, or the sheet 支出 of 数据.xlsx. */
  @TestFactory
  Stream<DynamicTest> listsAsWorkbooks() {
    return new SeededAttacks(folder)
        .tests(
            "list",
            (stage, random) -> {
              String form = List.of("支出.xlsx", "支出.xls", "数据.xlsx").get(random.nextInt(3));
              Files.delete(stage.path("数据/支出.csv"));
              Files.write(
                  stage.path("数据/" + form),
                  HostileStage.list(
                      form.endsWith("x"), "单位代码,科目代码,金额", "101,2010301,1", "102,2010301,2"));
              assertThat(stage.generate().text()).contains("102 乙局：已生成");
              if (form.endsWith("x") && random.nextInt(4) > 0) {
                stage.spoilPart("数据/" + form, random);
              } else {
                stage.spoil("数据/" + form, random);
              }
              stage.generate();
              stage.run("check", "-i", "@数据", "-t", "@模板", "-o", "@结果");
            });
  }

  @TestFactory
  Stream<DynamicTest> dictionaries() {
    return new SeededAttacks(folder)
        .tests(
            "dictionary",
            (stage, random) -> {
              stage.spoil(random.nextBoolean() ? "模板/数据字典.csv" : "模板/功能科目.csv", random);
              stage.generate();
              stage.run("template", "check", "-t", "@模板", "-o", "@结果");
              stage.run("init", "-t", "@模板", "@新");
            });
  }

  /** Everything that makes a folder of files: nothing may appear outside the output folder. */
  @TestFactory
  Stream<DynamicTest> datasetNames() {
    return new SeededAttacks(folder)
        .tests(
            "dataset",
            (stage, random) -> {
              String dictionary = Files.readString(stage.path("模板/数据字典.csv"));
              stage.write(
                  "模板/数据字典.csv",
                  dictionary.replace("指标(可缺)", "\"" + SeededAttacks.text(random) + "(可缺)\""));
              stage.run("init", "-t", "@模板", "@新");
              stage.generate();
              Predicate<Path> known =
                  p ->
                      List.of("beside", "新", "模板", "数据", "结果").contains(p.getFileName().toString());
              try (Stream<Path> top = Files.list(stage.path(""))) {
                assertThat(top).allMatch(known);
              }
            });
  }

  /** A new batch and its fill-in workbook, of dictionaries under attack; then what came of it. */
  @TestFactory
  Stream<DynamicTest> newBatches() {
    return new SeededAttacks(folder)
        .tests(
            "init",
            (stage, random) -> {
              String dictionary = Files.readString(stage.path("模板/数据字典.csv"));
              stage.write(
                  "模板/数据字典.csv",
                  dictionary.replace("目标值", "\"" + SeededAttacks.text(random) + "\""));
              stage.run("init", "-t", "@模板", "--xlsx", "@新");
              if (Files.exists(stage.path("新/数据.xlsx"))) {
                stage.spoilPart("新/数据.xlsx", random);
                stage.run("check", "-i", "@新", "-t", "@模板", "-o", "@结果");
              }
            });
  }

  @TestFactory
  Stream<DynamicTest> templates() {
    return new SeededAttacks(folder)
        .tests(
            "template",
            (stage, random) -> {
              Files.copy(stage.path("模板/决算.xlsx"), stage.path("模板/另一.xlsx"));
              Files.write(stage.path("模板/文.docx"), Word.template("正文|一"));
              String spoiled = random.nextInt(3) == 0 ? "模板/文.docx" : "模板/另一.xlsx";
              if (random.nextBoolean()) {
                stage.spoil(spoiled, random);
              } else {
                stage.spoilPart(spoiled, random);
              }
              stage.run("template", "check", "-t", "@模板", "-o", "@结果");
              stage.generate();
            });
  }
}
