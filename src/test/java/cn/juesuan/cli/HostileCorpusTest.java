package cn.juesuan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.juesuan.cli.HostileStage.Answer;
import cn.juesuan.docx.Word;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Seeded attacks on every file that the program reads: it answers in its own words with its own
 * exit status, touches nobody's file, and makes the units that are not concerned. {@code
 * -Djuesuan.attacks=1000} makes more of them, {@code -Djuesuan.seed} others.
 */
class HostileCorpusTest {

  private static final int ATTACKS = Integer.getInteger("juesuan.attacks", 6);
  private static final long SEED = Long.getLong("juesuan.seed", 17);

  @TempDir private Path folder;

  /** One kind of attack. */
  private interface Attack {
    void run(HostileStage stage, Random random) throws IOException;
  }

  private Stream<DynamicTest> tests(String what, Attack attack) {
    return IntStream.range(0, ATTACKS)
        .mapToObj(
            i ->
                DynamicTest.dynamicTest(
                    what + " " + i,
                    () -> {
                      Path own = Files.createTempDirectory(folder, "attack").toRealPath();
                      Random random = new Random(SEED * 1_000_003 + 31L * i + what.hashCode());
                      attack.run(new HostileStage(own), random);
                    }));
  }

  @TestFactory
  Stream<DynamicTest> namesAndValues() {
    return tests(
        "names",
        (stage, random) -> {
          stage.write(
              "数据/单位.csv",
              "单位代码,单位名称,上级单位代码,汇总,年度,金额单位\n\""
                  + hostile(random)
                  + "\",\""
                  + hostile(random)
                  + "\",,,2024,元\n102,乙局,,,2024,元\n");
          stage.write(
              "数据/支出.csv",
              "单位代码,科目代码,科目名称,金额\n101,2010301,\""
                  + hostile(random)
                  + "\",\""
                  + hostile(random)
                  + "\"\n102,2010301,行政运行,200.00\n");
          assertThat(stage.generate().text()).contains("102 乙局：已生成");
          assertListsAreHarmless(stage);
        });
  }

  private static final List<String> PIECES =
      List.of(
          "\u001B[2J",
          "\u0007",
          "\n",
          "\r",
          "\t",
          "\u202E",
          "\u2066",
          "\u0000",
          "\u009B",
          "../",
          "/etc/",
          "..",
          "\\",
          "CON",
          "${单位.年度}",
          "=1+1",
          "''",
          "@|red x|@",
          "</script>",
          "完成：",
          "长".repeat(90),
          "𠮷",
          "\uFEFF",
          "%s%n",
          "*a",
          "?",
          "~",
          "<!--",
          "&amp;",
          "\uFFFF",
          "甲");

  private static String hostile(Random random) {
    StringBuilder text = new StringBuilder();
    for (int pieces = 1 + random.nextInt(6); pieces > 0; pieces--) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.toString();
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
    return tests(
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
    return tests(
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

  /** A new batch and its fill-in workbook, of dictionaries under attack; then what came of it. */
  @TestFactory
  Stream<DynamicTest> newBatches() {
    return tests(
        "init",
        (stage, random) -> {
          String dictionary = Files.readString(stage.path("模板/数据字典.csv"));
          stage.write("模板/数据字典.csv", dictionary.replace("目标值", "\"" + hostile(random) + "\""));
          stage.run("init", "-t", "@模板", "--xlsx", "@新");
          if (Files.exists(stage.path("新/数据.xlsx"))) {
            stage.spoilPart("新/数据.xlsx", random);
            stage.run("check", "-i", "@新", "-t", "@模板", "-o", "@结果");
          }
        });
  }

  /** What is published, and what the next year begins with, of files that a person has changed. */
  @TestFactory
  Stream<DynamicTest> whatIsMadeOfFinishedFiles() {
    return tests(
        "publish",
        (stage, random) -> {
          Files.write(stage.path("模板/文模板.docx"), Word.template("${单位.单位名称}", "${表格=支出表}"));
          stage.generate();
          String file = "结果/2024/101 甲局/" + (random.nextInt(3) == 0 ? "文.docx" : "决算.xlsx");
          if (random.nextInt(4) == 0) {
            stage.spoil(file, random);
          } else {
            stage.spoilPart(file, random);
          }
          Answer answer = stage.run("publish", "@结果/2024", "-i", "@数据", "-t", "@模板");
          assertThat(answer.text()).contains("完成：2 个单位", "102 乙局：已公开，2 个文件");
          stage.run("next-year", "@结果/2024", "-t", "@模板", "-o", "@新");
        });
  }

  @TestFactory
  Stream<DynamicTest> dictionaries() {
    return tests(
        "dictionary",
        (stage, random) -> {
          stage.spoil(random.nextBoolean() ? "模板/数据字典.csv" : "模板/功能科目.csv", random);
          stage.generate();
          stage.run("template", "check", "-t", "@模板", "-o", "@结果");
          stage.run("init", "-t", "@模板", "@新");
        });
  }

  @TestFactory
  Stream<DynamicTest> templates() {
    return tests(
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

  @TestFactory
  Stream<DynamicTest> finishedWorkbooks() {
    return tests(
        "verify",
        (stage, random) -> {
          stage.generate();
          if (random.nextBoolean()) {
            stage.spoil("结果/2024/101 甲局/决算.xlsx", random);
          } else {
            stage.spoilPart("结果/2024/101 甲局/决算.xlsx", random);
          }
          Answer answer = stage.run("verify", "@结果/2024");
          assertThat(answer.text()).contains("完成：2 个工作簿");
        });
  }

  @TestFactory
  Stream<DynamicTest> ledgersAndLocks() {
    return tests(
        "ledger",
        (stage, random) -> {
          stage.generate();
          stage.spoil("结果/2024/.juesuan-written", random);
          stage.write("结果/.juesuan-lock", hostile(random));
          stage.write("数据/支出.csv", "单位代码,科目代码,科目名称,金额\n101,2010301,行政运行,7\n102,2010301,行政运行,8\n");
          Answer answer = stage.generate();
          assertThat(answer.text()).contains("完成：2 个单位").containsPattern("102 乙局：(已生成|已保留)");
        });
  }

  @TestFactory
  Stream<DynamicTest> shards() {
    return tests(
        "shard",
        (stage, random) -> {
          stage.generate("--shard", "1/2");
          stage.generate("--shard", "2/2");
          stage.spoil("结果/分片/2-2/记录.bin", random);
          Answer answer = stage.run("merge-results", "-o", "@结果");
          assertThat(answer.status()).isEqualTo(2);
          assertThat(answer.text()).contains("--shard 2/2");
        });
  }

  @TestFactory
  Stream<DynamicTest> workbooksOfPersons() {
    return tests(
        "person",
        (stage, random) -> {
          stage.generate();
          Path book = stage.path("结果/2024/101 甲局/决算.xlsx");
          byte[] made = Files.readAllBytes(book);
          stage.spoil("结果/2024/101 甲局/决算.xlsx", random);
          byte[] persons = Files.readAllBytes(book);
          boolean same = Arrays.equals(made, persons);
          Answer answer = stage.generate();
          assertThat(answer.text()).contains(same ? "101 甲局：已生成" : "101 甲局：已保留", "102 乙局：已生成");
          assertThat(Files.readAllBytes(book)).isEqualTo(persons);
        });
  }

  /** Everything that makes a folder of files: nothing may appear outside the output folder. */
  @TestFactory
  Stream<DynamicTest> datasetNames() {
    return tests(
        "dataset",
        (stage, random) -> {
          String dictionary = Files.readString(stage.path("模板/数据字典.csv"));
          stage.write(
              "模板/数据字典.csv", dictionary.replace("指标(可缺)", "\"" + hostile(random) + "(可缺)\""));
          stage.run("init", "-t", "@模板", "@新");
          stage.generate();
          Predicate<Path> known =
              p -> List.of("beside", "新", "模板", "数据", "结果").contains(p.getFileName().toString());
          try (Stream<Path> top = Files.list(stage.path(""))) {
            assertThat(top).allMatch(known);
          }
        });
  }
}
