package cn.juesuan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.juesuan.cli.Blocks.Block;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The copy of a faulty template that {@code template check} leaves. */
class MarkedTemplateTest {

  private static final String COMMAND = "juesuan template check -t 模板 -o 结果";

  @TempDir private Path folder;

  private Stage stage() throws IOException {
    Stage stage = new Stage(folder.toRealPath());
    List<Block> base = Blocks.read(Path.of("src/docs/问题目录.md")).get(0).blocks();
    stage.put(List.of(), base);
    List<String> faults =
        List.of("支出表!C7: =C4*2", "支出表!D4:D5 合并", "支出表!E4: ${指标#.名称}", "指标表!A3: ${收入#.金额}");
    stage.put(base, List.of(new Block("cells", "模板/决算.xlsx", faults)));
    return stage;
  }

  /** Each comment's first line by its cell. */
  private static Map<String, String> comments(Path file) throws IOException {
    Map<String, String> comments = new TreeMap<>();
    try (InputStream in = Files.newInputStream(file);
        XSSFWorkbook workbook = new XSSFWorkbook(in)) {
      for (Sheet sheet : workbook) {
        sheet
            .getCellComments()
            .forEach(
                (cell, comment) ->
                    comments.put(
                        sheet.getSheetName() + "!" + cell,
                        comment.getString().getString().lines().findFirst().orElse("")));
      }
    }
    return comments;
  }

  @Test
  void eachBadCellSaysWhatIsWrongAndWhatMendsIt() throws IOException {
    Stage stage = stage();
    stage.run(COMMAND);
    Map<String, String> comments = comments(stage.folder().resolve("结果/模板问题.xlsx"));
    assertThat(comments.keySet()).containsExactly("指标表!A3", "支出表!A4", "支出表!C7", "支出表!D4");
    assertThat(comments.get("支出表!C7"))
        .isEqualTo("错误：“C4”会变成多个单元格，这里只能用一个。只在 SUM、MAX 等汇总函数的参数里引用重复行的单元格。");
  }

  @Test
  void aCopyThatSomebodyHasBegunToMendIsKept() throws IOException {
    Stage stage = stage();
    stage.run(COMMAND);
    Path copy = stage.folder().resolve("结果/模板问题.xlsx");
    Files.writeString(copy, "mended by hand");
    assertThat(stage.run(COMMAND).lines()).contains("问题已批注在 结果/模板问题 2.xlsx");
    assertThat(copy).hasContent("mended by hand");
  }

  /** POI takes the corner of a comment's box for its cell while it makes one. */
  @Test
  void neighboursInAnyDirectionAreMarked() throws IOException {
    Stage stage = new Stage(folder.toRealPath());
    List<Block> base = Blocks.read(Path.of("src/docs/问题目录.md")).get(0).blocks();
    stage.put(List.of(), base);
    List<String> cells = new ArrayList<>();
    for (String column : List.of("C", "D", "E", "XFC", "XFD")) {
      for (int row : List.of(1, 2, 105, 106, 107)) {
        cells.add("支出表!" + column + row);
      }
    }
    List<String> faults = cells.stream().map(c -> c + ": ${没有.这个}").toList();
    stage.put(base, List.of(new Block("cells", "模板/决算.xlsx", faults)));
    assertThat(stage.run(COMMAND).lines()).contains("问题已批注在 结果/模板问题.xlsx");
    assertThat(comments(stage.folder().resolve("结果/模板问题.xlsx")).keySet())
        .containsExactlyInAnyOrderElementsOf(cells);
  }

  @Test
  void aTemplateThatIsNoFileIsNamed() throws IOException {
    Stage stage = stage();
    Path templates = stage.folder().resolve("模板");
    Files.createSymbolicLink(templates.resolve("旧.xlsx"), Path.of("没有.xlsx"));
    Files.createSymbolicLink(templates.resolve("旧.docx"), Path.of("没有.docx"));
    Files.createDirectory(templates.resolve("夹.xlsx"));
    Stage.Said said = stage.run("juesuan generate -i 数据 -t 模板 -o 结果");
    assertThat(said.status()).isEqualTo(2);
    assertThat(said.lines())
        .filteredOn(l -> l.startsWith("错误 夹") || l.startsWith("错误 旧"))
        .extracting(l -> l.substring(0, l.indexOf("：")))
        .containsExactlyInAnyOrder("错误 夹.xlsx", "错误 旧.xlsx", "错误 旧.docx");
  }

  @Test
  void aFormulaThatUsedToOverflowLeavesTheOthersChecked() throws IOException {
    Stage stage = new Stage(folder.toRealPath());
    List<Block> base = Blocks.read(Path.of("src/docs/问题目录.md")).get(0).blocks();
    stage.put(List.of(), base);
    List<String> faults =
        List.of(
            "支出表!C7: =" + "\"".repeat(3_001),
            "支出表!C8: =" + "'".repeat(3_001),
            "支出表!C9: =1" + "%".repeat(8_200),
            "支出表!C12: ${没有.这个}");
    stage.put(base, List.of(new Block("cells", "模板/决算.xlsx", faults)));
    assertThat(stage.run(COMMAND).lines())
        .filteredOn(l -> l.startsWith("错误 "))
        .extracting(l -> l.substring(0, l.indexOf("。")))
        .contains(
            "错误 决算.xlsx 支出表!C7：文本的引号没有配对",
            "错误 决算.xlsx 支出表!C8：工作表名的引号没有配对",
            "错误 决算.xlsx 支出表!C9：公式有 8201 个字符，超过 Excel 的上限 8192",
            "错误 决算.xlsx 支出表!C12：数据字典里没有数据集“没有”");
  }
}
