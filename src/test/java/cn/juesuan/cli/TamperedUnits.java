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

/** Units whose finished files somebody tampers with, and one more, 好, whose files stay as made. */
final class TamperedUnits {

  /** Said of a unit that is published all the same. */
  static final String NOTHING = "";

  private final HostileStage stage;
  private final Map<String, Attack> attacks = new LinkedHashMap<>();

  TamperedUnits(Path folder) throws IOException {
    this.stage = new HostileStage(folder.toRealPath());
  }

  /** Where their data, templates and files lie. */
  HostileStage stage() {
    return stage;
  }

  /** Changes the files of one unit. */
  interface Change {
    void in(Path unit) throws IOException;
  }

  /**
   * What is done to a unit.
   *
   * @param said of it by publish; nothing: it is published
   */
  private record Attack(Change change, String said) {}

  void attack(String name, String said, Change change) {
    attacks.put(name, new Attack(change, said));
  }

  void edit(String name, String said, String part, String from, String to) {
    attack(name, said, unit -> Tampered.edit(unit.resolve("决算.xlsx"), part, from, to));
  }

  /** What publish says of each unit that was made well, then attacked; 完成: all that it says. */
  Map<String, String> published() throws IOException {
    begin();
    return byUnit(stage.run("publish", "@结果/2024", "-i", "@数据", "-t", "@模板"));
  }

  /** Every unit is made well, then attacked. */
  void begin() throws IOException {
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

  void assertPublished(Map<String, String> said) {
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

  /** The next year begins with the good unit; whatever is wrong with the others is told. */
  void assertNextYear() throws IOException {
    Answer answer = stage.run("next-year", "@结果/2024", "-t", "@模板", "-o", "@新");
    assertThat(answer.status()).as(answer.text()).isEqualTo(1);
    assertThat(Files.readString(stage.path("新/单位.csv"))).contains("好,").contains("2025");
  }
}
