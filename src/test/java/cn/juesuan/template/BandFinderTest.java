package cn.juesuan.template;

import static org.assertj.core.api.Assertions.assertThat;

import cn.juesuan.problem.Found;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows with placeholders become bands: {@code 支出#类 1-3} is repeated with rows 1 to 3. */
class BandFinderTest {

  private static String bands(String template) {
    TemplateText text = new TemplateText().sheet("表", rows(template));
    Found<CompiledBook> compiled = TemplateCompiler.compile(text.book(), TestDictionary.read());
    List<String> found = new ArrayList<>();
    for (Band band : compiled.value().sheets().get(0).bands()) {
      found.add("  ".repeat(band.depth()).replace("  ", "›") + text(band));
    }
    compiled.problems().forEach(p -> found.add(p.kind() + " " + p.place().column()));
    return String.join(" ", found);
  }

  /** Rows are parted by ／; {@code 类} stands for a placeholder of 支出#类. */
  private static String[] rows(String template) {
    return template
        .replaceAll("支(类|款|项)", "\\${支出#$1.科目代码}")
        .replaceAll("收(类|款|项)", "\\${收入#$1.科目代码}")
        .replaceAll("费", "\\${三公经费#.项目}")
        .replaceAll("一级", "\\${指标#一级.一级}")
        .replaceAll("二级", "\\${指标#二级.二级}")
        .replaceAll("指标行", "\\${指标#.名称}")
        .replaceAll("项目行", "\\${项目#.项目简称}")
        .replace("｜", "|")
        .split("／", -1);
  }

  private static String text(Band band) {
    String level =
        band.level() instanceof Level.Subject subject
            ? subject.column().type().levels().get(subject.depth())
            : band.level() instanceof Level.Group group ? group.column().name() : "";
    return band.dataset().name()
        + "#"
        + level
        + " "
        + (band.firstRow() + 1)
        + "-"
        + (band.lastRow() + 1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      value = {
        "头／支项／合计 => 支出#项 2-2",
        "支项／支项 => 支出#项 1-2",
        "支项／其中／支项 => 支出#项 1-3",
        "支类／支款／支项 => 支出#类 1-3 ›支出#款 2-3 ››支出#项 3-3",
        "支项／支款／支类 => 支出#类 1-3 ›支出#款 1-2 ››支出#项 1-1",
        "支类／支项 => 支出#类 1-2 ›支出#项 2-2",
        "支款／支项 => 支出#款 1-2 ›支出#项 2-2",
        "支项 => 支出#项 1-1",
        "支类／支项／支类 => 支出#类 1-3 ›支出#项 2-2",
        "支类／小计／支项／支类 => 支出#类 1-4 ›支出#项 3-3",
        "支类｜支项 => 支出#类 1-1 ›支出#项 1-1",
        "一级｜二级｜指标行 => 指标#一级 1-1 ›指标#二级 1-1 ››指标# 1-1",
        "二级／一级 => 指标#二级 1-2 ›指标#一级 2-2",
        "支项／合计／费／合计 => 支出#项 1-1 三公经费# 3-3",
        "支项／费 => 支出#项 1-1 三公经费# 2-2",
        "支类／支项／合计／支类／支项 => 支出#类 1-2 支出#类 4-5 ›支出#项 2-2 ›支出#项 5-5",
        "支类／收项／支类 => 支出#类 1-3 ›收入#项 2-2",
        "项目行／指标行／项目行 => 项目# 1-3 ›指标# 2-2",
      })
  void found(String template, String bands) {
    assertThat(bands(template)).isEqualTo(bands);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      value = {
        "支项｜费 => 支出#项 1-1 BAND_CONFLICT 表!1:1",
        "支项／费／支项 => 支出#项 1-3 BAND_CONFLICT 表!2:2",
        "支项／支项｜费／费 => 支出#项 1-2 BAND_CONFLICT 表!2:3",
        "支类／支项｜费 => 支出#类 1-2 BAND_CONFLICT 表!2:2 BAND_CONFLICT 表!2:2",
      })
  void conflicts(String template, String bands) {
    assertThat(bands(template)).isEqualTo(bands);
  }
}
