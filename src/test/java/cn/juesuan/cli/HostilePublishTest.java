package cn.juesuan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.juesuan.cli.HostileStage.Answer;
import cn.juesuan.docx.Word;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Finished workbooks and documents that somebody has tampered with, one unit each: publishing and
 * beginning the next year refuse each by itself, in Chinese and with its place; the good unit gets
 * its files, and nobody's file is touched.
 */
class HostilePublishTest {

  private static final String SHEET = "xl/worksheets/sheet1.xml";
  private static final String BOOK = "xl/workbook.xml";
  private static final String NOTHING = "";

  @TempDir private Path folder;

  private HostileStage stage;
  private final Map<String, Attack> attacks = new LinkedHashMap<>();

  /** Changes the files of one unit. */
  private interface Change {
    void in(Path unit) throws IOException;
  }

  /**
   * What is done to a unit.
   *
   * @param said of it by publish; nothing: it is published
   */
  private record Attack(Change change, String said) {}

  private void attack(String name, String said, Change change) {
    attacks.put(name, new Attack(change, said));
  }

  private void edit(String name, String said, String part, String from, String to) {
    attack(name, said, unit -> Tampered.edit(unit.resolve("决算.xlsx"), part, from, to));
  }

  /** Every unit is made well, then attacked; the answer's lines by unit. */
  private Map<String, String> published() throws IOException {
    begin();
    return byUnit(stage.run("publish", "@结果/2024", "-i", "@数据", "-t", "@模板"));
  }

  private void begin() throws IOException {
    stage = new HostileStage(folder.toRealPath());
    carrying();
    StringBuilder units = new StringBuilder("单位代码,单位名称,上级单位代码,汇总,年度,金额单位\n");
    StringBuilder lines = new StringBuilder("单位代码,科目代码,科目名称,金额\n");
    List<String> names = new ArrayList<>(attacks.keySet());
    names.add("好");
    for (int i = 0; i < names.size(); i++) {
      units.append(101 + i).append(',').append(names.get(i)).append(",,,2024,元\n");
      lines.append(101 + i).append(",2010301,行政运行,100.00\n");
    }
    stage.write("数据/单位.csv", units.toString());
    stage.write("数据/支出.csv", lines.toString());
    Answer made = stage.generate();
    assertThat(made.status()).as(made.text()).isZero();
    for (int i = 0; i < attacks.size(); i++) {
      String name = names.get(i);
      attacks.get(name).change().in(stage.path("结果/2024/" + (101 + i) + " " + name));
    }
  }

  /** The page's template, with what the next year begins with and a document. */
  private void carrying() throws IOException {
    List<String> cells = new ArrayList<>();
    Blocks.read(Path.of("src/docs/问题目录.md")).get(0).blocks().stream()
        .filter(b -> b.language().equals("cells"))
        .forEach(b -> cells.addAll(b.lines()));
    cells.addAll(
        List.of(
            "校验!H1: ${不公开}",
            "下年!A1: 单位代码",
            "下年!B1: 单位名称",
            "下年!C1: 年度",
            "下年!D1: 金额单位",
            "下年!A2: ${单位.单位代码}",
            "下年!B2: ${单位.单位名称}",
            "下年!C2: ${单位.年度}",
            "下年!D2: ${单位.金额单位}",
            "下年!F1: ${不公开}",
            "名称 下年_单位: 下年!$A$1:$D$2"));
    TemplateText.write(stage.path("模板/决算.xlsx"), cells);
    Files.write(stage.path("模板/说明模板.docx"), Word.template("${单位.单位名称}说明", "${表格=支出表}"));
  }

  private static Map<String, String> byUnit(Answer answer) {
    Map<String, String> units = new TreeMap<>();
    Matcher unit =
        Pattern.compile("(?m)^[0-9]{3} ([^：\\n]+)：(.*(?:\\n  .*)*)").matcher(answer.text());
    while (unit.find()) {
      units.put(unit.group(1), unit.group(2));
    }
    units.put("完成", answer.text());
    return units;
  }

  private void assertPublished(Map<String, String> said) {
    assertThat(said.get("好")).startsWith("已公开");
    attacks.forEach(
        (name, attack) -> {
          if (attack.said().equals(NOTHING)) {
            assertThat(said.get(name)).as(name).startsWith("已公开");
          } else {
            assertThat(said.get(name)).as(name).doesNotStartWith("已公开").contains(attack.said());
          }
        });
  }

  @Test
  void packagesThatAreBroken() throws IOException {
    attack("空", "不是 .xlsx 文件", u -> Files.write(u.resolve("决算.xlsx"), new byte[0]));
    attack("文字", "不是 .xlsx 文件", u -> Files.writeString(u.resolve("决算.xlsx"), "单位代码\n"));
    attack(
        "半个",
        "文件已损坏",
        u -> {
          byte[] whole = Files.readAllBytes(u.resolve("决算.xlsx"));
          Files.write(u.resolve("决算.xlsx"), java.util.Arrays.copyOf(whole, whole.length / 2));
        });
    attack(
        "炸弹",
        "文件已损坏或解压后过大",
        u -> Tampered.put(u.resolve("决算.xlsx"), "xl/a.bin", new byte[40 << 20]));
    attack("出去", "包里有不合规的文件名", u -> Tampered.put(u.resolve("决算.xlsx"), "../../外.txt", new byte[1]));
    edit(
        "实体",
        "DOCTYPE",
        SHEET,
        "<worksheet",
        "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><worksheet");
    edit(
        "少关系",
        "不在文件里",
        "xl/_rels/workbook.xml.rels",
        "/xl/worksheets/sheet1.xml",
        "/xl/worksheets/没有.xml");
    edit("错关系", "工作簿", "_rels/.rels", "officeDocument\"", "没有\"");
    edit(
        "外链图片",
        "打开时会读取外部内容",
        "xl/_rels/workbook.xml.rels",
        "</Relationships>",
        Tampered.relation("image", "http://evil.example/a.png", true) + "</Relationships>");
    edit(
        "宏",
        "宏",
        "xl/_rels/workbook.xml.rels",
        "</Relationships>",
        Tampered.relation("vbaProject", "vbaProject.bin", false) + "</Relationships>");
    attack(
        "文件夹",
        "它是文件夹，不是文件",
        u -> {
          Files.delete(u.resolve("决算.xlsx"));
          Files.createDirectories(u.resolve("决算.xlsx/里"));
        });
    attack("没有", "没有这个工作簿", u -> Files.delete(u.resolve("决算.xlsx")));
    assertPublished(published());
    assertNextYear();
  }

  /** The next year begins with the good unit; whatever is wrong with the others is told. */
  private void assertNextYear() throws IOException {
    Answer answer = stage.run("next-year", "@结果/2024", "-t", "@模板", "-o", "@新");
    assertThat(answer.status()).as(answer.text()).isEqualTo(1);
    assertThat(Files.readString(stage.path("新/单位.csv"))).contains("好,").contains("2025");
  }

  @Test
  void workWithoutEnd() throws IOException {
    edit("算", "公式要算的太多", SHEET, "SUM(C3)", "SUMPRODUCT(MMULT(H1:XFD1048576,H1:XFD16377))");
    String areas = "支出表!$A$1:$C$5," + "支出表!$A$1:$C$5,".repeat(200_000);
    edit(
        "打印",
        "名称“_xlnm.Print_Area”的内容超过 100000 个字",
        BOOK,
        "<definedNames>",
        "<definedNames><definedName name=\"_xlnm.Print_Area\" localSheetId=\"0\">"
            + areas
            + "支出表!$A$1</definedName>");
    edit(
        "下年",
        "名称“下年_指标”的内容超过 100000 个字",
        BOOK,
        "<definedNames>",
        "<definedNames><definedName name=\"下年_指标\">"
            + "支出表!$A$1:$XFD$1048576,".repeat(100_000)
            + "支出表!$A$1</definedName>");
    StringBuilder merges = new StringBuilder("<mergeCells>");
    for (int i = 10; i < 100_000; i++) {
      merges.append("<mergeCell ref=\"A").append(i).append(":B").append(i).append("\"/>");
    }
    edit("合并", NOTHING, SHEET, "</sheetData>", "</sheetData>" + merges + "</mergeCells>");
    edit(
        "行",
        "单元格太多",
        SHEET,
        "</sheetData>",
        "<row r=\"99999\"><c r=\"XFD99999\"><v>1</v></c></row></sheetData>");
    StringBuilder formats = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      formats.append(
          "<conditionalFormatting sqref=\"A1:C9\"><cfRule type=\"expression\" priority=\""
              + (i + 1)
              + "\"><formula>A1&gt;"
              + i * 7_919L
              + "</formula></cfRule></conditionalFormatting>");
    }
    edit("格式", NOTHING, SHEET, "</sheetData>", "</sheetData>" + formats);
    assertPublished(published());
    assertNextYear();
  }

  /** Names and charts that list the same cells again and again, within what a file may hold. */
  @Test
  void areasAgainAndAgain() throws IOException {
    edit(
        "块",
        "打印区域超过 500 块",
        BOOK,
        "<definedNames>",
        "<definedNames><definedName name=\"_xlnm.Print_Area\" localSheetId=\"0\">"
            + "支出表!$A$1,".repeat(700)
            + "支出表!$A$1</definedName>");
    edit(
        "长块",
        "打印区域读不出来",
        BOOK,
        "<definedNames>",
        "<definedNames><definedName name=\"_xlnm.Print_Area\" localSheetId=\"0\">"
            + "支出表!$A$1:$C$5,".repeat(5_000)
            + "支出表!$A$1</definedName>");
    edit(
        "失效",
        "打印区域读不出来",
        BOOK,
        "<definedNames>",
        "<definedNames><definedName name=\"_xlnm.Print_Area\""
            + " localSheetId=\"0\">支出表!#REF!</definedName>");
    attack(
        "带",
        NOTHING,
        unit -> {
          Tampered.edit(
              unit.resolve("决算.xlsx"),
              SHEET,
              "</sheetData>",
              "<row r=\"90000\"><c r=\"Z90000\"><v>1</v></c></row></sheetData>");
          Tampered.edit(
              unit.resolve("决算.xlsx"),
              BOOK,
              "<definedNames>",
              "<definedNames><definedName name=\"下年_支出\">"
                  + "支出表!$A$1:$XFD$1048576,".repeat(300)
                  + "支出表!$A$1</definedName><definedName name=\"_xlnm.Print_Area\""
                  + " localSheetId=\"0\">支出表!$A$1:$C$9</definedName>");
        });
    attack("图", "图表的数据算不出来", unit -> Tampered.drawn(unit, "支出表!$A:$XFD", "image/png", false));
    attack("图片", "没有放进公开的工作簿：图形“画”", unit -> Tampered.drawn(unit, "支出表!$A$1", "text/html", true));
    Map<String, String> said = published();
    assertThat(said.get("图片")).startsWith("已公开").contains(attacks.remove("图片").said());
    assertPublished(said);
    Answer answer = stage.run("next-year", "@结果/2024", "-t", "@模板", "-o", "@新");
    assertThat(answer.text()).contains("104 带/决算.xlsx 名称 下年_支出：这样的名称覆盖的单元格合计超过 2000000 个");
  }

  @Test
  void documentsOfPersons() throws IOException {
    attack("文空", "不是 .docx 文件", u -> Files.write(u.resolve("说明.docx"), new byte[0]));
    attack(
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
    attack(
        "文外",
        "打开时会读取外部内容",
        u ->
            Tampered.edit(
                u.resolve("说明.docx"),
                "word/_rels/document.xml.rels",
                "</Relationships>",
                Tampered.relation("image", "http://evil.example/a.png", true)
                    + "</Relationships>"));
    assertPublished(published());
  }

  private void document(String name, String said, String from, String to) {
    attack(name, said, u -> Tampered.edit(u.resolve("说明.docx"), "word/document.xml", from, to));
  }

  /** What lies elsewhere is not the unit's to publish, and nothing is written elsewhere. */
  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "links need rights there")
  void links() throws IOException {
    attack("簿链", "它（或单位的文件夹）是链接", u -> elsewhere(u.resolve("决算.xlsx")));
    attack("夹链", "它（或单位的文件夹）是链接", this::elsewhere);
    attack("文链", "它（或单位的文件夹）是链接", u -> elsewhere(u.resolve("说明.docx")));
    attack("管道", "它是管道，不是文件", u -> HostileStage.pipe(u.resolve("决算.xlsx")));
    attack(
        "公开链", "是链接", u -> link(u.resolveSibling("公开").resolve(u.getFileName()), stage.beside()));
    attack(
        "清单链",
        NOTHING,
        u -> link(u.resolveSibling("公开/公开清单.csv"), stage.beside().resolve("私人.txt")));
    assertPublished(published());
  }

  /** Moves a file or folder out of its place and leaves a link there. */
  private void elsewhere(Path path) throws IOException {
    Path away = stage.path("别处").resolve(path.getParent().getFileName() + "-" + path.getFileName());
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
    begin();
    link(stage.path("结果/2024/公开"), stage.beside());
    Answer answer = stage.run("publish", "@结果/2024", "-i", "@数据", "-t", "@模板");
    assertThat(answer.status()).isEqualTo(1);
    assertThat(answer.text()).contains("公开 是链接");
    stage.write("新/单位.csv", "我的");
    assertThat(stage.run("next-year", "@结果/2024", "-t", "@模板", "-o", "@新").status()).isEqualTo(2);
    assertThat(Files.readString(stage.path("新/单位.csv"))).isEqualTo("我的");
  }
}
