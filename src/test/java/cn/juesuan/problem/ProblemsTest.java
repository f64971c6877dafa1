package cn.juesuan.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemsTest {

  private final Problems problems = new Problems();

  private static Place line(int line) {
    return new Place.InList("支出.csv", line, "金额");
  }

  private List<String> beyondLimit() {
    return problems.list().stream()
        .skip(Limit.MOST)
        .map(p -> p.kind() + " " + p.place().text() + " " + p.detail())
        .toList();
  }

  private void add(Kind kind, int count) {
    for (int i = 1; i <= count; i++) {
      problems.add(kind.at(line(i), ""));
    }
  }

  @Test
  void asManyAsTheLimitAreToldOneByOne() {
    add(Kind.AMOUNT_UNREADABLE, Limit.MOST);
    assertThat(problems.list()).hasSize(Limit.MOST);
    assertThat(problems.isReported(line(Limit.MOST))).isTrue();
    assertThat(problems.isReported(line(Limit.MOST + 1))).isFalse();
  }

  @Test
  void moreAreCounted() {
    add(Kind.AMOUNT_UNREADABLE, Limit.MOST + 7);
    assertThat(beyondLimit()).containsExactly("ERRORS_MANY 支出.csv 第 10001 行「金额」 从这里起还有 7 个错误没有列出");
  }

  /** Or many warnings would stop a unit, or hide its errors. */
  @Test
  void warningsAreCountedApart() {
    add(Kind.CODE_MENDED, Limit.MOST + 2);
    assertThat(problems.list()).noneMatch(Problem::isError);
    assertThat(beyondLimit())
        .containsExactly("WARNINGS_MANY 支出.csv 第 10001 行「金额」 从这里起还有 2 个警告没有列出");
    problems.add(Kind.AMOUNT_UNREADABLE.at(line(5), ""));
    assertThat(problems.list()).anyMatch(Problem::isError);
  }

  @Test
  void whatIsQuotedIsCut() {
    Problem problem =
        Kind.CODE_UNREADABLE.at(line(2), "x".repeat(499) + "\uD83D\uDE00", "长".repeat(501));
    assertThat(problem.value()).isEqualTo("x".repeat(499) + "…");
    assertThat(problem.detail()).isEqualTo("长".repeat(500) + "…");
  }
}
