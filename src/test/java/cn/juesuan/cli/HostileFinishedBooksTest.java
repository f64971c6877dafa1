package cn.juesuan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.juesuan.cli.HostileStage.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Finished workbooks that somebody has tampered with, one unit each: publishing and beginning the
 * next year refuse each by itself, in Chinese and with its place; the good unit gets its files.
 */
class HostileFinishedBooksTest {

  private static final String SHEET = "xl/worksheets/sheet1.xml";
  private static final String BOOK = "xl/workbook.xml";

  @TempDir private Path folder;

  private TamperedUnits units;

  @BeforeEach
  void units() throws IOException {
    units = new TamperedUnits(folder);
  }

  @Test
  void packagesThatAreBroken() throws IOException {
    units.attack("空", "不是 .xlsx 文件", u -> Files.write(u.resolve("决算.xlsx"), new byte[0]));
    units.attack("文字", "不是 .xlsx 文件", u -> Files.writeString(u.resolve("决算.xlsx"), "单位代码\n"));
    units.attack(
        "半个",
        "文件已损坏",
        u -> {
          byte[] whole = Files.readAllBytes(u.resolve("决算.xlsx"));
          Files.write(u.resolve("决算.xlsx"), Arrays.copyOf(whole, whole.length / 2));
        });
    units.attack(
        "炸弹",
        "文件已损坏或解压后过大",
        u -> Tampered.put(u.resolve("决算.xlsx"), "xl/a.bin", new byte[40 << 20]));
    units.attack(
        "出去", "包里有不合规的文件名", u -> Tampered.put(u.resolve("决算.xlsx"), "../../外.txt", new byte[1]));
    units.edit(
        "实体",
        "DOCTYPE",
        SHEET,
        "<worksheet",
        "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><worksheet");
    units.edit(
        "少关系",
        "不在文件里",
        "xl/_rels/workbook.xml.rels",
        "/xl/worksheets/sheet1.xml",
        "/xl/worksheets/没有.xml");
    units.edit("错关系", "工作簿", "_rels/.rels", "officeDocument\"", "没有\"");
    units.edit(
        "外链图片",
        "打开时会读取外部内容",
        "xl/_rels/workbook.xml.rels",
        "</Relationships>",
        Tampered.relation("image", "http://evil.example/a.png", true) + "</Relationships>");
    units.edit(
        "宏",
        "宏",
        "xl/_rels/workbook.xml.rels",
        "</Relationships>",
        Tampered.relation("vbaProject", "vbaProject.bin", false) + "</Relationships>");
    units.attack(
        "文件夹",
        "它是文件夹，不是文件",
        u -> {
          Files.delete(u.resolve("决算.xlsx"));
          Files.createDirectories(u.resolve("决算.xlsx/里"));
        });
    units.attack("没有", "没有这个工作簿", u -> Files.delete(u.resolve("决算.xlsx")));
    units.assertPublished(units.published());
    units.assertNextYear();
  }

  @Test
  void workWithoutEnd() throws IOException {
    units.edit("算", "公式要算的太多", SHEET, "SUM(C3)", "SUMPRODUCT(MMULT(H1:XFD1048576,H1:XFD16377))");
    String areas = "支出表!$A$1:$C$5," + "支出表!$A$1:$C$5,".repeat(200_000);
    units.edit(
        "打印",
        "名称“_xlnm.Print_Area”的内容超过 100000 个字",
        BOOK,
        "<definedNames>",
        "<definedNames><definedName name=\"_xlnm.Print_Area\" localSheetId=\"0\">"
            + areas
            + "支出表!$A$1</definedName>");
    units.edit(
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
    units.edit(
        "合并",
        TamperedUnits.NOTHING,
        SHEET,
        "</sheetData>",
        "</sheetData>" + merges + "</mergeCells>");
    units.edit(
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
    units.edit("格式", TamperedUnits.NOTHING, SHEET, "</sheetData>", "</sheetData>" + formats);
    units.assertPublished(units.published());
    units.assertNextYear();
  }

  /** Names and charts that list the same cells again and again, within what a file may hold. */
  @Test
  void areasAgainAndAgain() throws IOException {
    units.edit(
        "块",
        "打印区域超过 500 块",
        BOOK,
        "<definedNames>",
        "<definedNames><definedName name=\"_xlnm.Print_Area\" localSheetId=\"0\">"
            + "支出表!$A$1,".repeat(700)
            + "支出表!$A$1</definedName>");
    units.edit(
        "长块",
        "打印区域读不出来",
        BOOK,
        "<definedNames>",
        "<definedNames><definedName name=\"_xlnm.Print_Area\" localSheetId=\"0\">"
            + "支出表!$A$1:$C$5,".repeat(5_000)
            + "支出表!$A$1</definedName>");
    units.edit(
        "失效",
        "打印区域读不出来",
        BOOK,
        "<definedNames>",
        "<definedNames><definedName name=\"_xlnm.Print_Area\""
            + " localSheetId=\"0\">支出表!#REF!</definedName>");
    units.attack(
        "带",
        TamperedUnits.NOTHING,
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
    units.attack("图", "图表的数据算不出来", unit -> Tampered.drawn(unit, "支出表!$A:$XFD", "image/png", false));
    units.attack(
        "图片", TamperedUnits.NOTHING, unit -> Tampered.drawn(unit, "支出表!$A$1", "text/html", true));
    Map<String, String> said = units.published();
    assertThat(said.get("图片")).contains("没有放进公开的工作簿：图形“画”");
    units.assertPublished(said);
    Answer answer = units.stage().run("next-year", "@结果/2024", "-t", "@模板", "-o", "@新");
    assertThat(answer.text()).contains("104 带/决算.xlsx 名称 下年_支出：这样的名称覆盖的单元格合计超过 2000000 个");
  }
}
