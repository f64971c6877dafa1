package cn.juesuan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.juesuan.cli.HostileStage.Answer;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Links, pipes and folders where files are read or written: told, never followed, never waited for.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "links and pipes need rights there")
class HostileFoldersTest {

  private static final String BOOK = "结果/2024/101 甲局/决算.xlsx";

  @TempDir private Path folder;

  private HostileStage stage;

  @BeforeEach
  void aSmallBatch() throws IOException {
    stage = new HostileStage(folder);
  }

  private void link(String name, Path to) throws IOException {
    Files.createDirectories(stage.path(name).getParent());
    Files.createSymbolicLink(stage.path(name), to);
  }

  private Path persons() {
    return stage.beside().resolve("私人.txt");
  }

  /** What each link costs: nothing, one unit, the year, or the run. */
  @ParameterizedTest
  @CsvSource({
    "结果/.juesuan-lock, false, 2, .juesuan-lock 是链接",
    "结果/2024, true, 1, 2024 是链接",
    "结果/2024/.juesuan-written, false, 1, .juesuan-written 是链接",
    "结果/2024/101 甲局, true, 1, 101 甲局 是链接",
    "结果/2024/101 甲局/决算.xlsx, false, 1, 被改过，保留原样",
    "结果/2024/101 甲局/决算.xlsx.juesuan-unfinished, false, 0, 2 个已生成",
    "结果/2024/问题清单.csv, false, 0, 2 个已生成",
    "结果/2024/生成结果.html, false, 0, 2 个已生成",
    "结果/2024/生成结果.csv.juesuan-unfinished, false, 0, 2 个已生成",
  })
  void noLinkIsFollowed(String name, boolean toFolder, int status, String said) throws IOException {
    link(name, toFolder ? stage.beside() : persons());
    Answer answer = stage.generate();
    assertThat(answer.text()).contains(said);
    assertThat(answer.status()).isEqualTo(status);
    boolean year = name.endsWith("2024") || name.contains(".juesuan-");
    if (status == 1 && !year) {
      assertThat(stage.path("结果/2024/102 乙局/决算.xlsx")).exists();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"结果/分片", "结果/分片/1-2", "结果/分片/1-2/记录.bin", "结果/分片/1-2/2024"})
  void noLinkOfAShardIsFollowed(String name) throws IOException {
    link(name, name.endsWith("bin") ? persons() : stage.beside());
    stage.generate("--shard", "1/2");
    stage.run("merge-results", "-o", "@结果");
  }

  @ParameterizedTest
  @ValueSource(strings = {"模板问题.xlsx", ".juesuan-written", "模板问题.xlsx.juesuan-unfinished"})
  void noLinkWhereFaultsAreMarkedIsFollowed(String name) throws IOException {
    TemplateText.write(stage.path("模板/决算.xlsx"), List.of("支出表!A1: ${没有.这个}"));
    link("结果/" + name, persons());
    Answer answer = stage.run("template", "check", "-t", "@模板", "-o", "@结果");
    assertThat(answer.status()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({
    "数据/支出.csv, 支出.csv：它是管道，不是文件",
    "数据/单位.csv, 单位.csv：它是管道，不是文件",
    "模板/决算.xlsx, 决算.xlsx：它是管道，不是文件",
    "模板/别的.xlsx, 别的.xlsx：它是管道，不是文件",
    "模板/别的.docx, 别的.docx：它是管道，不是文件",
    "模板/数据字典.csv, 数据字典.csv：它是管道，不是文件",
    "模板/功能科目.csv, 功能科目.csv：它是管道，不是文件",
    "结果/2024/101 甲局/决算.xlsx, 决算.xlsx：写不进去（同名的管道挡在那里）",
    "结果/2024/101 甲局, 写不进去（同名的文件或文件夹挡在那里）",
    "结果/2024/生成结果.csv, 生成结果.csv：写不进去（同名的管道挡在那里）",
    "结果/2024/.juesuan-written, .juesuan-written 是管道，不是文件，请移走它",
    "结果/.juesuan-lock, .juesuan-lock 是管道，不是文件，请移走它",
  })
  void noPipeIsWaitedFor(String name, String said) throws IOException {
    HostileStage.pipe(stage.path(name));
    Answer answer = stage.generate("--force");
    assertThat(answer.text()).contains(said);
    assertThat(answer.status()).isNotZero();
    stage.run("check", "-i", "@数据", "-t", "@模板", "-o", "@结果");
  }

  @Test
  void whatIsNoWorkbookIsToldAndTheNextIsVerified() throws IOException {
    stage.generate();
    HostileStage.pipe(stage.path("结果/2024/管道.xlsx"));
    Answer answer = stage.run("verify", "/dev/zero", "@结果/2024");
    assertThat(answer.text()).contains("它是设备，不是文件", "它是管道，不是文件", "完成：4 个工作簿；校验 通过 2");
    assertThat(answer.status()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "结果/2024/101 甲局/决算.xlsx.juesuan-unfinished",
        "结果/2024/生成结果.csv.juesuan-unfinished",
        "结果/x.juesuan-unfinished",
        "结果/2024/.juesuan-written.juesuan-unfinished"
      })
  void aPersonsFolderOfThatNameStaysAndStopsNobodyElse(String name) throws IOException {
    stage.write(name + "/mine.txt", "mine");
    Answer answer = stage.generate();
    assertThat(answer.text()).contains("102 乙局：已生成");
    assertThat(stage.path(name + "/mine.txt")).hasContent("mine");
  }

  @Test
  void aHugeFileOfAPersonIsKept() throws IOException {
    Files.createDirectories(stage.path(BOOK).getParent());
    try (FileChannel huge =
        FileChannel.open(
            stage.path(BOOK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      huge.write(ByteBuffer.wrap(new byte[1]), 8L << 30);
    }
    Answer answer = stage.generate();
    assertThat(answer.text()).contains("101 甲局：已保留", "102 乙局：已生成");
    assertThat(Files.size(stage.path(BOOK))).isEqualTo((8L << 30) + 1);
  }

  /** A backup made of hard links shares the ledger and the workbooks. */
  @Test
  void aBackupOfHardLinksStaysAsItWas() throws IOException {
    stage.generate();
    Path backup = Files.createDirectories(stage.beside().resolve("101"));
    Files.createLink(backup.resolve("written"), stage.path("结果/2024/.juesuan-written"));
    Files.createLink(backup.resolve("决算.xlsx.bin"), stage.path(BOOK));
    byte[] written = Files.readAllBytes(backup.resolve("written"));
    byte[] book = Files.readAllBytes(backup.resolve("决算.xlsx.bin"));
    stage.write(
        "数据/支出.csv", "单位代码,科目代码,科目名称,金额\n101,2010301,行政运行,150.00\n102,2010301,行政运行,200.00\n");
    assertThat(stage.generate().status()).isZero();
    assertThat(Files.readAllBytes(backup.resolve("written"))).isEqualTo(written);
    assertThat(Files.readAllBytes(backup.resolve("决算.xlsx.bin"))).isEqualTo(book);
    assertThat(Files.readAllBytes(stage.path(BOOK))).isNotEqualTo(book);
  }

  @Test
  void aTemplateWithAnInvisibleNameIsRefused() throws IOException {
    Files.copy(stage.path("模板/决算.xlsx"), stage.path("模板/决\u202Exslx.算\n.xlsx"));
    Answer answer = stage.generate();
    assertThat(answer.text()).contains("决\\u202Exslx.算\\u000A.xlsx：文件名里有看不见的字符，请改名");
    assertThat(answer.status()).isEqualTo(2);
  }
}
