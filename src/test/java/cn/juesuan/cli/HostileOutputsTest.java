package cn.juesuan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.juesuan.cli.HostileStage.Answer;
import cn.juesuan.docx.Word;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Seeded attacks on what the program has made and reads again: it answers in its own words with its
 * own exit status, touches nobody's file, and goes on with the units that are not concerned.
 */
class HostileOutputsTest {

  @TempDir private Path folder;

  /** What is published, and what the next year begins with, of files that a person has changed. */
  @TestFactory
  Stream<DynamicTest> whatIsMadeOfFinishedFiles() {
    return new SeededAttacks(folder)
        .tests(
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
  Stream<DynamicTest> finishedWorkbooks() {
    return new SeededAttacks(folder)
        .tests(
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
    return new SeededAttacks(folder)
        .tests(
            "ledger",
            (stage, random) -> {
              stage.generate();
              stage.spoil("结果/2024/.juesuan-written", random);
              stage.write("结果/.juesuan-lock", SeededAttacks.text(random));
              stage.write(
                  "数据/支出.csv", "单位代码,科目代码,科目名称,金额\n101,2010301,行政运行,7\n102,2010301,行政运行,8\n");
              Answer answer = stage.generate();
              assertThat(answer.text()).contains("完成：2 个单位").containsPattern("102 乙局：(已生成|已保留)");
            });
  }

  @TestFactory
  Stream<DynamicTest> shards() {
    return new SeededAttacks(folder)
        .tests(
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
    return new SeededAttacks(folder)
        .tests(
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
}
