package cn.juesuan.function;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import cn.juesuan.calculation.ExcelResultsTest;
import cn.juesuan.formula.Formula;
import cn.juesuan.formula.FormulaException;
import cn.juesuan.formula.Functions;
import cn.juesuan.operand.CellValue;
import cn.juesuan.signature.FunctionDefinition;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * The page of functions is what the table of functions says, with the number of results that Excel
 * stored. A wanted change is taken over with {@code -Djuesuan.golden=refresh}.
 */
class FunctionsPageTest {

  private static final Path PAGE = Path.of("src/docs/函数.md");
  private static final String HEAD =
      """
      # 函数

      程序会算的函数。表外的函数是模板错误，写明单元格；会自己变的函数（TODAY、NOW、RAND、OFFSET、INDIRECT 等）也是。
      拒绝的函数里，有人会找的列在后面，写明原因和可以改用什么。
      “Excel 的结果”是测试里有多少条公式，它们用到这个函数，结果是 Excel 自己存下的，程序算出的与它相同；没有一条不同。

      | 函数 | 确定 | 拒绝的写法 | Excel 的结果 |
      | --- | --- | --- | --- |
      """;

  private static final String REFUSED =
      """

      ## 拒绝的函数

      结果不能保证与 Excel 相同的函数不算，写在模板里是模板错误。部分确定的函数见上表“拒绝的写法”，碰到这样的写法或数据时才拒绝。

      | 函数 | 为什么 | 可以改用 |
      | --- | --- | --- |
      """;

  @Test
  void thePageIsTheTable() throws IOException {
    Map<String, Integer> proven = proven();
    String page =
        HEAD
            + FunctionTable.all().stream()
                .map(f -> line(f, proven.getOrDefault(f.name(), 0)))
                .collect(joining("\n"))
            + "\n"
            + REFUSED
            + RefusedFunctions.groups().stream().map(FunctionsPageTest::line).collect(joining("\n"))
            + "\n";
    if (System.getProperty("juesuan.golden", "").equals("refresh")) {
      Files.writeString(PAGE, page);
    }
    assertThat(PAGE).usingCharset(StandardCharsets.UTF_8).hasContent(page);
  }

  private static String line(FunctionDefinition function, int results) {
    String limits = function.limits();
    String certain = limits.isEmpty() ? "全部" : "部分";
    return "| " + function.name() + " | " + certain + " | " + limits + " | " + results + " |";
  }

  private static String line(RefusedFunctions.Group group) {
    String names = String.join("、", group.names());
    return "| " + names + " | " + group.why() + " | " + group.instead() + " |";
  }

  @Test
  void whatIsRefusedIsNotCalculated() {
    assertThat(RefusedFunctions.groups().stream().flatMap(g -> g.names().stream()))
        .doesNotContainAnyElementsOf(
            FunctionTable.all().stream().map(FunctionDefinition::name).toList());
  }

  /** The names by which families are found are those of their functions. */
  @Test
  void familiesHaveTheFunctionsThatAreNamed() {
    for (FunctionFamily family : FunctionFamily.values()) {
      assertThat(family.functions())
          .as(family.name())
          .extracting(FunctionDefinition::name)
          .containsExactlyElementsOf(family.names());
    }
  }

  private static Map<String, Integer> proven() throws IOException {
    Map<String, Integer> proven = new TreeMap<>();
    for (ExcelResultsTest.Fact fact : ExcelResultsTest.facts()) {
      Optional<CellValue> value = fact.value();
      if (value.filter(fact::isSame).isPresent()) {
        functionsOf(fact).forEach(name -> proven.merge(name, 1, Integer::sum));
      }
    }
    return proven;
  }

  private static List<String> functionsOf(ExcelResultsTest.Fact fact) {
    try {
      return Formula.parse(fact.formula()).functions().stream()
          .map(Functions::name)
          .distinct()
          .toList();
    } catch (FormulaException e) {
      throw new IllegalStateException(fact.formula(), e);
    }
  }
}
