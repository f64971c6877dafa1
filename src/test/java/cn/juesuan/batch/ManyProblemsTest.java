package cn.juesuan.batch;

import static org.assertj.core.api.Assertions.assertThat;

import cn.juesuan.problem.Limit;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However much is wrong, what is held and told of it has a limit, and the rest is counted. */
class ManyProblemsTest {

  private static final int MORE = Limit.MOST + 3;

  @TempDir private Path folder;
  private Given given;

  @BeforeEach
  void aDictionary() {
    given = new Given(folder, "支出: 科目代码 功能科目 键, 科目名称 文本, 金额 金额 汇总");
    given.subjects("201,a", "20101,b", "2010101,c").units("001", "002");
  }

  private void lines(IntFunction<String> line) {
    given.csv(
        "支出",
        "单位代码,科目代码,科目名称,金额",
        Stream.concat(IntStream.range(0, MORE).mapToObj(line), Stream.of("002,2010101,,5"))
            .toArray(String[]::new));
  }

  private void assertBeyondLimit(String... expected) {
    List<String> problems = given.problems();
    assertThat(problems.subList(Limit.MOST, problems.size())).startsWith(expected);
  }

  @Test
  void recordsThatDoNotFit() {
    lines(i -> "001");
    assertBeyondLimit("[001] ERRORS_MANY 支出.csv 第 10002 行 从这里起还有 3 个错误没有列出");
  }

  @Test
  void fieldsThatCannotBeRead() {
    lines(i -> "001,2010101,,x" + i);
    assertBeyondLimit("[001] ERRORS_MANY 支出.csv 第 10002 行「金额」 从这里起还有 3 个错误没有列出");
  }

  @Test
  void warningsStopNobody() {
    lines(i -> "001,2010101,d,1");
    assertBeyondLimit("[001] WARNINGS_MANY 支出.csv 第 10002 行「科目名称」 从这里起还有 3 个警告没有列出");
    assertThat(given.linesOf("001", "支出")).first().asString().contains("10003.00");
  }

  @Test
  void linesOfNoUnit() {
    lines(i -> ",2010101,,1");
    assertBeyondLimit("ERRORS_MANY 支出.csv 第 10002 行「单位代码」 从这里起还有 3 个错误没有列出");
  }

  @Test
  void linesOfUnknownUnits() {
    lines(i -> "9" + i + ",2010101,,1");
    assertBeyondLimit("ERRORS_MANY 支出.csv 第 10002 行「单位代码」 从这里起还有 1 个错误没有列出");
  }
}
