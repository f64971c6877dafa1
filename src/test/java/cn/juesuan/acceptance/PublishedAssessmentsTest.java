package cn.juesuan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The self-assessments show every figure and all wording that the real unit has published. */
class PublishedAssessmentsTest {

  private static final List<String> PROJECTS = List.of("营商环境建设", "企业服务工作", "事业综合运行工作");

  @RegisterExtension static final SampleBook SAMPLE = new SampleBook();

  private static Grid grid(String sheet) {
    return SAMPLE.grid(sheet);
  }

  @Test
  void theHeadOfTheWholeUnit() {
    Grid grid = grid("整体绩效自评表");
    JsonObject published = Published.table("整体自评表");
    // the original shortens the unit's name in its title and in its first line
    assertThat(List.of(grid.texts(0), grid.texts(1)))
        .hasToString(
            "[[2024年度武汉市洪山区企业服务中心本级整体绩效自评表],"
                + " [单位名称：武汉市洪山区企业服务中心, 填报日期：, %s, 总分：, %s]]"
                    .formatted(text(published, "fillDate"), text(published, "totalScore")));
    assertThat(right(grid, "单位名称")).isEqualTo(text(published, "unitName"));
    assertThat(right(grid, "基本支出总额")).isEqualTo("1,070.17");
    assertThat(Grid.figure(grid.rightOf("基本支出总额")))
        .isEqualTo(Published.figure(published.get("basicExpenditure")));
    assertThat(Grid.figure(grid.rightOf("项目支出总额")))
        .isEqualTo(Published.figure(published.get("projectExpenditure")));
  }

  @Test
  void executionGoalCausesAndIndicatorsOfTheWholeUnit() {
    Grid grid = grid("整体绩效自评表");
    JsonObject published = Published.table("整体自评表");
    assertThat(execution(grid, "预算执行情况（万元）（20分）")).isEqualTo(execution(published));
    String goal = grid.texts(6).get(0);
    assertThat(Grid.bare(goal)).isEqualTo("年度目标：" + Grid.bare(text(published, "annualGoal")));
    assertThat(indicators(grid, grid.find("年度绩效指标"))).isEqualTo(indicators(published));
    assertThat(closing(grid)).isEqualTo(closing(published));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void theHeadOfAProject(int index) {
    Grid grid = grid("自评_" + PROJECTS.get(index));
    JsonObject published = Published.projects().get(index);
    String title = text(published, "title").replace("经历", "经费"); // a slip of the original
    assertThat(Stream.concat(grid.texts(0).stream(), grid.texts(1).stream()))
        .containsExactly(
            title,
            text(published, "unitLine"),
            "填报日期：",
            text(published, "fillDate"),
            "自评得分：",
            text(published, "selfScore"));
    assertThat(List.of(right(grid, "项目名称"), right(grid, "主管部门"), right(grid, "项目实施单位")))
        .containsExactly(
            text(published, "project"),
            text(published, "department"),
            text(published, "implementer"));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void executionGoalCausesAndIndicatorsOfAProject(int index) {
    Grid grid = grid("自评_" + PROJECTS.get(index));
    JsonObject published = Published.projects().get(index);
    assertThat(execution(grid, "预算执行情况（万元）（20分）")).isEqualTo(execution(published));
    JsonObject goal = published.getAsJsonObject("overallGoal");
    assertThat(Grid.bare(grid.shown(grid.below("年初设定目标"))))
        .isEqualTo(Grid.bare(text(goal, "planned")));
    // the original ends a sentence twice
    assertThat(Grid.bare(grid.shown(grid.below("全年实际完成情况"))))
        .isEqualTo(Grid.bare(text(goal, "actual")).replace("。。", "。"));
    Cell label = grid.find(text(goal, "label"));
    assertThat(Grid.bare(grid.shown(label.getRowIndex() + 1, label.getColumnIndex() + 7)))
        .isEqualTo(text(goal, "score"));
    assertThat(indicators(grid, grid.find(text(published, "indicatorsLabel"))))
        .isEqualTo(indicators(published));
    assertThat(closing(grid)).isEqualTo(closing(published));
  }

  @Test
  void theRateOfAProjectIsWhatItsFiguresGive() {
    Grid grid = grid("自评_营商环境建设");
    assertThat(grid.shown(grid.below("预算数（A）"))).isEqualTo("6.00");
    assertThat(grid.shown(grid.below("执行数（B）"))).isEqualTo("5.94");
    assertThat(grid.shown(grid.below("执行率（B/A）"))).isEqualTo("99.00%");
  }

  @Test
  void everyProjectHasItsSheetInTheOrderOfTheData() {
    assertThat(
            IntStream.range(0, SAMPLE.book().getNumberOfSheets())
                .mapToObj(SAMPLE.book()::getSheetName)
                .filter(n -> n.startsWith("自评_")))
        .containsExactly("自评_营商环境建设", "自评_企业服务工作", "自评_事业综合运行工作");
  }

  private static String text(JsonObject object, String member) {
    return Published.string(object.get(member));
  }

  private static String right(Grid grid, String label) {
    return grid.shown(grid.rightOf(label));
  }

  private static List<String> execution(Grid grid, String label) {
    Cell at = grid.find(label);
    return List.of(
        Grid.bare(grid.shown(at.getRowIndex(), at.getColumnIndex() + 2)),
        Grid.figure(grid.below("预算数（A）")),
        Grid.figure(grid.below("执行数（B）")),
        grid.shown(grid.below("执行率（B/A）")),
        grid.shown(grid.below("得分（20分*执行率）")));
  }

  private static List<String> execution(JsonObject published) {
    JsonObject execution = published.getAsJsonObject("budgetExecution");
    return List.of(
        text(execution, "rowLabel"),
        Published.figure(execution.get("budget")),
        Published.figure(execution.get("executed")),
        text(execution, "ratePrinted"),
        text(execution, "score"));
  }

  /** 一级 | 二级 | 指标 | 目标 | 完成 | 得分, one line for each indicator. */
  private static List<String> indicators(Grid grid, Cell label) {
    int head = label.getRowIndex();
    List<String> names = List.of("一级指标", "二级指标", "指标名称", "年初目标值（A）", "实际完成值（B）", "得分");
    List<String> lines = new ArrayList<>();
    for (int row = head + 1; grid.cell(row, 0).equals(grid.cell(head, 0)); row++) {
      List<String> line = new ArrayList<>();
      for (String name : names) {
        line.add(grid.shown(row, grid.column(0, head, head, List.of(name))));
      }
      lines.add(String.join(" | ", line));
    }
    return lines;
  }

  private static List<String> indicators(JsonObject published) {
    return Published.objects(published.getAsJsonArray("indicators")).stream()
        .map(
            i ->
                Stream.of("level1", "level2", "name", "target", "actual", "score")
                    .map(m -> text(i, m))
                    .reduce((a, b) -> a + " | " + b)
                    .orElseThrow())
        .toList();
  }

  private static List<String> closing(Grid grid) {
    return List.of(right(grid, "偏差大或目标未完成原因分析"), right(grid, "改进措施及结果应用方案"));
  }

  private static List<String> closing(JsonObject published) {
    return List.of(text(published, "deviation"), text(published, "improvement"));
  }
}
