package cn.juesuan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.juesuan.cli.HostileStage.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Finished documents that somebody has tampered with, and links in the place of files and folders,
 * one unit each: publishing refuses each by itself, in Chinese and with its place; the good unit
 * gets its files, and nobody's file is touched.
 */
class HostilePublishTest {

  @TempDir private Path folder;

  private TamperedUnits units;

  @BeforeEach
  void units() throws IOException {
    units = new TamperedUnits(folder);
  }

  @Test
  void documentsOfPersons() throws IOException {
    units.attack("文空", "不是 .docx 文件", u -> Files.write(u.resolve("说明.docx"), new byte[0]));
    units.attack(
        "文炸",
        "文件已损坏或解压后过大",
        u -> Tampered.put(u.resolve("说明.docx"), "xl/a.bin", new byte[40 << 20]));
    document("文实体", "DOCTYPE", "<w:document", "<!DOCTYPE a [<!ENTITY b \"c\">]><w:document");
    document(
        "文域",
        "DDE",
        "<w:body>",
        "<w:body><w:p><w:fldSimple w:instr=\"DDEAUTO c:\\\\x a b\"/></w:p>");
    document("文数", "工作簿", "100", "999");
    units.attack(
        "文外",
        "打开时会读取外部内容",
        u ->
            Tampered.edit(
                u.resolve("说明.docx"),
                "word/_rels/document.xml.rels",
                "</Relationships>",
                Tampered.relation("image", "http://evil.example/a.png", true)
                    + "</Relationships>"));
    units.assertPublished(units.published());
  }

  private void document(String name, String said, String from, String to) {
    units.attack(
        name, said, u -> Tampered.edit(u.resolve("说明.docx"), "word/document.xml", from, to));
  }

  /** What lies elsewhere is not the unit's to publish, and nothing is written elsewhere. */
  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "links need rights there")
  void links() throws IOException {
    units.attack("簿链", "它（或单位的文件夹）是链接", u -> elsewhere(u.resolve("决算.xlsx")));
    units.attack("夹链", "它（或单位的文件夹）是链接", this::elsewhere);
    units.attack("文链", "它（或单位的文件夹）是链接", u -> elsewhere(u.resolve("说明.docx")));
    units.attack("管道", "它是管道，不是文件", u -> HostileStage.pipe(u.resolve("决算.xlsx")));
    units.attack(
        "公开链",
        "是链接",
        u -> link(u.resolveSibling("公开").resolve(u.getFileName()), units.stage().beside()));
    units.attack(
        "清单链",
        TamperedUnits.NOTHING,
        u -> link(u.resolveSibling("公开/公开清单.csv"), units.stage().beside().resolve("私人.txt")));
    units.assertPublished(units.published());
  }

  /** Moves a file or folder out of its place and leaves a link there. */
  private void elsewhere(Path path) throws IOException {
    Path away =
        units.stage().path("别处").resolve(path.getParent().getFileName() + "-" + path.getFileName());
    Files.createDirectories(away.getParent());
    Files.move(path, away);
    Files.createSymbolicLink(path, away);
  }

  private static void link(Path from, Path to) throws IOException {
    Files.createDirectories(from.getParent());
    Files.createSymbolicLink(from, to);
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "links need rights there")
  void noFolderOfAPersonIsWrittenInto() throws IOException {
    units.begin();
    link(units.stage().path("结果/2024/公开"), units.stage().beside());
    Answer answer = units.stage().run("publish", "@结果/2024", "-i", "@数据", "-t", "@模板");
    assertThat(answer.status()).isEqualTo(1);
    assertThat(answer.text()).contains("公开 是链接");
    units.stage().write("新/单位.csv", "我的");
    assertThat(units.stage().run("next-year", "@结果/2024", "-t", "@模板", "-o", "@新").status())
        .isEqualTo(2);
    assertThat(Files.readString(units.stage().path("新/单位.csv"))).isEqualTo("我的");
  }
}
