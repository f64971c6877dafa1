package cn.juesuan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.juesuan.cli.Blocks.Block;
import cn.juesuan.disk.Sha256;
import cn.juesuan.sheet.ListForm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a batch holds, its form makes no difference to what is written. */
class FormsAlikeTest {

  private static final Path PAGE = Path.of("src/docs/问题目录.md");

  private static final List<List<String>> SPENDING =
      List.of(
          List.of("101", "102", "103", "101", "102"),
          List.of("2010301", "2010302"),
          List.of(""),
          List.of("1115.55", "-0.01", "0.07", "1,702.5", "（3.00）", ""));

  private static final List<List<String>> MEASURES =
      List.of(
          List.of("101", "102", "103"),
          List.of("产出"),
          List.of("一", "二", "三", "四", "五", "六"),
          List.of("3"),
          List.of("2024-12-31"),
          List.of("=1+1"));

  @TempDir private Path folder;

  private static List<List<String>> lines(
      String header, List<List<String>> choices, Random random) {
    List<List<String>> lines = new ArrayList<>(List.of(List.of(header.split(",", -1))));
    for (int n = random.nextInt(12); n >= 0; n--) {
      lines.add(choices.stream().map(c -> c.get(random.nextInt(c.size()))).toList());
    }
    return lines;
  }

  private static Map<String, List<List<String>>> batch(Random random) {
    Map<String, List<List<String>>> lists = new LinkedHashMap<>();
    lists.put(
        "单位",
        List.of(
            List.of("单位代码", "单位名称", "上级单位代码", "汇总", "年度", "金额单位"),
            List.of("101", "甲局", "", "", "2024", "元"),
            List.of("102", "乙局", "103", "", "2024", "万元"),
            List.of("103", "丙局", "", "是", "2024", "元")));
    lists.put("支出", lines("单位代码,科目代码,科目名称,金额", SPENDING, random));
    lists.put("指标", lines("单位代码,类别,名称,目标值,完成日期,说明", MEASURES, random));
    return lists;
  }

  @RepeatedTest(4)
  void workbooksAndListsAreTheSameBytes(RepetitionInfo repetition) throws IOException {
    Map<String, List<List<String>>> lists = batch(new Random(repetition.getCurrentRepetition()));
    Stage stage = new Stage(folder.toRealPath());
    List<Block> base = Blocks.read(PAGE).get(0).blocks();
    stage.put(List.of(), base.stream().filter(b -> !b.name().startsWith("数据/")).toList());
    Map<String, String> expected = made(stage, "expected", ListForm.CSV, lists);
    assertThat(expected).containsKeys("2024/生成结果.csv", "2024/问题清单.csv", "2024/101 甲局/决算.xlsx");
    for (ListForm form : ListForm.values()) {
      assertThat(made(stage, form.name(), form, lists)).as("%s", form).isEqualTo(expected);
    }
  }

  /** The sums of what is made, and the list of problems with its places as they are in CSVs. */
  private static Map<String, String> made(
      Stage stage, String name, ListForm form, Map<String, List<List<String>>> lists)
      throws IOException {
    form.write(Files.createDirectories(stage.folder().resolve("数据-" + name)), lists);
    stage.run("juesuan generate -i 数据-" + name + " -t 模板 -o 结果-" + name);
    Map<String, String> sums = new TreeMap<>();
    Path output = stage.folder().resolve("结果-" + name);
    try (Stream<Path> files = Files.walk(output)) {
      for (Path file : files.filter(FormsAlikeTest::isCompared).toList()) {
        String path = output.relativize(file).toString();
        sums.put(
            path,
            path.endsWith("问题清单.csv") ? placeless(Files.readString(file)) : Sha256.ofFile(file));
      }
    }
    return sums;
  }

  /** What names files and cells: the page, and the ledger of times. */
  private static boolean isCompared(Path file) {
    String name = file.getFileName().toString();
    return Files.isRegularFile(file) && !name.endsWith(".html") && !name.startsWith(".");
  }

  private static String placeless(String problems) {
    return problems
        .replaceAll("(数据\\.xlsx?|(单位|支出|指标)\\.(csv|xlsx?)) ?(单位|支出|指标)?(![A-Z]+[0-9]+)?", "某表")
        .replaceAll("数据\\.xlsx?", "某表")
        .replace("某表 ", "某表");
  }
}
